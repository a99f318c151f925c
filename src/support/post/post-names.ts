/** One key for each message: two tabs that send two messages never meet. This file imports nothing, so that every page may ask. */
export const keyPrefix = 'portal:post:';

export const nameOf = (key: string): string => `${keyPrefix}${key}`;

/** The key in a name; none in a name that is not ours. */
export const keysOf = (name: string): readonly string[] => (name.startsWith(keyPrefix) ? [name.slice(keyPrefix.length)] : []);

export const turnOf = (key: string): string => `portal:post-turn:${key}`;

export function browserStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** Whether an earlier page has left a message, or the note of one: a page without a form can then load the outbox and go on with it. Never throws. */
export function hasKeptMessages(): boolean {
  try {
    return Object.keys(browserStorage() ?? {}).some((key) => key.startsWith(keyPrefix));
  } catch {
    return false;
  }
}

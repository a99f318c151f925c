const second = 1_000;

/** Milliseconds. */
const firstDelay = 2 * second;
export const longestDelay = 300 * second;
/** An endpoint may ask for an hour and no more: a slip in a header must not hold a message for years. */
export const longestPatience = 3_600 * second;
/** With the delays above, an outage of a quarter of an hour is outlasted before a person is asked. */
export const mostAttempts = 10;

/**
 * Milliseconds until the next attempt: twice as long after each failure, and by chance anywhere in the upper half of it, so that a thousand
 * browsers do not come back at once after an outage.
 * @param attempts failed so far, from 1
 * @param chance from 0 to 1
 */
export function retryDelay(attempts: number, chance: number): number {
  const full = Math.min(longestDelay, firstDelay * 2 ** (attempts - 1));
  return Math.round(full / 2 + (full / 2) * chance);
}

/**
 * Milliseconds that a Retry-After header asks for (RFC 9110, 10.2.3: seconds or a date); nothing when there is none that can be read.
 * @param now milliseconds since 1970
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const asked = /^\d{1,10}$/.test(text) ? Number(text) * second : Date.parse(text) - now;
  return Number.isNaN(asked) ? undefined : Math.min(longestPatience, Math.max(0, asked));
}

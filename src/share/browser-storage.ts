/** The language somebody chose; `/` and `/go/` open it. */
export const localeKey = 'portal:locale';
/** Starlight's own name for it. */
export const themeKey = 'starlight-theme';

/** The draft that the answers in this tab were opened from, or saved as; nothing when it cannot be told. */
export const openDraftKey = 'portal:draft-open';

/** Kept until the browser is told to forget, or only as long as the tab is open (a reload and a copy of the tab keep it). */
export type Keeping = 'browser' | 'tab';

/** Asking for it can throw already, where storage is disabled. */
const storageOf = (keeping: Keeping): Storage => (keeping === 'browser' ? localStorage : sessionStorage);

/** Browser storage that may be full, disabled or filled by something else: reading and writing never throw. */
export function readStored(key: string, keeping: Keeping = 'browser'): string | null {
  try {
    return storageOf(keeping).getItem(key);
  } catch {
    return null;
  }
}

/** True when the value is kept; false when the browser refused, so that the page can say so. */
export function store(key: string, value: string | null, keeping: Keeping = 'browser'): boolean {
  try {
    if (value === null) storageOf(keeping).removeItem(key);
    else storageOf(keeping).setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** The keys that begin with a prefix, sorted; nothing when the browser refuses. */
export function storedKeys(prefix: string): readonly string[] | undefined {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
    return keys.filter((key) => key.startsWith(prefix)).sort();
  } catch {
    return undefined;
  }
}

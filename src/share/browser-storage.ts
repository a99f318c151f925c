/** The language somebody chose; `/` and `/go/` open it. */
export const localeKey = 'portal:locale';
/** Starlight's own name for it. */
export const themeKey = 'starlight-theme';

/** Browser storage that may be full, disabled or filled by something else: reading and writing never throw. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** True when the value is kept; false when the browser refused, so that the page can say so. */
export function store(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

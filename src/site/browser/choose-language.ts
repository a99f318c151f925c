import { localeKey, readStored, store } from '../../share/browser-storage.ts';

/** Goes on in the language of the link (`?l=fr`), else the saved one, else the browser's first that the site has. */
export function chooseLanguage(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-set-locale]')];
  for (const link of links) link.addEventListener('click', () => store(localeKey, link.dataset['setLocale']!));
  if (document.documentElement.dataset['choose'] === undefined) return;
  const wishes = [new URLSearchParams(location.search).get('l'), readStored(localeKey), ...navigator.languages];
  const link = wishes.map((wish) => links.find(({ hreflang, dataset }) => isAskedFor([hreflang, dataset['setLocale']!], wish))).find(Boolean);
  if (link) location.replace(link.href);
}

/**
 * "fr-CA" is served by "fr", and both "sr-Latn-RS" and "sr-RS", as browsers ask for Serbian, by "sr-Latn" below `/sr/`.
 * @param names of a language: its tag, and its key in the address
 */
export function isAskedFor(names: readonly string[], wish: string | null): boolean {
  const asked = wish?.toLowerCase();
  return asked !== undefined && names.map((name) => name.toLowerCase()).some((name) => asked === name || asked.startsWith(`${name}-`));
}

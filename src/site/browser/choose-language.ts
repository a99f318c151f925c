import { localeKey, readStored, store } from '../../share/browser-storage.ts';

/** Goes on in the language of the link (`?l=fr`), else the saved one, else the browser's first that the site has. */
export function chooseLanguage(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-set-locale]')];
  for (const link of links) link.addEventListener('click', () => store(localeKey, link.dataset['setLocale']!));
  if (document.documentElement.dataset['choose'] === undefined) return;
  const wishes = [new URLSearchParams(location.search).get('l'), readStored(localeKey), ...navigator.languages];
  const link = wishes.map((wish) => links.find((candidate) => matches(candidate, wish))).find(Boolean);
  if (link) location.replace(link.href);
}

/** "fr-CA" is served by "fr", and "sr-Latn-RS" by "sr-Latn": the longest tag is tried by the order of wishes. */
function matches(link: HTMLAnchorElement, wish: string | null): boolean {
  if (!wish) return false;
  const [tag, key, asked] = [link.hreflang, link.dataset['setLocale']!, wish].map((text) => text.toLowerCase());
  return asked === tag || asked === key || asked!.startsWith(`${tag}-`);
}

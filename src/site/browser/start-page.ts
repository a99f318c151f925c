import { enableCopyLinks } from './copy-link.ts';
import { defineFeedback } from './feedback.ts';
import { defineSearch } from './search-button.ts';
import { localeKey, store, themeKey } from '../../share/browser-storage.ts';

/** What every page does once it is read; in one script, so that it is one request. */
export function startPage(): void {
  const { base, copied, failed, share, shareFailed, askAddress, ask, askNext } = document.getElementById('copy-words')!.dataset;
  enableCopyLinks({ base: base!, copied: copied!, failed: failed!, share: share!, shareFailed: shareFailed!, askAddress: askAddress!, ask: ask!, askNext: askNext! });
  enableThemeSwitch();
  rememberLanguage();
  closeMenus();
  lockPageBehindMenu();
  defineSearch();
  defineFeedback();
}

function enableThemeSwitch(): void {
  const root = document.documentElement;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
    const label = () => button.setAttribute('aria-label', button.dataset[root.dataset['theme'] === 'dark' ? 'toLight' : 'toDark']!);
    button.hidden = false;
    label();
    button.addEventListener('click', () => {
      root.dataset['theme'] = root.dataset['theme'] === 'dark' ? 'light' : 'dark';
      store(themeKey, root.dataset['theme']);
      label();
    });
  }
}

/** The language somebody chooses, not the one a link brought them to, is the one `/` and `/go/` open next time. */
function rememberLanguage(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-set-locale]');
    if (!link) return;
    store(localeKey, link.dataset['setLocale']!);
    link.hash = location.hash;
  });
}

/** While the menu of a phone is open, a swipe moves the menu and not the page behind it. */
function lockPageBehindMenu(): void {
  const menu = document.getElementById('starlight__sidebar');
  menu?.addEventListener('toggle', () => document.documentElement.toggleAttribute('data-menu-open', menu.matches(':popover-open')));
}

/** A menu that lies over the page closes when a place in it is chosen, when the page is pressed, and with Escape. */
function closeMenus(): void {
  const menus = document.querySelectorAll<HTMLDetailsElement>('details[data-closes]');
  document.addEventListener('click', (event) => {
    const pressed = event.target as Element;
    for (const menu of menus) if (pressed.closest('a') || !menu.contains(pressed)) menu.open = false;
  });
  document.addEventListener('keydown', (event) => {
    for (const menu of menus) {
      if (event.key !== 'Escape' || !menu.open) continue;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}

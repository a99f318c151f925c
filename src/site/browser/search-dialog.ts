import { joinAtApostrophes, splitQueryAtApostrophes } from '../build/apostrophes.ts';
import { element } from './element.ts';
import { loadPagefind, type PagefindPage, type PagefindSection } from './pagefind.ts';

const maxPages = 8;

interface Finder {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly words: Readonly<Record<string, string>>;
  readonly base: string;
}

const finders = new WeakMap<HTMLElement, Finder>();

/** Opens the search over the page; builds it the first time. */
export function openSearch(host: HTMLElement): void {
  const finder = finders.get(host) ?? buildFinder(host);
  finders.set(host, finder);
  if (!finder.dialog.open) finder.dialog.showModal();
  finder.input.select();
  // Fetching starts while the reader still types; a failure is told when they search.
  loadPagefind(finder.base).catch(() => {});
}

function buildFinder(host: HTMLElement): Finder {
  const words = JSON.parse(host.dataset['words'] ?? '{}') as Record<string, string>;
  const dialog = host.querySelector('dialog')!;
  const input = element('input', { type: 'search', placeholder: words['placeholder'] ?? '', autocomplete: 'off', enterkeyhint: 'search', 'aria-describedby': 'finder-hint' });
  input.setAttribute('aria-label', words['placeholder'] ?? '');
  const close = element('button', { type: 'button', class: 'icon-button', 'aria-label': words['close'] ?? '' });
  close.append(element('span', { class: 'icon icon-close', 'aria-hidden': 'true' }));
  const status = element('p', { role: 'status', class: 'finder-status' });
  const list = element('ol', { class: 'finder-results' });
  const hint = element('p', { class: 'finder-hint', id: 'finder-hint' });
  hint.textContent = words['hint'] ?? '';
  const head = element('div', { class: 'finder-head' });
  head.append(input, close);
  dialog.replaceChildren(head, status, list, hint);
  const finder = { dialog, input, status, list, words, base: host.dataset['base'] ?? '/' };
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  list.addEventListener('click', (event) => (event.target as Element).closest('a') && dialog.close());
  input.addEventListener('input', () => void find(finder));
  dialog.addEventListener('keydown', (event) => moveWithArrows(finder, event));
  return finder;
}

async function find(finder: Finder): Promise<void> {
  const query = finder.input.value.trim();
  if (!query) return show(finder, '', []);
  finder.status.textContent = finder.words['searching'] ?? '';
  const isOvertaken = () => query !== finder.input.value.trim();
  try {
    const pagefind = await loadPagefind(finder.base);
    const found = await pagefind.debouncedSearch(splitQueryAtApostrophes(query), {}, 120);
    // `null` means that a newer query overtook this one.
    if (!found || isOvertaken()) return;
    const pages = await Promise.all(found.results.slice(0, maxPages).map((hit) => hit.data()));
    // The pages of a newer query may have come before these.
    if (!isOvertaken()) show(finder, countWords(finder, found.results.length, query), pages);
  } catch {
    if (!isOvertaken()) show(finder, finder.words['failed'] ?? '', []);
  }
}

function countWords({ words }: Finder, count: number, query: string): string {
  const text = count === 0 ? words['none'] : count === 1 ? words['one'] : words['many'];
  return (text ?? '').replace('{{count}}', String(count)).replace('{{query}}', () => `\u2068${query}\u2069`);
}

function show(finder: Finder, message: string, pages: readonly PagefindPage[]): void {
  const chosen = finder.list.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined;
  finder.status.textContent = message;
  finder.list.replaceChildren(...pages.map(resultItem));
  // Results of the last letters may come when the reader is already among those of the first: they stay where they are.
  if (chosen !== undefined) ([...finder.list.querySelectorAll('a')].find((link) => link.getAttribute('href') === chosen) ?? finder.input).focus();
}

function resultItem(page: PagefindPage): HTMLElement {
  const item = element('li', {});
  const sections = page.sub_results.filter((section) => section.url !== page.url && !section.url.endsWith('#_top')).slice(0, 3);
  item.append(resultLink({ title: page.meta['title'] ?? page.url, url: page.url, excerpt: sections.length ? '' : page.excerpt }));
  if (sections.length) {
    const list = element('ul', {});
    list.append(...sections.map((section) => { const entry = element('li', {}); entry.append(resultLink(section)); return entry; }));
    item.append(list);
  }
  return item;
}

function resultLink({ title, url, excerpt }: PagefindSection): HTMLElement {
  const link = element('a', { href: url });
  const name = element('strong', {});
  name.textContent = joinAtApostrophes(title);
  link.append(name);
  if (excerpt) link.append(markedExcerpt(excerpt));
  return link;
}

/** Pagefind marks words with `<mark>` and escapes all else; only that element is let through. */
function markedExcerpt(excerpt: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(joinAtApostrophes(excerpt), 'text/html').body;
  const line = element('span', { class: 'excerpt' });
  for (const node of parsed.childNodes) {
    const isMark = node instanceof HTMLElement && node.tagName === 'MARK';
    const part: Node = isMark ? element('mark', {}) : document.createTextNode('');
    part.textContent = node.textContent;
    line.append(part);
  }
  return line;
}

function moveWithArrows(finder: Finder, event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops: HTMLElement[] = [finder.input, ...finder.list.querySelectorAll('a')];
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

import { element } from './element.ts';

class SearchButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')!;
    button.hidden = false;
    button.addEventListener('click', () => this.open());
    document.addEventListener('keydown', (event) => this.onKey(event));
    for (const other of document.querySelectorAll<HTMLElement>('[data-open-search]')) {
      other.hidden = false;
      other.addEventListener('click', () => this.open());
    }
  }

  private onKey(event: KeyboardEvent): void {
    // No single character: somebody who speaks to the computer would open the search by a word (WCAG 2.1.4).
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || !isK(event)) return;
    event.preventDefault();
    this.open();
  }

  private async open(): Promise<void> {
    const finder = await import('./search-dialog.ts').catch(() => undefined);
    if (finder) finder.openSearch(this);
    else this.tellFailure();
  }

  /** In the dialog that the search would have opened, which gives it to the search when that can be fetched. */
  private tellFailure(): void {
    const { failed, close } = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;
    const dialog = this.querySelector('dialog')!;
    const text = element('p', { class: 'finder-status', role: 'alert' });
    text.textContent = failed ?? '';
    const button = element('button', { class: 'icon-button', 'aria-label': close ?? '' });
    button.append(element('span', { class: 'icon icon-close' }));
    const form = element('form', { method: 'dialog', class: 'finder-head' });
    form.append(text, button);
    dialog.replaceChildren(form);
    if (!dialog.open) dialog.showModal();
  }
}

/** With Caps Lock it is a capital; where a keyboard has no Latin letters, as an Arabic one, the key where K is. */
const isK = ({ key, code }: KeyboardEvent): boolean => (/^[a-z]$/i.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK');

/** `<portal-search>`: a button; everything that searches is fetched when it is first pressed. */
export function defineSearch(): void {
  if (!customElements.get('portal-search')) customElements.define('portal-search', SearchButton);
}

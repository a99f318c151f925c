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
    if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.open();
  }

  private async open(): Promise<void> {
    const { openSearch } = await import('./search-dialog.ts');
    openSearch(this);
  }
}

/** `<portal-search>`: a button; everything that searches is fetched when it is first pressed. */
export function defineSearch(): void {
  if (!customElements.get('portal-search')) customElements.define('portal-search', SearchButton);
}

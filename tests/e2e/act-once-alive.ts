interface EarlyAct {
  readonly selector: string;
  /** What is typed; without it, the element is pressed. */
  readonly value?: string;
}

/** Runs in a page before its own scripts: acts in the very task in which an island takes over its part of the page. */
export function actOnceAlive({ selector, value }: EarlyAct): void {
  new MutationObserver((changes, watch) => {
    if (!changes.some(({ target }) => (target as Element).matches('astro-island:not([ssr])'))) return;
    const element = document.querySelector<HTMLInputElement>(selector);
    if (!element) return;
    watch.disconnect();
    if (value === undefined) return element.click();
    element.value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }).observe(document, { subtree: true, attributeFilter: ['ssr'] });
}

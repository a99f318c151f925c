/** Everything with an id that shows a copy control when the pointer is over it. */
const places = '.page-title, .sl-heading-wrapper, .step-head, tr, .answer, .check, legend, .term, .door';
const copyControls = '.copy-link, .sl-anchor-link';

/**
 * One link that asks about exactly one place, and goes where it is wanted: beside the copy control of what the mouse
 * is over, and behind the one that was just pressed, as the next stop of the keyboard. One beside every control would
 * double the stops of each page, and one at the end of a section could not tell its steps and questions apart. Who
 * finds none of this, or has no script, has "Ask about this page" at the foot.
 *
 * @param address what the id is appended to
 * @returns puts the link behind a control
 */
export function enableAsking(address: string, label: string): (control: HTMLElement, behind?: Element) => void {
  const ask = document.createElement('a');
  ask.className = 'ask-link';
  ask.title = label;
  ask.setAttribute('aria-label', label);
  const offer = (control: HTMLElement, behind: Element = control) => {
    ask.href = address + idOf(control);
    behind.after(ask);
  };
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    const control = (target as Element).closest(places)?.querySelector<HTMLAnchorElement>(copyControls);
    // A touch is a press, which offers it anyway, and a page as narrow as a phone has no room for it before. What has the focus must not
    // be moved away from under it.
    if (pointerType !== 'mouse' || matchMedia('(width < 24rem)').matches || !control || document.activeElement === ask || control.parentElement === ask.parentElement) return;
    offer(control);
  });
  return offer;
}

/** The permalink id that a copy control stands for. */
export const idOf = (control: HTMLElement): string => control.dataset['id'] ?? (control as HTMLAnchorElement).hash.slice(1);

import type { ComponentChildren } from 'preact';

interface AsServedProps {
  readonly class: string;
  /** Whether the part comes to life now. */
  readonly isDue: boolean;
  readonly children: () => ComponentChildren;
}

/**
 * A part of the page that stays what the server drew until its turn comes, so that a phone never has to bring the whole
 * estimator to life at once. Preact leaves what is in such an element alone while it takes over a served page.
 * `data-asleep` says so to what keeps the presses meant for it.
 */
export function AsServed({ class: name, isDue, children }: AsServedProps) {
  return isDue ? <div class={name} ref={wake}>{children()}</div> : <div class={name} ref={rest} dangerouslySetInnerHTML={asServed} />;
}

// An attribute of the served element itself: Preact sets none while it takes over.
const rest = (part: Element | null) => part?.setAttribute('data-asleep', '');
const wake = (part: Element | null) => part?.removeAttribute('data-asleep');

const asServed = { __html: '' };

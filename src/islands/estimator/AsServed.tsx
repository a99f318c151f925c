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
 */
export function AsServed({ class: name, isDue, children }: AsServedProps) {
  return isDue ? <div class={name}>{children()}</div> : <div class={name} dangerouslySetInnerHTML={asServed} />;
}

const asServed = { __html: '' };

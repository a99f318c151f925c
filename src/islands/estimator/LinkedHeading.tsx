import type { ComponentChildren } from 'preact';
import { useWording } from './wording-context.ts';

interface LinkedHeadingProps {
  readonly id: string;
  readonly text: string;
  /** What the heading shows, when that is more than its text. */
  readonly children?: ComponentChildren;
}

/** A heading with its stable id and the control that copies its permalink; the page's own script does the copying. */
export function LinkedHeading({ id, text, children = text }: LinkedHeadingProps) {
  const { t } = useWording();
  return (
    <div class="step-head">
      <h3 id={id} tabindex={-1}>{children}</h3>
      <a class="copy-link" href={`#${id}`} data-id={id} aria-label={t('copyLink.label', { title: text })}></a>
    </div>
  );
}

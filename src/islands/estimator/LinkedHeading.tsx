import { useWording } from './wording-context.ts';

/** A heading with its stable id and the control that copies its permalink; the page's own script does the copying. */
export function LinkedHeading({ id, text }: { readonly id: string; readonly text: string }) {
  const { t } = useWording();
  return (
    <div class="step-head">
      <h3 id={id} tabindex={-1}>{text}</h3>
      <a class="copy-link" href={`#${id}`} data-id={id} aria-label={t('copyLink.label', { title: text })}></a>
    </div>
  );
}

import type { UnreadableDraft } from '../../../share/saved-drafts.ts';
import { useWording } from '../wording-context.ts';
import { usePanelWords } from './panel-content.ts';
import type { DraftActions } from './use-draft-actions.ts';

interface UnreadableDraftsProps {
  readonly unreadable: readonly UnreadableDraft[];
  readonly actions: DraftActions;
}

/** What is kept and cannot be read is never deleted without being asked: it can be taken out as it is first. */
export function UnreadableDrafts({ unreadable, actions }: UnreadableDraftsProps) {
  const t = usePanelWords();
  const { decimal } = useWording();
  if (unreadable.length === 0) return null;
  return (
    <section class="drafts-section notice" aria-labelledby="drafts-unreadable">
      <h4 id="drafts-unreadable">{t('drafts.unreadable', { count: unreadable.length, quantity: decimal(String(unreadable.length)) })}</h4>
      <p>{t('drafts.unreadableText')}</p>
      <ul class="draft-list">
        {unreadable.map((each) => {
          const name = each.key.split(':').at(-1) ?? '';
          return (
            <li key={each.key} class="draft-row">
              <code dir="ltr">{name}</code>
              <div class="draft-ways">
                <button type="button" class="text-button" aria-label={t('drafts.named', { action: t('drafts.takeOut'), name })} onClick={() => actions.saveUnreadable(each)}>{t('drafts.takeOut')}</button>
                <button type="button" class="text-button" aria-label={t('drafts.named', { action: t('drafts.delete'), name })} onClick={() => actions.dropUnreadable(each)}>{t('drafts.delete')}</button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { useRef } from 'preact/hooks';
import { presetId } from '../../../permalinks/preset-id.ts';
import type { SavedDraft } from '../../../share/saved-drafts.ts';
import { useWording } from '../wording-context.ts';
import { DraftRow } from './DraftRow.tsx';
import { usePanelContent, usePanelWords } from './panel-content.ts';
import type { DraftActions } from './use-draft-actions.ts';

interface StartingPointsProps {
  readonly templates: readonly SavedDraft[];
  readonly actions: DraftActions;
  /** Path that the site's pages are below. */
  readonly base: string;
}

/** What an estimate can be begun from: the site's own starting points, and templates of the reader's. */
export function StartingPoints({ templates, actions, base }: StartingPointsProps) {
  const t = usePanelWords();
  const { t: say } = useWording();
  const { presets } = usePanelContent();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section class="drafts-section" aria-labelledby="drafts-templates">
      <h4 id="drafts-templates" tabindex={-1} ref={heading}>{t('drafts.templates')}</h4>
      <p class="hint">{t('drafts.templatesHint')}</p>
      {templates.length > 0 && (
        <ul class="draft-list">
          {templates.map((template) => (
            <DraftRow key={template.id} draft={template} isOpened={false} actions={actions} open={{ label: t('drafts.begin'), go: () => void actions.begin(template) }} afterDelete={() => heading.current?.focus()} />
          ))}
        </ul>
      )}
      <ul class="preset-list">
        {presets.map((preset) => (
          <li key={preset.id} class="preset">
            <p class="draft-name">
              {t(`preset.${preset.id}.name`)}
              {/* The page's own script copies; opened in a new tab, the link is the starting point itself. */}
              <a class="copy-link" href={`${base}go/${presetId(preset.id)}/`} data-id={presetId(preset.id)} aria-label={say('copyLink.label', { title: t(`preset.${preset.id}.name`) })}></a>
            </p>
            <p class="draft-meta">{t(`preset.${preset.id}.text`)}</p>
            <button type="button" class="button quiet" aria-label={t('drafts.named', { action: t('drafts.begin'), name: t(`preset.${preset.id}.name`) })} onClick={() => void actions.beginPreset(preset)}>{t('drafts.begin')}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}

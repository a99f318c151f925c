import { useRef } from 'preact/hooks';
import { schemaPath } from '../../../share/published-names.ts';
import { usePanelWords } from './panel-content.ts';
import type { DraftActions } from './use-draft-actions.ts';

/** An estimate as a file: out, and in again by the picker or by dropping it onto the panel. */
export function FileExchange({ actions, base }: { readonly actions: DraftActions; readonly base: string }) {
  const t = usePanelWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section class="drafts-section" aria-labelledby="drafts-files">
      <h4 id="drafts-files">{t('drafts.files')}</h4>
      <p class="hint">{t('drafts.filesHint')} <a href={`${base}${schemaPath('request')}`}>{t('drafts.schema')}</a></p>
      <div class="actions">
        <button type="button" class="button quiet" onClick={() => actions.exportCurrent()}>{t('drafts.export')}</button>
        <button type="button" class="button quiet" onClick={() => input.current?.click()}>{t('drafts.import')}</button>
        <input ref={input} type="file" accept="application/json,.json" multiple hidden aria-label={t('drafts.import')}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // The same file can be chosen again after it was corrected.
            event.currentTarget.value = '';
            if (files.length > 0) void actions.importFiles(files);
          }} />
      </div>
    </section>
  );
}

import { useCallback, useState } from 'preact/hooks';
import type { Catalogue } from '../../../domain/catalogue/catalogue.ts';
import type { Quote } from '../../../domain/estimate/quote.ts';
import type { DraftInvoice } from '../../../domain/invoice/draft-invoice.ts';
import type { Problem, Reading } from '../../../domain/problem.ts';
import { exportFormats, type ExportFormatId } from '../../../exporters/registry.ts';
import { fieldId } from '../form-context.ts';
import { LinkedHeading } from '../LinkedHeading.tsx';
import { ProblemSummary } from '../ProblemSummary.tsx';
import type { EstimatorProps } from '../props.ts';
import { saveFile } from '../../save-file.ts';
import { useWording } from '../wording-context.ts';

interface DocumentsProps extends Pick<EstimatorProps, 'languages' | 'base' | 'locale'> {
  /** The draft of the answers as they stand when a file is asked for; nothing while one needs correcting. The same function throughout. */
  readonly makeDraft: () => Reading<MadeDraft> | undefined;
}

export interface MadeDraft {
  readonly draft: DraftInvoice;
  readonly quote: Quote;
  readonly catalogue: Catalogue;
}

/** The draft as files, in a language of their own. Whatever makes them is fetched with the first one that is asked for. */
export function Documents({ languages, base, locale, makeDraft }: DocumentsProps) {
  const { t } = useWording();
  const [language, setLanguage] = useState(locale);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [status, say] = useState('');
  const download = useCallback(async (id: ExportFormatId, name: string) => {
    const made = makeDraft();
    setProblems([]);
    if (!made) return say(t('estimator.fixFirst'));
    if (!made.ok) return setProblems([made.problem]);
    say(t('documents.making', { format: name }));
    try {
      const { makeDocument } = await import('./make-document.ts');
      const result = await makeDocument(id, { ...made.value, language, base });
      if (!result.ok) {
        say('');
        return setProblems(result.problems);
      }
      saveFile(result.file);
      say(t('estimator.downloaded', { name: `\u2068${result.file.name}\u2069` }));
    } catch {
      say(t('estimator.downloadFailed'));
    }
  }, [t, makeDraft, language, base]);
  return (
    <section class="lines documents" aria-labelledby="estimate-documents">
      <LinkedHeading id="estimate-documents" text={t('documents.title')} />
      <p class="hint">{t('documents.hint')}</p>
      <div class="field short">
        <label for={fieldId('documentLanguage')}>{t('documents.language')}</label>
        <select id={fieldId('documentLanguage')} value={language} onInput={(event) => setLanguage(event.currentTarget.value)}>
          {languages.map(({ key, tag, name }) => <option key={key} value={key} lang={tag}>{name}</option>)}
        </select>
      </div>
      <div class="actions">
        {exportFormats.map(({ id, name }) => (
          <button key={id} type="button" class={id === 'pdf' ? 'button' : 'button quiet'} aria-describedby={`document-${id}`} onClick={() => void download(id, name)}>{t('documents.download', { format: name })}</button>
        ))}
      </div>
      <ul class="document-hints">{exportFormats.map(({ id, name }) => <li key={id} id={`document-${id}`}><strong>{name}</strong> {t(`documents.${id}`)}</li>)}</ul>
      <p class="action-status" role="status">{status}</p>
      <ProblemSummary problems={problems} title={t('documents.problems')} />
    </section>
  );
}

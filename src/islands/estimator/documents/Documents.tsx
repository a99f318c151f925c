import { useCallback, useState } from 'preact/hooks';
import type { Catalogue } from '../../../domain/catalogue/catalogue.ts';
import type { Quote } from '../../../domain/estimate/quote.ts';
import type { DraftInvoice } from '../../../domain/invoice/draft-invoice.ts';
import type { Problem } from '../../../domain/problem.ts';
import { exportFormats, type ExportFormatId } from '../../../exporters/registry.ts';
import { fieldId } from '../form-context.ts';
import { LinkedHeading } from '../LinkedHeading.tsx';
import { ProblemSummary } from '../ProblemSummary.tsx';
import type { EstimatorProps } from '../props.ts';
import { saveFile } from '../save-file.ts';
import { useWording } from '../wording-context.ts';

interface DocumentsProps extends Pick<EstimatorProps, 'languages' | 'base' | 'locale'> {
  readonly draft: DraftInvoice;
  readonly quote: Quote;
  readonly catalogue: Catalogue;
}

/** The draft as files, in a language of their own. Whatever makes them is fetched with the first one that is asked for. */
export function Documents({ languages, base, locale, draft, quote, catalogue }: DocumentsProps) {
  const { t } = useWording();
  const [language, setLanguage] = useState(locale);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [status, say] = useState('');
  const download = useCallback(async (id: ExportFormatId, name: string) => {
    setProblems([]);
    say(t('documents.making', { format: name }));
    try {
      const { makeDocument } = await import('./make-document.ts');
      const result = await makeDocument(id, { draft, quote, catalogue, language, base });
      if (!result.ok) {
        say('');
        return setProblems(result.problems);
      }
      saveFile(result.file);
      say(t('estimator.downloaded', { name: `\u2068${result.file.name}\u2069` }));
    } catch {
      say(t('estimator.downloadFailed'));
    }
  }, [t, draft, quote, catalogue, language, base]);
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

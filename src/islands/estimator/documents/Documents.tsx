import { useCallback, useState } from 'preact/hooks';
import { isolate } from '../../../domain/bidi-controls.ts';
import type { Catalogue } from '../../../domain/catalogue/catalogue.ts';
import type { Quote } from '../../../domain/estimate/quote.ts';
import type { DraftInvoice } from '../../../domain/invoice/draft-invoice.ts';
import type { Problem, Reading } from '../../../domain/problem.ts';
import type { ExportFormat } from '../../../exporters/exporter.ts';
import { exportFormats } from '../../../exporters/registry.ts';
import { answerProblemText } from '../../../words/problem-words.ts';
import { fieldId, type FormState, useForm, useFormState } from '../form-context.ts';
import { LinkedHeading } from '../LinkedHeading.tsx';
import { ProblemSummary } from '../ProblemSummary.tsx';
import type { DocumentLanguage, EstimatorProps } from '../props.ts';
import { saveFile } from '../../save-file.ts';
import { loadShaper } from '../../../typesetting/load-shaper.ts';
import { fetchWords } from './fetch-wording.ts';
import { preloadDrawing } from './preload-drawing.ts';
import { useDocumentLanguage } from './use-document-language.ts';
import { useWording } from '../wording-context.ts';

interface DocumentsProps extends Pick<EstimatorProps, 'languages' | 'base' | 'site' | 'locale'> {
  /** The draft of the answers as they stand when a file is asked for; nothing while one needs correcting. The same function throughout. */
  readonly makeDraft: () => Reading<MadeDraft> | undefined;
}

export interface MadeDraft {
  readonly draft: DraftInvoice;
  readonly quote: Quote;
  readonly catalogue: Catalogue;
}

/**
 * Code, words and fonts of a format, all on their way at once, and from the moment its button goes down: a mouse lets go a
 * tenth of a second later. Nothing is fetched twice. That something did not arrive is told by whoever needs it.
 */
async function fetchMaker(format: ExportFormat, { language, fonts, base }: DocumentPlace) {
  // The longest way first: browsers have only so many requests under way.
  if (format.drawn) loadShaper().catch(ignore);
  format.load().catch(ignore);
  const fetching = import('./make-document.ts');
  if (format.drawn) preloadDrawing({ base, fonts });
  fetchWords(language, base).catch(ignore);
  const maker = await fetching;
  if (format.drawn) maker.prepareDrawing({ base, fonts }).catch(ignore);
  return maker;
}

interface DocumentPlace extends Pick<EstimatorProps, 'base'>, Pick<DocumentLanguage, 'fonts'> {
  /** Key of the document's language. */
  readonly language: string;
}

const ignore = () => undefined;

/** What a document was refused for, and the answers as they stood when that was said. */
interface Refusal extends Pick<FormState, 'form' | 'catalogue'> {
  readonly problems: readonly Problem[];
}

const noProblems: readonly Problem[] = [];

const noFonts: readonly string[] = [];

/** A finger that comes down may only want to scroll. */
const isPress = ({ pointerType, button }: PointerEvent): boolean => pointerType !== 'touch' && button === 0;

/** The draft as files, in a language of their own. Whatever makes them is fetched with the first one that is asked for. */
export function Documents({ languages, base, site, locale, makeDraft }: DocumentsProps) {
  const wording = useWording();
  const { t } = wording;
  const [language, chooseLanguage] = useDocumentLanguage({ languages, locale });
  const fonts = languages.find(({ key }) => key === language)?.fonts ?? noFonts;
  const [refusal, setRefusal] = useState<Refusal>();
  const formNow = useFormState();
  const isOfNow = useForm(({ form, catalogue }) => refusal?.form === form && refusal.catalogue === catalogue);
  const [status, say] = useState('');
  const download = useCallback(async (format: ExportFormat) => {
    const made = makeDraft();
    const refuse = (problems: readonly Problem[]) => {
      const { form, catalogue } = formNow();
      setRefusal({ form, catalogue, problems });
    };
    setRefusal(undefined);
    if (!made) return say(t('estimator.fixFirst'));
    if (!made.ok) return refuse([made.problem]);
    say(t('documents.making', { format: format.name }));
    try {
      const { makeDocument } = await fetchMaker(format, { language, fonts, base });
      const result = await makeDocument(format, { ...made.value, language, base, site });
      if (!result.ok) {
        say('');
        return refuse(result.problems);
      }
      saveFile(result.file);
      const lacks = (result.withoutData ?? []).map((problem) => answerProblemText(problem, wording));
      say([t('estimator.downloaded', { name: isolate(result.file.name) }), ...(lacks.length > 0 ? [t('documents.withoutData'), ...lacks] : [])].join(' '));
    } catch {
      say(t('estimator.downloadFailed'));
    }
  }, [wording, makeDraft, formNow, language, fonts, base, site]);
  return (
    <section class="lines documents" aria-labelledby="estimate-documents">
      <LinkedHeading id="estimate-documents" text={t('documents.title')} />
      <p class="hint">{t('documents.hint')}</p>
      <div class="field short">
        <label for={fieldId('documentLanguage')}>{t('documents.language')}</label>
        <select id={fieldId('documentLanguage')} value={language} onInput={(event) => {
          chooseLanguage(event.currentTarget.value);
          setRefusal(undefined);
        }}>
          {languages.map(({ key, tag, name }) => <option key={key} value={key} lang={tag}>{name}</option>)}
        </select>
      </div>
      <div class="actions">
        {exportFormats.map((format) => (
          <button key={format.id} type="button" class={format.id === 'pdf' ? 'button' : 'button quiet'} aria-describedby={`document-${format.id}`} onPointerDown={(event) => void (isPress(event) && fetchMaker(format, { language, fonts, base }).catch(ignore))} onClick={() => void download(format)}>{t('documents.download', { format: format.name })}</button>
        ))}
      </div>
      <ul class="document-hints">{exportFormats.map(({ id, name }) => <li key={id} id={`document-${id}`}><strong>{name}</strong> {t(`documents.${id}`)}</li>)}</ul>
      <p class="action-status" role="status">{status}</p>
      <ProblemSummary problems={isOfNow && refusal ? refusal.problems : noProblems} title={t('documents.problems')} />
    </section>
  );
}

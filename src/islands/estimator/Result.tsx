import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Estimate, Quote } from '../../domain/estimate/quote.ts';
import { draftOfQuote } from '../../domain/invoice/make-draft-invoice.ts';
import type { Reading } from '../../domain/problem.ts';
import { goTo } from '../go-to.ts';
import { Actions } from './Actions.tsx';
import { Documents, type MadeDraft } from './documents/Documents.tsx';
import { DraftPaper } from './DraftPaper.tsx';
import { fieldId, useForm } from './form-context.ts';
import { LinkedHeading } from './LinkedHeading.tsx';
import { LineTable } from './LineTable.tsx';
import { MoneyChart } from './MoneyChart.tsx';
import { NoInvoice } from './NoInvoice.tsx';
import { openQuestionOf } from './open-question.ts';
import type { EstimatorProps } from './props.ts';
import { Sizing } from './Sizing.tsx';
import { Summary } from './Summary.tsx';
import { useAfterPaint } from './use-after-paint.ts';
import type { Answers } from './use-answers.ts';
import type { Releases } from './use-catalogue.ts';
import { type Speech, useSpeech, useWording, WordingProvider } from './wording-context.ts';

export interface ResultProps extends Pick<EstimatorProps, 'promises' | 'links' | 'taxes' | 'seller' | 'languages' | 'locale' | 'base' | 'site'> {
  /** Absent while an answer needs correcting, or the price list is fetched. */
  readonly estimate: Estimate | undefined;
  readonly today: IsoDate;
  readonly catalogue: Catalogue;
  readonly answers: Answers;
  readonly releases: Releases;
}

/** The totals and what can be done with them: beside the form on a wide screen. */
export function ResultSummary(props: ResultProps) {
  const { estimate, promises, links, catalogue, releases } = props;
  if (!estimate) return <NoFigure isListHere={releases.isHere} />;
  if (estimate.kind === 'no-invoice') return <NoInvoice promise={promises[estimate.promise] ?? ''} processHref={links.process} />;
  return (
    <>
      <Summary quote={estimate} />
      <Actions quote={estimate} catalogue={catalogue} contactHref={links.contact} />
    </>
  );
}

/** Why there is no figure, and the way to the first answer that it waits for. */
function NoFigure({ isListHere }: { readonly isListHere: boolean }) {
  const { t } = useWording();
  const problems = useForm((state) => state.problems);
  const first = problems[0]?.path;
  const open = openQuestionOf(problems);
  const question = open === undefined ? '' : t(`estimator.field.${open}`);
  return (
    <>
      <p class="notice" role="status">{!isListHere ? t('estimator.panel.loading') : open === undefined ? t('estimator.fixFirst') : <>{t('estimator.answerFirst')} <a href={`#${fieldId(open)}`} onClick={goTo}>{question}</a></>}</p>
      {first !== undefined && <a class="summary-bar" href={`#${fieldId(first)}`} onClick={goTo}>{open === undefined ? t('estimator.barFix') : t('estimator.barAnswer', { question })}</a>}
    </>
  );
}

interface DetailsProps {
  readonly result: ResultProps;
  /** Whether the names of countries are there; before, only the places of the parts are. */
  readonly isReady: boolean;
}

/** Every line with its reason, where the money goes, what to supply, and the draft invoice: each drawn after the paint, in a task of its own. */
export function ResultDetails({ result, isReady }: DetailsProps) {
  const { languages, locale, base, site } = result;
  const speech = useSpeech();
  const quote = result.estimate?.kind === 'quote' ? result.estimate : undefined;
  // With its words: the amounts of one currency must not stand beside the sign of another until they are drawn anew.
  const drawable = useMemo(() => (isReady && quote ? { quote, speech } : undefined), [isReady, quote, speech]);
  const forLines = useAfterPaint(drawable, 0);
  const forSizing = useAfterPaint(drawable, 1);
  const forPaper = useAfterPaint(drawable, 2);
  const makeDraft = useMadeDraft(result);
  const lines = useMemo(() => draw(forLines, (of) => <LineTable quote={of} />) ?? <Place id="estimate-lines" words="estimator.lines" />, [forLines]);
  const sizing = useMemo(() => draw(forSizing, (of) => <Sizing quote={of} />) ?? <Place id="estimate-sizing" words="estimator.sizing" />, [forSizing]);
  const chart = useMemo(() => draw(forSizing, (of) => <MoneyChart quote={of} />) ?? <Place id="estimate-chart" words="chart.title" />, [forSizing]);
  const paper = useMemo(() => draw(forPaper, (of) => <Draft {...result} quote={of} />) ?? <Place id="draft-title" words="draft.title" />, [forPaper]);
  const documents = useMemo(() => <Documents {...{ languages, locale, base, site, makeDraft }} />, [languages, locale, base, site, makeDraft]);
  if (!quote) return null;
  return (
    <div class="result-details" aria-busy={forPaper !== drawable || undefined}>
      {/* The chart below the lines, where the list of machines beside them would leave a hole. */}
      <div class="line-columns"><div class="line-column">{lines}{chart}</div>{sizing}</div>
      {documents}
      {paper}
    </div>
  );
}

interface Drawable {
  readonly quote: Quote;
  readonly speech: Speech;
}

const draw = (drawable: Drawable | undefined, view: (quote: Quote) => ComponentChildren) =>
  drawable && <WordingProvider value={drawable.speech}>{view(drawable.quote)}</WordingProvider>;

/** Where a part of the result will stand, so that a link to it finds its place before it is drawn. */
function Place({ id, words }: { readonly id: string; readonly words: string }) {
  const { t } = useWording();
  return <section class="lines result-place"><LinkedHeading id={id} text={t(words)} /></section>;
}

const draftOf = (quote: Quote, { seller, taxes, catalogue }: ResultProps) => draftOfQuote(quote, { operator: seller, taxes, catalogue });

function Draft({ quote, ...result }: ResultProps & { readonly quote: Quote }) {
  const { problem } = useWording();
  const draft = draftOf(quote, result);
  return draft.ok ? <DraftPaper draft={draft.value} /> : <p class="notice" role="alert">{problem(draft.problem)}</p>;
}

/** The same function throughout: what is downloaded is of the answers of that moment, whatever has been drawn of them. */
function useMadeDraft(result: ResultProps): () => Reading<MadeDraft> | undefined {
  const latest = useRef(result);
  latest.current = result;
  return useCallback(() => {
    const { estimate, catalogue } = latest.current;
    if (estimate?.kind !== 'quote') return undefined;
    const draft = draftOf(estimate, latest.current);
    return draft.ok ? { ok: true, value: { draft: draft.value, quote: estimate, catalogue } } : draft;
  }, []);
}

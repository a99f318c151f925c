import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Estimate } from '../../domain/estimate/quote.ts';
import { draftOfQuote } from '../../domain/invoice/make-draft-invoice.ts';
import { Actions } from './Actions.tsx';
import { Documents } from './documents/Documents.tsx';
import { DraftPaper } from './DraftPaper.tsx';
import { LinkedHeading } from './LinkedHeading.tsx';
import { LineTable } from './LineTable.tsx';
import { MoneyChart } from './MoneyChart.tsx';
import { NoInvoice } from './NoInvoice.tsx';
import type { EstimatorProps } from './props.ts';
import { Sizing } from './Sizing.tsx';
import { Summary } from './Summary.tsx';
import type { Answers } from './use-answers.ts';
import type { Releases } from './use-catalogue.ts';
import { useWording } from './wording-context.ts';

export interface ResultProps extends Pick<EstimatorProps, 'promises' | 'links' | 'taxes' | 'seller' | 'languages' | 'locale' | 'base'> {
  /** Absent while an answer needs correcting. */
  readonly estimate: Estimate | undefined;
  readonly today: IsoDate;
  readonly catalogue: Catalogue;
  readonly answers: Answers;
  readonly releases: Releases;
}

/** The totals and what can be done with them: beside the form on a wide screen. */
export function ResultSummary(props: ResultProps) {
  const { t } = useWording();
  const { estimate, promises, links, catalogue } = props;
  if (!estimate) return <p class="notice">{t('estimator.fixFirst')}</p>;
  if (estimate.kind === 'no-invoice') return <NoInvoice promise={promises[estimate.promise] ?? ''} processHref={links.process} />;
  return (
    <>
      <Summary quote={estimate} />
      <Actions quote={estimate} catalogue={catalogue} contactHref={links.contact} />
    </>
  );
}

/** Every line with its reason, where the money goes, what to supply, and the draft invoice. */
export function ResultDetails({ estimate, taxes, seller, catalogue, languages, locale, base }: ResultProps) {
  const wording = useWording();
  if (estimate?.kind !== 'quote') return null;
  const draft = draftOfQuote(estimate, { operator: seller, taxes, catalogue });
  return (
    <div class="result-details">
      <div class="line-columns">
        <LineTable quote={estimate} />
        <Sizing quote={estimate} />
      </div>
      <MoneyChart quote={estimate} />
      {draft.ok && <Documents {...{ languages, locale, base, quote: estimate, catalogue }} draft={draft.value} />}
      {draft.ok ? <DraftPaper draft={draft.value} /> : <p class="notice" role="alert">{wording.problem(draft.problem)}</p>}
    </div>
  );
}

/** Where the parts of the result will stand, so that a link to one finds its place before they are drawn. */
export function ResultPlaces() {
  const { t } = useWording();
  const places = { 'estimate-lines': 'estimator.lines', 'estimate-chart': 'chart.title', 'estimate-sizing': 'estimator.sizing', 'estimate-documents': 'documents.title', 'draft-title': 'draft.title' };
  return (
    <div class="result-details result-places">
      {Object.entries(places).map(([id, words]) => <section key={id} class="lines"><LinkedHeading id={id} text={t(words)} /></section>)}
    </div>
  );
}

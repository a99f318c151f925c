import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Estimate } from '../../domain/estimate/quote.ts';
import { draftInvoice } from '../../domain/invoice/make-draft-invoice.ts';
import { vatTreatment } from '../../domain/tax/vat-treatment.ts';
import { Actions } from './Actions.tsx';
import { DraftPaper } from './DraftPaper.tsx';
import { LineTable } from './LineTable.tsx';
import { NoInvoice } from './NoInvoice.tsx';
import type { EstimatorProps } from './props.ts';
import { Sizing } from './Sizing.tsx';
import { Summary } from './Summary.tsx';
import { useWording } from './wording-context.ts';

export interface ResultProps extends Pick<EstimatorProps, 'promises' | 'links' | 'taxes' | 'seller'> {
  /** Absent while an answer needs correcting. */
  readonly estimate: Estimate | undefined;
  readonly today: IsoDate;
  readonly catalogue: Catalogue;
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
      <Actions request={estimate.request} release={catalogue.release.date} contactHref={links.contact} />
    </>
  );
}

/** Every line with its reason, what to supply, and the draft invoice. */
export function ResultDetails({ estimate, taxes, seller, today }: ResultProps) {
  const wording = useWording();
  if (estimate?.kind !== 'quote') return null;
  const { buyer } = estimate.request;
  const vat = vatTreatment({ sellerCountry: seller.country, buyer }, taxes);
  return (
    <div class="result-details">
      <div class="line-columns">
        <LineTable quote={estimate} />
        <Sizing quote={estimate} />
      </div>
      {vat.ok
        ? <DraftPaper draft={draftInvoice(estimate, { seller, buyer, vat: vat.value, issuedOn: today })} />
        : <p class="notice" role="alert">{wording.problem(vat.problem)}</p>}
    </div>
  );
}

import type { DraftInvoice, VatGroup } from '../../domain/invoice/draft-invoice.ts';
import { vatAccountingWords, vatRemarks } from '../../words/vat-words.ts';
import { useWording } from './wording-context.ts';

/** Totals, VAT by category, and the reason for it in words; on screen alone, what to enter for another. */
export function DraftTotals({ draft }: { readonly draft: DraftInvoice }) {
  const wording = useWording();
  const { t, money } = wording;
  const { vat, totals } = draft;
  return (
    <div class="paper-totals">
      <div class="paper-tax">
        {vatRemarks(draft, wording).map((text) => <p key={text}>{text}</p>)}
        {vat.explanation === 'eu-without-vat-id' && <p class="paper-advice">{t('estimator.vatIdAdvice')}</p>}
        {vatAccountingWords(draft, wording).map((text) => <p key={text}>{text}</p>)}
      </div>
      <dl>
        <div><dt>{t('draft.withoutVat')}</dt><dd>{money(totals.withoutVat)}</dd></div>
        {draft.vatGroups.map((group) => <div key={`${group.category} ${group.rate}`}><dt><VatLabel group={group} /></dt><dd>{money(group.tax)}</dd></div>)}
        <div class="paper-sum"><dt>{t('draft.withVat')}</dt><dd>{money(totals.withVat)}</dd></div>
      </dl>
    </div>
  );
}

function VatLabel({ group }: { readonly group: VatGroup }) {
  const { t, money, percent } = useWording();
  const taxable = money(group.taxable);
  return <>{group.rate === undefined ? t('draft.vatNone', { taxable }) : t('draft.vat', { rate: percent(group.rate), taxable })}</>;
}

import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import { totalRows } from '../../words/total-rows.ts';
import { vatAccountingWords, vatRemarks } from '../../words/vat-words.ts';
import { useWording } from './wording-context.ts';

/** Totals, VAT by category, and the reason for it in words; on screen alone, what to enter for another. */
export function DraftTotals({ draft }: { readonly draft: DraftInvoice }) {
  const wording = useWording();
  const { t, money } = wording;
  const { vat } = draft;
  return (
    <div class="paper-totals">
      <div class="paper-tax">
        {vatRemarks(draft, wording).map((text) => <p key={text}>{text}</p>)}
        {vat.explanation === 'eu-without-vat-id' && <p class="paper-advice">{t('estimator.vatIdAdvice')}</p>}
        {vatAccountingWords(draft, wording).map((text) => <p key={text}>{text}</p>)}
      </div>
      <dl>
        {totalRows(draft, wording).map(({ name, amount, isSum }) => <div key={name} class={isSum && 'paper-sum'}><dt>{name}</dt><dd>{money(amount)}</dd></div>)}
      </dl>
    </div>
  );
}

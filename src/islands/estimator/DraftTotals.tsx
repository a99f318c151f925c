import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import { totalRows } from '../../words/total-rows.ts';
import { vatAccountingWords, vatRemarks } from '../../words/vat-words.ts';
import { useWording } from './wording-context.ts';

/** Characters that leave a name its room on a phone. */
const longAmount = 14;

/** Totals, VAT by category, and the reason for it in words; on screen alone, what to enter for another. */
export function DraftTotals({ draft }: { readonly draft: DraftInvoice }) {
  const wording = useWording();
  const { t, money } = wording;
  const { vat } = draft;
  const rows = totalRows(draft, wording).map((row) => ({ ...row, text: money(row.amount) }));
  return (
    <div class="paper-totals">
      <div class="paper-tax">
        {vatRemarks(draft, wording).map((text) => <p key={text}>{text}</p>)}
        {vat.explanation === 'eu-without-vat-id' && <p class="paper-advice">{t('estimator.vatIdAdvice')}</p>}
        {vatAccountingWords(draft, wording).map((text) => <p key={text}>{text}</p>)}
      </div>
      <dl class={rows.some(({ text }) => text.length > longAmount) ? 'long' : undefined}>
        {rows.map(({ name, text, isSum }) => <div key={name} class={isSum && 'paper-sum'}><dt>{name}</dt><dd>{text}</dd></div>)}
      </dl>
    </div>
  );
}

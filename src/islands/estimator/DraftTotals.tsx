import type { DraftInvoice, VatGroup } from '../../domain/invoice/draft-invoice.ts';
import { useWording } from './wording-context.ts';

/** Totals, VAT by category, and the reason for it in words. */
export function DraftTotals({ draft }: { readonly draft: DraftInvoice }) {
  const { t, money, percent, country } = useWording();
  const { vat, totals, vatAccounting } = draft;
  const reason = { sellerCountry: country(vat.sellerCountry), buyerCountry: country(vat.buyerCountry), rate: 'rate' in vat ? percent(vat.rate) : '' };
  return (
    <div class="paper-totals">
      <div class="paper-tax">
        <p>{t(`tax.${vat.explanation}`, reason)}</p>
        {draft.vatGroups.length > 1 && <p>{t('tax.own-rates')}</p>}
        {vatAccounting && <p>{t('draft.vatAccounting', { currency: vatAccounting.currency, vat: money(vatAccounting.vat, vatAccounting.currency) })}</p>}
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

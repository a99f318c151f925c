import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import type { VatTreatment } from '../../domain/tax/vat-treatment.ts';
import type { Wording } from '../../words/wording.ts';

/**
 * The words that French law prescribes on the document of a French seller, whatever its language. Source: Code général des
 * impôts, annexe II article 242 nonies A, I 13°; article 259-1.
 */
const frenchMentions: Readonly<Partial<Record<VatTreatment['explanation'], string>>> = {
  'reverse-charge': 'Autoliquidation',
  'outside-eu-not-subject': 'TVA non applicable – art. 259-1 du CGI',
};

/** Why no VAT is charged: BT-120 in words, BT-121 by its code (BR-AE-10, BR-O-10, BR-G-10). Nothing for a rate. */
export const vatReason = (draft: DraftInvoice, wording: Wording): { readonly reason?: string; readonly reasonCode?: string } =>
  draft.vat.category === 'S' ? {} : { reason: vatWords(draft, wording), reasonCode: draft.vat.reasonCode };

/** Why this rate, or none. */
export function vatWords({ vat, seller }: DraftInvoice, { t, country, percent }: Wording): string {
  const words = t(`tax.${vat.explanation}`, {
    sellerCountry: country(vat.sellerCountry), buyerCountry: country(vat.buyerCountry), rate: 'rate' in vat ? percent(vat.rate) : '',
  });
  const mention = seller.country === 'FR' ? frenchMentions[vat.explanation] : undefined;
  return mention === undefined || words.includes(mention) ? words : `${words} (${mention})`;
}

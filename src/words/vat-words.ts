import { isolate } from '../domain/bidi-controls.ts';
import type { DraftInvoice } from '../domain/invoice/draft-invoice.ts';
import { isSpecialPostcode, type VatTreatment } from '../domain/tax/vat-treatment.ts';
import type { Wording } from './wording.ts';

/**
 * The words that French law prescribes on the document of a French seller, whatever its language. Source: Code général des
 * impôts, annexe II article 242 nonies A, I 13°; article 259-1, by which a service to a business abroad is outside French VAT whichever of
 * the two categories its accountant writes.
 */
const frenchMentions: Readonly<Partial<Record<VatTreatment['explanation'], string>>> = {
  'reverse-charge': 'Autoliquidation',
  'outside-eu-not-subject': 'TVA non applicable – art. 259-1 du CGI',
  'outside-eu-export': 'TVA non applicable – art. 259-1 du CGI',
};

/** Why this rate, or none. */
export function vatWords({ vat, seller }: DraftInvoice, { t, country, percent }: Wording): string {
  const words = t(`tax.${vat.explanation}`, {
    sellerCountry: country(vat.sellerCountry), buyerCountry: country(vat.buyerCountry), rate: 'rate' in vat ? percent(vat.rate) : '',
  });
  const mention = seller.country === 'FR' ? frenchMentions[vat.explanation] : undefined;
  return mention === undefined || words.includes(mention) ? words : `${words} (${mention})`;
}

/** The reason, then what else has to be known of the VAT. */
export const vatRemarks = (draft: DraftInvoice, wording: Wording): readonly string[] => [
  vatWords(draft, wording),
  ...(draft.vatGroups.length > 1 ? [wording.t('tax.own-rates')] : []),
  ...territoryRemarks(draft, wording),
];

/**
 * Who is in the Canary Islands writes Spain, and in Réunion perhaps France: the tax stays that of the country, which a link
 * without the address has to give too, and whoever reads the draft with it is told. Where no tax is charged, the buyer's place changes
 * nothing; the seller's does whatever the draft says, for it is the law of that place that says it.
 */
export function territoryRemarks({ vat, buyer, seller }: DraftInvoice, { t }: Wording): readonly string[] {
  const ofSeller = specialPlace(seller);
  const ofBuyer = vat.category === 'S' || vat.category === 'AE' ? specialPlace(buyer) : undefined;
  return [
    ...(ofSeller === undefined ? [] : [t('tax.special-territory-seller', { place: ofSeller })]),
    ...(ofBuyer === undefined ? [] : [t('tax.special-territory', { buyerCountry: ofBuyer })]),
  ];
}

/** Postcode and place as typed, where rules of their own count. */
function specialPlace({ country, address: { postcode = '', city = '' } = {} }: Pick<DraftInvoice['buyer'], 'country' | 'address'>): string | undefined {
  return isSpecialPostcode(country, postcode) ? isolate(`${postcode} ${city}`.trim()) : undefined;
}

/** BT-111, in the currency in which the seller accounts for it. */
export const vatAccountingWords = ({ vatAccounting }: DraftInvoice, { t, money }: Wording): readonly string[] =>
  vatAccounting ? [t('draft.labelled', { label: t('draft.vatAccounting'), value: money(vatAccounting.vat, vatAccounting.currency) })] : [];

import type { DraftBuyer, DraftInvoice, DraftSeller } from '../../domain/invoice/draft-invoice.ts';
import { draftRemarks, notAnInvoice } from '../../words/draft-notes.ts';
import { vatIdWords } from '../../words/vat-id-words.ts';
import { vatRemarks } from '../../words/vat-words.ts';
import type { Wording } from '../../words/wording.ts';

/** What a draft says besides its lines and totals, each a text of its own, in the order of the paper: its head, the parties, the notes. */
export const csvRemarks = (draft: DraftInvoice, wording: Wording): readonly string[] => [
  wording.t('draft.notice'),
  ...head(draft, wording),
  ...sellerTexts(draft, wording),
  ...buyerTexts(draft, wording),
  ...vatRemarks(draft, wording),
  notAnInvoice(draft, wording),
  ...draftRemarks(draft, wording),
  ...(draft.terms.of === 'seller' && draft.terms.text ? [draft.terms.text] : []),
];

function head({ reference, issuedOn, validUntil, buyerReference, purchaseOrder }: DraftInvoice, wording: Wording): readonly string[] {
  const given = labelledIn(wording);
  return [
    ...given('draft.title', reference),
    ...given('draft.issuedOn', wording.date(issuedOn)),
    ...given('draft.validUntil', wording.date(validUntil)),
    ...given('draft.buyerReference', buyerReference),
    ...given('draft.purchaseOrder', purchaseOrder),
  ];
}

function sellerTexts({ seller, sellerVatIdToBeConfirmed }: DraftInvoice, wording: Wording): readonly string[] {
  const { t } = wording;
  const given = labelledIn(wording);
  const { legalId, vatId, taxRegistration, legalInformation } = seller;
  return [
    ...given('draft.seller', identity(seller, { unnamed: t('draft.sellerUnnamed'), wording })),
    ...(legalInformation ? [legalInformation] : []),
    ...given(legalId?.scheme === '0002' ? 'draft.siren' : 'draft.legalId', legalId?.id),
    ...given(vatIdWords(seller.country), vatId),
    ...given('draft.registration', taxRegistration),
    ...given('draft.electronicAddress', seller.electronicAddress),
    ...(sellerVatIdToBeConfirmed ? [t('draft.vatIdToBeConfirmed')] : []),
  ];
}

function buyerTexts({ buyer, buyerVatIdWithheld }: DraftInvoice, wording: Wording): readonly string[] {
  const { t } = wording;
  const given = labelledIn(wording);
  return [
    ...given('draft.buyer', identity(buyer, { unnamed: t('draft.buyerUnnamed'), wording })),
    ...given(vatIdWords(buyer.country), buyer.vatId),
    ...given('draft.electronicAddress', buyer.electronicAddress),
    ...(buyerVatIdWithheld ? [t('draft.vatIdWithheld')] : []),
  ];
}

/** Name and address on one line. */
function identity({ name, address, country }: DraftSeller | DraftBuyer, { unnamed, wording }: { readonly unnamed: string; readonly wording: Wording }): string {
  const place = [address?.postcode, address?.city].filter(Boolean).join(' ');
  return [name ?? unnamed, address?.street, place, wording.country(country)].filter(Boolean).join(' · ');
}

/** Nothing for what was not given. */
const labelledIn = ({ t }: Wording) => (label: string, value: string | undefined): readonly string[] => (value ? [t('draft.labelled', { label: t(label), value })] : []);

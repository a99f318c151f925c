import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import type { Logo } from '../../share/logo.ts';
import type { Wording } from '../../words/wording.ts';
import type { Columns, Facts, Picture } from '../pdf/pdf-document.ts';

/** Title and logo, beside the reference, which has room for its whole line, and the dates. */
export function headBlock(draft: DraftInvoice, wording: Wording, logo: Logo | undefined): Columns {
  return {
    kind: 'columns',
    columns: [
      { share: 3, blocks: [...sellerLogo(draft, wording, logo), { kind: 'heading', level: 1, text: wording.t('draft.title') }] },
      { share: 4, blocks: [draftFacts(draft, wording)] },
    ],
  };
}

/** Of the partner in a resale; nobody else has one. */
function sellerLogo({ terms, seller }: DraftInvoice, { t }: Wording, logo: Logo | undefined): readonly Picture[] {
  if (terms.of !== 'seller' || logo === undefined) return [];
  return [{ kind: 'picture', bytes: bytesOf(logo), alternative: t('draft.logo', { name: seller.name ?? t('draft.sellerUnnamed') }), maxWidth: 170, maxHeight: 52 }];
}

const bytesOf = ({ dataUrl }: Logo): Uint8Array =>
  Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (character) => character.charCodeAt(0));

function draftFacts({ reference, issuedOn, validUntil, buyerReference, purchaseOrder }: DraftInvoice, { t, date }: Wording): Facts {
  const given = (name: string, value: string | undefined) => (value === undefined || value === '' ? [] : [{ name: t(name), value: [{ text: value, isolated: true }] }]);
  return {
    kind: 'facts',
    items: [
      // Somebody types it into a search: half of it on another line would be read as two.
      ...given('draft.reference', reference).map((fact) => ({ ...fact, isWhole: true })),
      { name: t('draft.issuedOn'), value: date(issuedOn) },
      { name: t('draft.validUntil'), value: date(validUntil) },
      ...given('draft.buyerReference', buyerReference),
      ...given('draft.purchaseOrder', purchaseOrder),
    ],
  };
}

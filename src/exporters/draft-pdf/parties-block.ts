import { isolate } from '../../domain/bidi-controls.ts';
import type { DraftBuyer, DraftInvoice, DraftSeller } from '../../domain/invoice/draft-invoice.ts';
import { vatIdWords } from '../../words/vat-id-words.ts';
import type { Wording } from '../../words/wording.ts';
import { isMailAddress } from '../../domain/invoice/electronic-address.ts';
import type { Columns, Paragraph, Span } from '../pdf/pdf-document.ts';

type PartyBlocks = Columns['columns'][number]['blocks'];

/** Seller and buyer side by side, all that the screen says of them; the buyer stands under the reference. */
export function partiesBlock(draft: DraftInvoice, wording: Wording): Columns {
  return { kind: 'columns', columns: [{ share: 3, blocks: sellerBlocks(draft, wording) }, { share: 4, blocks: buyerBlocks(draft, wording) }] };
}

function sellerBlocks({ seller, sellerVatIdToBeConfirmed }: DraftInvoice, wording: Wording): PartyBlocks {
  const { t } = wording;
  const { legalId, vatId, taxRegistration, legalInformation } = seller;
  return [
    { kind: 'heading', level: 2, text: t('draft.seller') },
    ...identity(seller, { unnamed: t('draft.sellerUnnamed'), wording }),
    ...details([
      ...(legalInformation ? [[outside(legalInformation)]] : []),
      ...(legalId ? [labelled(t(legalId.scheme === '0002' ? 'draft.siren' : 'draft.legalId'), legalId.id, wording)] : []),
      ...(vatId ? [labelled(t(vatIdWords(seller.country)), vatId, wording)] : []),
      ...(taxRegistration ? [labelled(t('draft.registration'), taxRegistration, wording)] : []),
      ...(sellerVatIdToBeConfirmed ? [[{ text: t('draft.vatIdToBeConfirmed') }]] : []),
    ]),
  ];
}

function buyerBlocks({ buyer, buyerVatIdWithheld }: DraftInvoice, wording: Wording): PartyBlocks {
  const { t } = wording;
  return [
    { kind: 'heading', level: 2, text: t('draft.buyer') },
    ...identity(buyer, { unnamed: t('draft.buyerUnnamed'), wording }),
    ...details([
      ...(buyer.vatId ? [labelled(t(vatIdWords(buyer.country)), buyer.vatId, wording)] : []),
      ...(buyerVatIdWithheld ? [[{ text: t('draft.vatIdWithheld') }]] : []),
    ]),
  ];
}

type Line = readonly Span[];

function identity({ name, address, country, electronicAddress }: DraftSeller | DraftBuyer, { unnamed, wording }: { readonly unnamed: string; readonly wording: Wording }): readonly Paragraph[] {
  const place = [address?.postcode, address?.city].filter((part) => part !== undefined).join(' ');
  const lines: readonly Line[] = [
    [{ ...(name ? outside(name) : { text: unnamed }), bold: true }],
    ...(address?.street ? [[outside(address.street)]] : []),
    ...(place === '' ? [] : [[outside(place)]]),
    [{ text: wording.country(country) }],
    ...(electronicAddress ? [isMailAddress(electronicAddress) ? [outside(electronicAddress)] : labelled(wording.t('draft.electronicAddress'), electronicAddress, wording)] : []),
  ];
  return [{ kind: 'paragraph', text: underEachOther(lines) }];
}

const details = (lines: readonly Line[]): readonly Paragraph[] =>
  lines.length === 0 ? [] : [{ kind: 'paragraph', size: 'small', tone: 'soft', text: underEachOther(lines) }];

const underEachOther = (lines: readonly Line[]): readonly Span[] => lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line]));

/** Names, addresses and numbers keep their own direction and disturb nothing around them. */
const outside = (text: string): Span => ({ text, isolated: true });

const labelled = (label: string, value: string, { t }: Wording): Line => [{ text: t('draft.labelled', { label, value: isolate(value) }) }];

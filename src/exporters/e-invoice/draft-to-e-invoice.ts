import type { LineAllowance } from '../../domain/estimate/quote.ts';
import type { DraftBuyer, DraftInvoice, DraftLine, DraftSeller, VatGroup } from '../../domain/invoice/draft-invoice.ts';
import type { PostalAddress } from '../../domain/invoice/seller.ts';
import { shortestText, toDecimal } from '../../domain/money/decimal.ts';
import { minorToText } from '../../domain/money/rounding.ts';
import { present } from '../../domain/present.ts';
import type { Problem } from '../../domain/problem.ts';
import { paymentTerms } from '../../words/draft-notes.ts';
import { lineName, quantityText } from '../../words/line-words.ts';
import type { Wording } from '../../words/wording.ts';
import type { ExportInput } from '../exporter.ts';
import { linkInDocument } from '../link-in-document.ts';
import { documentNotes } from './document-notes.ts';
import type { Allowance, EInvoice, Line, Party, SupportingDocument, Totals, VatBreakdown } from './e-invoice.ts';
import { splitElectronicAddress } from './electronic-address.ts';
import { missingAnswers } from './missing-answers.ts';
import { vatCode } from './vat-code.ts';
import { vatReason } from './vat-reason.ts';

export type EInvoiceReading =
  | { readonly ok: true; readonly eInvoice: EInvoice }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** EN 16931 without any extension; Factur-X names the profile "EN 16931" by the same words. */
const specification = 'urn:cen.eu:en16931:2017';

/** The draft in the terms of EN 16931, or what has to be entered before it can be. */
export function draftToEInvoice({ draft, wording, shareLink }: Pick<ExportInput, 'draft' | 'wording' | 'shareLink'>): EInvoiceReading {
  const problems = missingAnswers(draft);
  if (problems.length > 0) return { ok: false, problems };
  const { currency, vatAccounting } = draft;
  return {
    ok: true,
    eInvoice: {
      number: draft.reference,
      issuedOn: draft.issuedOn,
      typeCode: draft.typeCode,
      currency,
      ...(vatAccounting ? { vatAccounting: { currency: vatAccounting.currency, vat: minorToText(vatAccounting.vat) } } : {}),
      ...present({ buyerReference: draft.buyerReference, purchaseOrder: draft.purchaseOrder, businessProcess: draft.businessProcess }),
      paymentTerms: paymentTerms(draft, wording),
      notes: documentNotes(draft, wording),
      specification,
      seller: sellerParty(draft.seller),
      buyer: buyerParty(draft.buyer),
      supportingDocuments: supportingDocuments({ draft, wording, shareLink }),
      totals: totals(draft),
      vatGroups: draft.vatGroups.map((group) => vatBreakdown(group, draft, wording)),
      lines: draft.lines.map((line) => eInvoiceLine(line, currency, wording)),
    },
  };
}

function sellerParty({ name = '', country, address, legalId, vatId, taxRegistration, legalInformation, electronicAddress }: DraftSeller): Party {
  return {
    name,
    // BR-CO-26: where the VAT id may not be named (BR-O-02) and there is no legal id, the number identifies the seller.
    ...(vatId === undefined && legalId === undefined && taxRegistration !== undefined ? { identifier: taxRegistration } : {}),
    ...present({ legalId, vatId, taxRegistration, legalInformation }),
    ...addresses({ country, address, electronicAddress }),
  };
}

/** BR-CO-09: a VAT id begins with the letters of its country. What does not, from outside the Union, identifies the buyer otherwise. */
function buyerParty({ name = '', country, address, vatId, electronicAddress }: DraftBuyer): Party {
  const identified = vatId === undefined ? {} : hasCountryPrefix(vatId, country) ? { vatId } : { identifier: vatId };
  return { name, ...identified, ...addresses({ country, address, electronicAddress }) };
}

/** Greece writes EL, Northern Ireland XI; Monaco has French ids and the Isle of Man British ones. */
const otherPrefixes: Readonly<Record<string, readonly string[]>> = { GR: ['EL'], GB: ['XI'], MC: ['FR'], IM: ['GB'] };

const hasCountryPrefix = (vatId: string, country: string): boolean => [country, ...(otherPrefixes[country] ?? [])].some((prefix) => vatId.startsWith(prefix));

interface Addresses {
  readonly country: string;
  readonly address: PostalAddress | undefined;
  readonly electronicAddress: string | undefined;
}

const addresses = ({ country, address, electronicAddress }: Addresses): Pick<Party, 'address' | 'electronicAddress'> => ({
  ...(electronicAddress === undefined ? {} : { electronicAddress: splitElectronicAddress(electronicAddress) }),
  address: { ...address, country },
});

/** BG-24: where the draft can be opened and checked again. BT-124 takes a full address. */
function supportingDocuments({ draft, wording, shareLink }: Pick<ExportInput, 'draft' | 'wording'> & { readonly shareLink: string | undefined }): readonly SupportingDocument[] {
  const address = linkInDocument(draft, shareLink);
  return address === undefined ? [] : [{ reference: draft.reference, description: wording.t('document.shareLink'), address }];
}

function totals({ totals: { lines, withoutVat, vat, withVat, due } }: DraftInvoice): Totals {
  return { lines: minorToText(lines), withoutVat: minorToText(withoutVat), vat: minorToText(vat), withVat: minorToText(withVat), due: minorToText(due) };
}

function vatBreakdown({ category, rate, taxable, tax }: VatGroup, draft: DraftInvoice, wording: Wording): VatBreakdown {
  return {
    currency: draft.currency,
    taxable: minorToText(taxable),
    tax: minorToText(tax),
    ...vatCode(category, rate),
    ...(category === 'S' ? {} : vatReason(draft, wording)),
  };
}

function eInvoiceLine(line: DraftLine, currency: string, wording: Wording): Line {
  const vat = vatCode(line.vatCategory, line.vatRate);
  return {
    currency,
    id: line.id,
    quantity: trimmed(line.quantity),
    unitCode: line.unitCode,
    net: minorToText(line.net),
    allowances: line.allowances.map((allowance) => eInvoiceAllowance(allowance, currency, wording)),
    unitPrice: line.unitPrice,
    vatCategory: vat.category,
    ...present({ vatRate: vat.rate }),
    name: lineName(line, wording),
    ...describeUnit(line, wording),
  };
}

/** What is rented by the month is counted in months (BT-130): the words say of what. */
const describeUnit = ({ quantity, unit, unitCode }: DraftLine, wording: Wording): { readonly description?: string } =>
  unitCode === 'MON' && unit !== 'month' ? { description: quantityText({ quantity, unit }, wording) } : {};

/** UNTDID 5189: fixed long term, discount. */
const allowanceReasonCodes = { commitment: '102', partner: '95' } as const;

function eInvoiceAllowance({ code, percent, base, amount: taken }: LineAllowance, currency: string, { t }: Wording): Allowance {
  return { currency, amount: minorToText(taken), base: minorToText(base), percent: trimmed(percent), reason: t(`document.allowance.${code}`), reasonCode: allowanceReasonCodes[code] };
}

const trimmed = (decimal: string): string => shortestText(toDecimal(decimal));

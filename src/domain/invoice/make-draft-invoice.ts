import type { IsoDate } from '../date.ts';
import type { Buyer } from '../estimate/estimate-request.ts';
import type { PricedLine, Quote } from '../estimate/quote.ts';
import { decimalToText } from '../money/decimal.ts';
import { minorToDecimal } from '../money/rounding.ts';
import type { VatTreatment } from '../tax/vat-treatment.ts';
import { type DraftBuyer, type DraftInvoice, draftInvoiceTypeCode, type DraftLine, type DraftSeller } from './draft-invoice.ts';
import type { Seller } from './seller.ts';
import { groupVat, totalDraft } from './total-draft.ts';

export interface DraftParties {
  readonly seller: Seller;
  readonly buyer: Buyer;
  /** From `vatTreatment` for these two. */
  readonly vat: VatTreatment;
  readonly issuedOn: IsoDate;
}

/** The one-off lines and the first billing period of a quote, as the draft of one invoice. */
export function draftInvoice(quote: Quote, { seller, buyer, vat, issuedOn }: DraftParties): DraftInvoice {
  const lines = quote.lines.map((line, index) => draftLine(line, { id: String(index + 1), months: quote.firstPeriodMonths, vat }));
  const vatGroups = groupVat(lines);
  return {
    reference: quote.reference,
    issuedOn,
    typeCode: draftInvoiceTypeCode,
    currency: quote.currency,
    ...(seller.country === 'FR' ? { businessProcess: 'S1' } : {}),
    validUntil: quote.validUntil,
    priceList: quote.release,
    terms: quote.request.audience,
    seller: draftSeller(seller, vat),
    buyer: draftBuyer(buyer, vat),
    lines,
    onRequestLines: quote.onRequestLines,
    partial: quote.partial,
    vatGroups,
    vat,
    totals: totalDraft(lines, vatGroups),
    periodMonths: quote.firstPeriodMonths,
    sellerVatIdToBeConfirmed: seller.vatId === undefined,
  };
}

interface LinePlace {
  readonly id: string;
  readonly months: number;
  readonly vat: VatTreatment;
}

/**
 * A month is what the quote rounded, so several months are written as months × the net of one: quantity × price is then
 * the line's net to the cent (BT-131).
 */
function draftLine(line: PricedLine, { id, months, vat }: LinePlace): DraftLine {
  const isSeveralMonths = line.recurrence === 'monthly' && months > 1;
  const amount = isSeveralMonths
    ? { quantity: String(months), unit: 'month', unitPrice: decimalToText(minorToDecimal(line.net)), net: line.net * BigInt(months) } as const
    : { quantity: line.quantity, unit: line.unit, unitPrice: line.unitPrice, net: line.net };
  return {
    id,
    quoteLineId: line.id,
    name: line.name,
    recurrence: line.recurrence,
    ...amount,
    unitCode: amount.unit === 'day' ? 'DAY' : 'MON',
    vatCategory: vat.category,
    ...(vat.category === 'O' ? {} : { vatRate: vat.rate }),
  };
}

/** BR-O-02: a document of category O names no VAT id; the seller's number moves to its tax registration (BT-32). */
function draftSeller({ vatId, ...seller }: Seller, vat: VatTreatment): DraftSeller {
  if (vatId !== undefined && vat.category !== 'O') return { ...seller, vatId };
  const taxRegistration = vatId ?? seller.legalId?.id;
  return taxRegistration === undefined ? seller : { ...seller, taxRegistration };
}

function draftBuyer({ name, country, vatId }: Buyer, vat: VatTreatment): DraftBuyer {
  return {
    country,
    ...(name === undefined ? {} : { name }),
    ...(vatId === undefined || vat.category === 'O' ? {} : { vatId }),
  };
}

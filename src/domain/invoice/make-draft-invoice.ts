import type { Catalogue } from '../catalogue/catalogue.ts';
import { currencyOfSeller } from '../country.ts';
import { convertMinor } from '../estimate/conversion.ts';
import type { Buyer, PricedRequest } from '../estimate/estimate-request.ts';
import type { PricedLine, Quote } from '../estimate/quote.ts';
import { minorToText } from '../money/rounding.ts';
import { onceEach } from '../once-each.ts';
import { present } from '../present.ts';
import { mapReading, type Reading } from '../problem.ts';
import type { Taxes } from '../tax/taxes.ts';
import { eachWhileTheSame, whileFieldsAreTheSame, whileTheSame } from '../while-the-same.ts';
import { type VatTreatment, vatTreatment } from '../tax/vat-treatment.ts';
import { type DraftBuyer, type DraftInvoice, draftInvoiceTypeCode, type DraftLine, type DraftSeller, type DraftTerms, type UnitCode, type VatAccounting } from './draft-invoice.ts';
import { postalAddress, type Seller, sellerOfResale } from './seller.ts';
import { groupVat, totalDraft } from './total-draft.ts';

interface Sale {
  readonly seller: Seller;
  /** From `vatTreatment` for the seller and the buyer of the quote. */
  readonly vat: VatTreatment;
  /** For VAT in the seller's own currency. */
  readonly catalogue: Catalogue;
}

/** What a draft needs besides its quote. */
export interface DraftContext {
  /** Who sells unless a partner resells. */
  readonly operator: Seller;
  readonly taxes: Taxes;
  readonly catalogue: Catalogue;
}

/** The draft of a quote, with the seller and the tax that follow from its request. */
export function draftOfQuote(quote: Quote, { operator, taxes, catalogue }: DraftContext): Reading<DraftInvoice> {
  const { buyer } = quote.request;
  const seller = sellerOf(quote.request, operator);
  const vat = treatSale(buyer, { sellerCountry: seller.country, taxes });
  return mapReading(vat, (treatment) => draftInvoice(quote, { seller, vat: treatment, catalogue }));
}

const taxFields = ['country', 'vatId', 'vatIdWithheld', 'outsideEuCategory'] as const;

/** A name does not change the tax. */
const treatSale = whileFieldsAreTheSame(taxFields, (buyer: Pick<Buyer, (typeof taxFields)[number]>, { sellerCountry, taxes }: { readonly sellerCountry: string; readonly taxes: Taxes }) =>
  vatTreatment({ sellerCountry, buyer }, taxes));

const sellerOf = ({ resale }: PricedRequest, operator: Seller): Seller => (resale ? resellerOf(resale.seller) : operator);

const resellerOf = onceEach(sellerOfResale);

/** The one-off lines and the first billing period of a quote, as the draft of one invoice. */
function draftInvoice(quote: Quote, { seller, vat, catalogue }: Sale): DraftInvoice {
  const { request } = quote;
  const { buyer } = request;
  const period = { months: quote.firstPeriodMonths, releases: quote.furtherReleases.inFirstPeriod };
  const lines = draftLines(quote.lines.filter((line) => timesIn(period, line) > 0), { ...period, vat });
  const vatGroups = groupVat(lines);
  const totals = totalDraft(vatGroups);
  return {
    reference: quote.reference,
    issuedOn: quote.madeOn,
    typeCode: draftInvoiceTypeCode,
    currency: quote.currency,
    ...(seller.country === 'FR' ? { businessProcess: 'S1' } : {}),
    validUntil: quote.validUntil,
    priceList: quote.release,
    ...present({ purchaseOrder: request.purchaseOrder, buyerReference: buyer.reference }),
    paymentDays: request.paymentDays,
    terms: termsOf(request),
    seller: draftSeller({ seller, vat }),
    buyer: draftBuyer({ buyer, vat }),
    lines,
    onRequestLines: quote.onRequestLines,
    partial: quote.partial,
    vatGroups,
    vat,
    totals,
    ...accountVat(totals.vat, { currency: quote.currency, seller }, catalogue),
    ...(quote.conversion ? { conversion: quote.conversion } : {}),
    periodMonths: quote.firstPeriodMonths,
    sellerVatIdToBeConfirmed: seller.vatId === undefined,
    buyerVatIdWithheld: buyer.vatIdWithheld === true,
  };
}

function termsOf({ audience, resale }: PricedRequest): DraftTerms {
  if (!resale) return { of: audience === 'client' ? 'client' : 'partner' };
  return { of: 'seller', ...(resale.seller.terms === undefined ? {} : { text: resale.seller.terms }) };
}

interface Account {
  readonly currency: string;
  readonly seller: Seller;
}

/** BT-6 and BT-111. Nothing where the release holds no rate of the seller's currency. */
function accountVat(vat: bigint, { currency, seller }: Account, catalogue: Catalogue): { readonly vatAccounting?: VatAccounting } {
  const own = currencyOfSeller(seller.country);
  const amount = own === currency ? undefined : convertMinor(vat, { from: currency, to: own }, catalogue);
  return amount === undefined ? {} : { vatAccounting: { currency: own, vat: amount } };
}

/** The first of a quote. */
interface Period {
  readonly months: number;
  /** After the first release of all. */
  readonly releases: number;
}

function timesIn({ months, releases }: Period, { recurrence }: PricedLine): number {
  if (recurrence === 'one-off') return 1;
  return recurrence === 'monthly' ? months : releases;
}

/**
 * A month, and a release, are what the quote rounded, so several of them are written as their number × the net of one:
 * quantity × price is then the line's net to the cent (BT-131).
 */
function draftLine(line: PricedLine, { vat, ...period }: Period & { readonly vat: VatTreatment }, index: number): DraftLine {
  const times = timesIn(period, line);
  const { name, recurrence, unit, quantity, unitPrice, gross, allowances, net } = line;
  const basics = { id: String(index + 1), quoteLineId: line.id, name, recurrence };
  const tax = taxOf(line, vat);
  if (times <= 1) return { ...basics, quantity, unit, unitCode: unitCodeOf(unit), unitPrice, gross, allowances, net, ...tax };
  const counted = recurrence === 'each-release' ? 'release' : 'month';
  const all = net * BigInt(times);
  return { ...basics, quantity: String(times), unit: counted, unitCode: unitCodeOf(counted), unitPrice: minorToText(net), gross: all, allowances: [], net: all, ...tax };
}

const draftLines = eachWhileTheSame(draftLine);

/** What is rented by the month counts months, whatever it is. */
function unitCodeOf(unit: PricedLine['unit']): UnitCode {
  if (unit === 'day') return 'DAY';
  return unit === 'piece' || unit === 'release' ? 'C62' : 'MON';
}

/** A rate of the line's own counts only where VAT is charged at all. Nought is no standard rate (BR-S-05) but zero-rated (BR-Z-05). */
function taxOf({ vatRate }: PricedLine, vat: VatTreatment): Pick<DraftLine, 'vatCategory' | 'vatRate'> {
  if (vat.category === 'O') return { vatCategory: vat.category };
  if (vat.category !== 'S') return { vatCategory: vat.category, vatRate: vat.rate };
  const rate = vatRate ?? vat.rate;
  return { vatCategory: /[1-9]/.test(rate) ? 'S' : 'Z', vatRate: rate };
}

/** BR-O-02: a document of category O names no VAT id; the seller's number moves to its tax registration (BT-32). */
const draftSeller = whileTheSame(({ seller: { vatId, ...seller }, vat }: Omit<Sale, 'catalogue'>): DraftSeller => {
  if (vatId !== undefined && vat.category !== 'O') return { ...seller, vatId };
  const taxRegistration = vatId ?? seller.legalId?.id;
  return taxRegistration === undefined ? seller : { ...seller, taxRegistration };
});

const draftBuyer = whileTheSame(({ buyer, vat }: { readonly buyer: Buyer; readonly vat: VatTreatment }): DraftBuyer => {
  const { name, country, vatId, electronicAddress } = buyer;
  return {
    country,
    ...postalAddress(buyer),
    ...present({ name, vatId: vat.category === 'O' ? undefined : vatId, electronicAddress }),
  };
});

import type { IsoDate } from '../date.ts';
import type { Conversion, LineAllowance, LineName, OnRequestLine, Recurrence, UnitId } from '../estimate/quote.ts';
import type { Minor } from '../money/rounding.ts';
import type { VatCategory, VatTreatment } from '../tax/vat-treatment.ts';
import type { PostalAddress, Seller } from './seller.ts';

/**
 * A draft invoice as data: everything that a screen, a page or a file shows, so that none of them adds up. It is not an
 * invoice and not payable. Business terms (BT-…) and groups (BG-…) are those of EN 16931-1.
 */
export interface DraftInvoice {
  /** BT-1, a series of its own: `DRAFT-…`. */
  readonly reference: string;
  /** BT-2 */
  readonly issuedOn: IsoDate;
  /** BT-3 */
  readonly typeCode: typeof draftInvoiceTypeCode;
  /** BT-5, ISO 4217. */
  readonly currency: string;
  /** BT-23, set for French sellers: services. */
  readonly businessProcess?: 'S1';
  readonly validUntil: IsoDate;
  readonly priceList: { readonly date: string; readonly status: 'example' | 'published' };
  /** BT-13 */
  readonly purchaseOrder?: string;
  /** BT-10 */
  readonly buyerReference?: string;
  /** BT-20: days after the date of an invoice; 0 is at once. */
  readonly paymentDays: number;
  readonly terms: DraftTerms;
  readonly seller: DraftSeller;
  readonly buyer: DraftBuyer;
  /** BG-25 */
  readonly lines: readonly DraftLine[];
  /** Listed and never summed. */
  readonly onRequestLines: readonly OnRequestLine[];
  /** True when lines on request are missing from every total. */
  readonly partial: boolean;
  /** BG-23, one for each category and rate. */
  readonly vatGroups: readonly VatGroup[];
  readonly vat: VatTreatment;
  readonly totals: DraftTotals;
  /** VAT in the currency in which the seller accounts for it, when the draft is in another. */
  readonly vatAccounting?: VatAccounting;
  /** How prices came into the currency of the draft. */
  readonly conversion?: Conversion;
  /** Months of recurring services that this draft covers. */
  readonly periodMonths: number;
  /** True while the seller's VAT id is not known: its legal id stands as tax registration, and the document says so. */
  readonly sellerVatIdToBeConfirmed: boolean;
  /** True when the buyer's VAT id was left out of the link these answers came by. */
  readonly buyerVatIdWithheld: boolean;
}

/** Whose terms of sale apply. A partner who resells has its own, in its own words where it gave them. */
export type DraftTerms = { readonly of: 'client' | 'partner' } | { readonly of: 'seller'; readonly text?: string };

export interface VatAccounting {
  /** BT-6, ISO 4217. */
  readonly currency: string;
  /** BT-111 */
  readonly vat: Minor;
}

/** UNTDID 1001: 325, proforma. Networks that carry real invoices reject it, so a draft is never sent by mistake. */
export const draftInvoiceTypeCode = '325';

export interface DraftSeller extends Omit<Seller, 'vatId'> {
  /** BT-31; never with category O (BR-O-02). */
  readonly vatId?: string;
  /** BT-32 */
  readonly taxRegistration?: string;
}

export interface DraftBuyer {
  /** BT-44; absent while nobody is named. */
  readonly name?: string;
  readonly address?: PostalAddress;
  /** BT-55, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** BT-49: a mail address, or a scheme of four digits, a colon and the identifier. */
  readonly electronicAddress?: string;
  /** BT-48; never with category O (BR-O-02). */
  readonly vatId?: string;
}

export interface DraftLine {
  /** BT-126, counted from 1. */
  readonly id: string;
  /** The line of the quote that says why. */
  readonly quoteLineId: string;
  /** BT-153 */
  readonly name: LineName;
  readonly recurrence: Recurrence;
  /** BT-129, decimal text of at most four decimals. */
  readonly quantity: string;
  readonly unit: UnitId;
  /** BT-130, UN/ECE recommendation 20. */
  readonly unitCode: UnitCode;
  /** BT-146, decimal text of at most six decimals. */
  readonly unitPrice: string;
  /** Quantity × unit price, rounded once. */
  readonly gross: Minor;
  /** BG-27 */
  readonly allowances: readonly LineAllowance[];
  /** BT-131: gross less allowances. */
  readonly net: Minor;
  /** BT-151 */
  readonly vatCategory: VatCategory;
  /** BT-152, percent; absent with category O. */
  readonly vatRate?: string;
}

/** UN/ECE recommendation 20: day, month, one. */
export type UnitCode = 'DAY' | 'MON' | 'C62';

export interface VatGroup {
  /** BT-118 */
  readonly category: VatCategory;
  /** BT-119, percent; absent with category O. */
  readonly rate?: string;
  /** BT-116 */
  readonly taxable: Minor;
  /** BT-117 */
  readonly tax: Minor;
}

export interface DraftTotals {
  /** BT-106 */
  readonly lines: Minor;
  /** BT-107 */
  readonly allowances: Minor;
  /** BT-108 */
  readonly charges: Minor;
  /** BT-109 */
  readonly withoutVat: Minor;
  /** BT-110 */
  readonly vat: Minor;
  /** BT-112 */
  readonly withVat: Minor;
  /** BT-113 */
  readonly paid: Minor;
  /** BT-114 */
  readonly rounding: Minor;
  /** BT-115: what an invoice of this draft would ask for. */
  readonly due: Minor;
}

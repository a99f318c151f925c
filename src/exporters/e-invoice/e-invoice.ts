/**
 * A draft as EN 16931-1 sees it: every business term (BT-…) a text as it is written into a file, whichever syntax. What
 * is not known is absent. Amounts have two decimals, quantities at most four, unit prices at most six (BR-DEC-…).
 */
export interface EInvoice {
  /** BT-1 */
  readonly number: string;
  /** BT-2, `YYYY-MM-DD` */
  readonly issuedOn: string;
  /** BT-3, UNTDID 1001 */
  readonly typeCode: string;
  /** BT-5, ISO 4217 */
  readonly currency: string;
  /** BT-6 and BT-111 */
  readonly vatAccounting?: { readonly currency: string; readonly vat: string };
  /** BT-10 */
  readonly buyerReference?: string;
  /** BT-13 */
  readonly purchaseOrder?: string;
  /** BT-20 */
  readonly paymentTerms: string;
  /** BG-1 */
  readonly notes: readonly Note[];
  /** BT-23 */
  readonly businessProcess?: string;
  /** BT-24 */
  readonly specification: string;
  /** BG-4 */
  readonly seller: Party;
  /** BG-7 */
  readonly buyer: Party;
  /** BG-24 */
  readonly supportingDocuments: readonly SupportingDocument[];
  /** BG-22 */
  readonly totals: Totals;
  /** BG-23 */
  readonly vatGroups: readonly VatBreakdown[];
  /** BG-25 */
  readonly lines: readonly Line[];
}

export interface Note {
  /** BT-21, UNTDID 4451 */
  readonly subject?: string;
  /** BT-22 */
  readonly text: string;
}

/** Seller or buyer; the numbers of the buyer's terms are given second. */
export interface Party {
  /** BT-27, BT-44 */
  readonly name: string;
  /** BT-29, BT-46 */
  readonly identifier?: string;
  /** BT-30, BT-47; `scheme` is of ISO 6523 */
  readonly legalId?: { readonly scheme?: string; readonly id: string };
  /** BT-31, BT-48 */
  readonly vatId?: string;
  /** BT-32 */
  readonly taxRegistration?: string;
  /** BT-33 */
  readonly legalInformation?: string;
  /** BT-34, BT-49; `scheme` of the EAS list */
  readonly electronicAddress?: { readonly scheme: string; readonly id: string };
  /** BG-5, BG-8 */
  readonly address: {
    /** BT-35, BT-50 */
    readonly street?: string;
    /** BT-37, BT-52 */
    readonly city?: string;
    /** BT-38, BT-53 */
    readonly postcode?: string;
    /** BT-40, BT-55, ISO 3166-1 alpha-2 */
    readonly country: string;
  };
}

export interface SupportingDocument {
  /** BT-122 */
  readonly reference: string;
  /** BT-123 */
  readonly description: string;
  /** BT-124 */
  readonly address: string;
}

export interface Totals {
  /** BT-106 */
  readonly lines: string;
  /** BT-109 */
  readonly withoutVat: string;
  /** BT-110 */
  readonly vat: string;
  /** BT-112 */
  readonly withVat: string;
  /** BT-115 */
  readonly due: string;
}

export interface VatBreakdown {
  /** Of the amounts. */
  readonly currency: string;
  /** BT-116 */
  readonly taxable: string;
  /** BT-117 */
  readonly tax: string;
  /** BT-118, UNTDID 5305 */
  readonly category: string;
  /** BT-119 */
  readonly rate?: string;
  /** BT-120 */
  readonly reason?: string;
  /** BT-121, VATEX */
  readonly reasonCode?: string;
}

export interface Line {
  /** Of the amounts. */
  readonly currency: string;
  /** BT-126 */
  readonly id: string;
  /** BT-129 */
  readonly quantity: string;
  /** BT-130, UN/ECE recommendation 20 */
  readonly unitCode: string;
  /** BT-131 */
  readonly net: string;
  /** BG-27 */
  readonly allowances: readonly Allowance[];
  /** BT-146 */
  readonly unitPrice: string;
  /** BT-151 */
  readonly vatCategory: string;
  /** BT-152 */
  readonly vatRate?: string;
  /** BT-153 */
  readonly name: string;
  /** BT-154 */
  readonly description?: string;
}

export interface Allowance {
  /** Of the amounts. */
  readonly currency: string;
  /** BT-136 */
  readonly amount: string;
  /** BT-137 */
  readonly base: string;
  /** BT-138 */
  readonly percent: string;
  /** BT-139 */
  readonly reason: string;
  /** BT-140, UNTDID 5189 */
  readonly reasonCode: string;
}

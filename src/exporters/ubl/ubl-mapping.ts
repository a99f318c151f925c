import type { Allowance, EInvoice, Line, Note, Party, VatBreakdown } from '../e-invoice/e-invoice.ts';
import { buyerTerms, type PartyTerms, sellerTerms } from '../e-invoice/party-terms.ts';
import { each, eachText, ifAny, type Row } from '../xml/mapping.ts';

/** OASIS Universal Business Language 2.1, Invoice, in the order of its schema. Source: EN 16931-3-2. */
const vatScheme: Row<unknown> = { element: 'cac:TaxScheme', rows: [{ element: 'cbc:ID', fixed: 'VAT' }] };

const inCurrency = ({ currency }: { readonly currency: string }) => ({ currencyID: currency });

const partyRows = (terms: PartyTerms): readonly Row<Party>[] => [
  {
    term: terms.electronicAddress, element: 'cbc:EndpointID', rules: [terms.rules.electronicAddress, 'BR-CL-25'],
    text: ({ electronicAddress }) => electronicAddress?.id, attributes: ({ electronicAddress }) => ({ schemeID: electronicAddress?.scheme }),
  },
  { element: 'cac:PartyIdentification', rows: [{ term: terms.identifier, element: 'cbc:ID', text: ({ identifier }) => identifier, rules: ['BR-CO-26'] }] },
  { element: 'cac:PostalAddress', rows: [
    { term: terms.street, element: 'cbc:StreetName', text: ({ address }) => address.street },
    { term: terms.city, element: 'cbc:CityName', text: ({ address }) => address.city },
    { term: terms.postcode, element: 'cbc:PostalZone', text: ({ address }) => address.postcode },
    { element: 'cac:Country', rows: [{ term: terms.country, element: 'cbc:IdentificationCode', text: ({ address }) => address.country, rules: [terms.rules.country, 'BR-CL-14'] }] },
  ] },
  each({ element: 'cac:PartyTaxScheme', of: ({ vatId }: Party) => ifAny(vatId), rows: [
    { term: terms.vatId, element: 'cbc:CompanyID', text: (vatId) => vatId, rules: ['BR-CO-09', 'BR-O-02'] },
    vatScheme,
  ] }),
  // BT-32 is told from BT-31 by a tax scheme that is not VAT.
  each({ element: 'cac:PartyTaxScheme', of: ({ taxRegistration }: Party) => ifAny(taxRegistration), rows: [
    { term: 'BT-32', element: 'cbc:CompanyID', text: (taxRegistration) => taxRegistration, rules: ['BR-S-02'] },
    { element: 'cac:TaxScheme', rows: [{ element: 'cbc:ID', fixed: 'LOC' }] },
  ] }),
  { element: 'cac:PartyLegalEntity', rows: [
    { term: terms.name, element: 'cbc:RegistrationName', text: ({ name }) => name, rules: [terms.rules.name] },
    { term: terms.legalId, element: 'cbc:CompanyID', text: ({ legalId }) => legalId?.id, attributes: ({ legalId }) => ({ schemeID: legalId?.scheme }), rules: ['BR-CO-26', 'BR-CL-11'] },
    { term: 'BT-33', element: 'cbc:CompanyLegalForm', text: ({ legalInformation }) => legalInformation },
  ] },
];

const sellerRows = partyRows(sellerTerms);
const buyerRows = partyRows(buyerTerms);

const vatRows: readonly Row<VatBreakdown>[] = [
  { term: 'BT-116', element: 'cbc:TaxableAmount', text: ({ taxable }) => taxable, attributes: inCurrency, rules: ['BR-45', 'BR-DEC-19'] },
  { term: 'BT-117', element: 'cbc:TaxAmount', text: ({ tax }) => tax, attributes: inCurrency, rules: ['BR-46', 'BR-CO-17', 'BR-DEC-20'] },
  { element: 'cac:TaxCategory', rows: [
    { term: 'BT-118', element: 'cbc:ID', text: ({ category }) => category, rules: ['BR-47', 'BR-CL-17'] },
    { term: 'BT-119', element: 'cbc:Percent', text: ({ rate }) => rate, rules: ['BR-48'] },
    { term: 'BT-121', element: 'cbc:TaxExemptionReasonCode', text: ({ reasonCode }) => reasonCode, rules: ['BR-CL-22'] },
    { term: 'BT-120', element: 'cbc:TaxExemptionReason', text: ({ reason }) => reason, rules: ['BR-AE-10', 'BR-O-10', 'BR-G-10', 'BR-S-10'] },
    vatScheme,
  ] },
];

const allowanceRows: readonly Row<Allowance>[] = [
  { element: 'cbc:ChargeIndicator', fixed: 'false' },
  { term: 'BT-140', element: 'cbc:AllowanceChargeReasonCode', text: ({ reasonCode }) => reasonCode, rules: ['BR-CL-19'] },
  { term: 'BT-139', element: 'cbc:AllowanceChargeReason', text: ({ reason }) => reason, rules: ['BR-42', 'BR-CO-23'] },
  { term: 'BT-138', element: 'cbc:MultiplierFactorNumeric', text: ({ percent }) => percent },
  { term: 'BT-136', element: 'cbc:Amount', text: ({ amount }) => amount, attributes: inCurrency, rules: ['BR-41', 'BR-DEC-24'] },
  { term: 'BT-137', element: 'cbc:BaseAmount', text: ({ base }) => base, attributes: inCurrency, rules: ['BR-DEC-25'] },
];

const lineRows: readonly Row<Line>[] = [
  { term: 'BT-126', element: 'cbc:ID', text: ({ id }) => id, rules: ['BR-21'] },
  { term: 'BT-129', element: 'cbc:InvoicedQuantity', text: ({ quantity }) => quantity, attributes: ({ unitCode }) => ({ unitCode }), rules: ['BR-22', 'BR-23', 'BR-CL-23'] },
  { term: 'BT-131', element: 'cbc:LineExtensionAmount', text: ({ net }) => net, attributes: inCurrency, rules: ['BR-24', 'BR-DEC-23', 'BR-CO-10'] },
  each({ group: 'BG-27', element: 'cac:AllowanceCharge', of: ({ allowances }: Line) => allowances, rows: allowanceRows }),
  { element: 'cac:Item', rows: [
    { term: 'BT-154', element: 'cbc:Description', text: ({ description }) => description },
    { term: 'BT-153', element: 'cbc:Name', text: ({ name }) => name, rules: ['BR-25'] },
    { element: 'cac:ClassifiedTaxCategory', rows: [
      { term: 'BT-151', element: 'cbc:ID', text: ({ vatCategory }) => vatCategory, rules: ['BR-CO-04', 'BR-CL-18'] },
      { term: 'BT-152', element: 'cbc:Percent', text: ({ vatRate }) => vatRate, rules: ['BR-S-05', 'BR-Z-05', 'BR-AE-05', 'BR-G-05', 'BR-O-05'] },
      vatScheme,
    ] },
  ] },
  { element: 'cac:Price', rows: [{ term: 'BT-146', element: 'cbc:PriceAmount', text: ({ unitPrice }) => unitPrice, attributes: inCurrency, rules: ['BR-26', 'BR-27'] }] },
];

/** UBL has one element for both terms: the subject (BT-21) stands between number signs before the text (BT-22). */
const noteText = ({ subject, text }: Note): string => (subject === undefined ? text : `#${subject}#${text}`);

export const ublMapping = {
  element: 'Invoice',
  namespaces: {
    xmlns: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
    'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
    'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  },
  rows: [
    { term: 'BT-24', element: 'cbc:CustomizationID', text: ({ specification }) => specification, rules: ['BR-01'] },
    { term: 'BT-23', element: 'cbc:ProfileID', text: ({ businessProcess }) => businessProcess },
    { term: 'BT-1', element: 'cbc:ID', text: ({ number }) => number, rules: ['BR-02'] },
    { term: 'BT-2', element: 'cbc:IssueDate', text: ({ issuedOn }) => issuedOn, rules: ['BR-03'] },
    { term: 'BT-3', element: 'cbc:InvoiceTypeCode', text: ({ typeCode }) => typeCode, rules: ['BR-04', 'BR-CL-01'] },
    eachText({ group: 'BG-1', terms: ['BT-21', 'BT-22'], rules: ['BR-CL-08'], element: 'cbc:Note', of: ({ notes }: EInvoice) => notes.map(noteText) }),
    { term: 'BT-5', element: 'cbc:DocumentCurrencyCode', text: ({ currency }) => currency, rules: ['BR-05', 'BR-CL-04'] },
    { term: 'BT-6', element: 'cbc:TaxCurrencyCode', text: ({ vatAccounting }) => vatAccounting?.currency, rules: ['BR-CL-05'] },
    { term: 'BT-10', element: 'cbc:BuyerReference', text: ({ buyerReference }) => buyerReference },
    { element: 'cac:OrderReference', rows: [{ term: 'BT-13', element: 'cbc:ID', text: ({ purchaseOrder }) => purchaseOrder }] },
    each({ group: 'BG-24', element: 'cac:AdditionalDocumentReference', of: ({ supportingDocuments }: EInvoice) => supportingDocuments, rows: [
      { term: 'BT-122', element: 'cbc:ID', text: ({ reference }) => reference, rules: ['BR-52'] },
      { term: 'BT-123', element: 'cbc:DocumentDescription', text: ({ description }) => description },
      { element: 'cac:Attachment', rows: [{ element: 'cac:ExternalReference', rows: [{ term: 'BT-124', element: 'cbc:URI', text: ({ address }) => address }] }] },
    ] }),
    { element: 'cac:AccountingSupplierParty', rows: [each({ group: 'BG-4', element: 'cac:Party', of: ({ seller }: EInvoice) => [seller], rows: sellerRows, rules: ['BR-08'] })] },
    { element: 'cac:AccountingCustomerParty', rows: [each({ group: 'BG-7', element: 'cac:Party', of: ({ buyer }: EInvoice) => [buyer], rows: buyerRows, rules: ['BR-10'] })] },
    { element: 'cac:PaymentTerms', rows: [{ term: 'BT-20', element: 'cbc:Note', text: ({ paymentTerms }) => paymentTerms, rules: ['BR-CO-25'] }] },
    { element: 'cac:TaxTotal', rows: [
      { term: 'BT-110', element: 'cbc:TaxAmount', text: ({ totals }) => totals.vat, attributes: inCurrency, rules: ['BR-CO-14', 'BR-DEC-13'] },
      each({ group: 'BG-23', element: 'cac:TaxSubtotal', of: ({ vatGroups }: EInvoice) => vatGroups, rows: vatRows, rules: ['BR-CO-18'] }),
    ] },
    each({ element: 'cac:TaxTotal', of: ({ vatAccounting }: EInvoice) => ifAny(vatAccounting), rows: [
      { term: 'BT-111', element: 'cbc:TaxAmount', text: ({ vat }) => vat, attributes: inCurrency, rules: ['BR-53', 'BR-DEC-15'] },
    ] }),
    { element: 'cac:LegalMonetaryTotal', rows: [
      { term: 'BT-106', element: 'cbc:LineExtensionAmount', text: ({ totals }) => totals.lines, attributes: inCurrency, rules: ['BR-12', 'BR-CO-10', 'BR-DEC-09'] },
      { term: 'BT-109', element: 'cbc:TaxExclusiveAmount', text: ({ totals }) => totals.withoutVat, attributes: inCurrency, rules: ['BR-13', 'BR-CO-13', 'BR-DEC-12'] },
      { term: 'BT-112', element: 'cbc:TaxInclusiveAmount', text: ({ totals }) => totals.withVat, attributes: inCurrency, rules: ['BR-14', 'BR-CO-15', 'BR-DEC-14'] },
      { term: 'BT-115', element: 'cbc:PayableAmount', text: ({ totals }) => totals.due, attributes: inCurrency, rules: ['BR-15', 'BR-CO-16', 'BR-DEC-18'] },
    ] },
    each({ group: 'BG-25', element: 'cac:InvoiceLine', of: ({ lines }: EInvoice) => lines, rows: lineRows, rules: ['BR-16'] }),
  ] as readonly Row<EInvoice>[],
} as const;

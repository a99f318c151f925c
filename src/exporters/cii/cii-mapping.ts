import type { Allowance, EInvoice, Line, Party, VatBreakdown } from '../e-invoice/e-invoice.ts';
import { buyerTerms, type PartyTerms, sellerTerms } from '../e-invoice/party-terms.ts';
import { each, type Row } from '../xml/mapping.ts';

/**
 * UN/CEFACT Cross Industry Invoice D16B, in the order of its schema and of Factur-X 1.0 (profile EN 16931), which takes the
 * same elements. Source: EN 16931-3-3.
 */
const vatCode: Row<unknown> = { element: 'ram:TypeCode', fixed: 'VAT' };

const dateFormat = { format: '102' };

const partyRows = (terms: PartyTerms): readonly Row<Party>[] => [
  { term: terms.identifier, element: 'ram:ID', text: ({ identifier }) => identifier, rules: ['BR-CO-26'] },
  { term: terms.name, element: 'ram:Name', text: ({ name }) => name, rules: [terms.rules.name] },
  { term: 'BT-33', element: 'ram:Description', text: ({ legalInformation }) => legalInformation },
  { element: 'ram:SpecifiedLegalOrganization', rows: [
    { term: terms.legalId, element: 'ram:ID', text: ({ legalId }) => legalId?.id, attributes: ({ legalId }) => ({ schemeID: legalId?.scheme }), rules: ['BR-CO-26', 'BR-CL-11'] },
  ] },
  { element: 'ram:PostalTradeAddress', rows: [
    { term: terms.postcode, element: 'ram:PostcodeCode', text: ({ address }) => address.postcode },
    { term: terms.street, element: 'ram:LineOne', text: ({ address }) => address.street },
    { term: terms.city, element: 'ram:CityName', text: ({ address }) => address.city },
    { term: terms.country, element: 'ram:CountryID', text: ({ address }) => address.country, rules: [terms.rules.country, 'BR-CL-14'] },
  ] },
  { element: 'ram:URIUniversalCommunication', rows: [
    {
      term: terms.electronicAddress, element: 'ram:URIID', rules: [terms.rules.electronicAddress, 'BR-CL-25'],
      text: ({ electronicAddress }) => electronicAddress?.id, attributes: ({ electronicAddress }) => ({ schemeID: electronicAddress?.scheme }),
    },
  ] },
  { element: 'ram:SpecifiedTaxRegistration', rows: [
    { term: terms.vatId, element: 'ram:ID', text: ({ vatId }) => vatId, attributes: { schemeID: 'VA' }, rules: ['BR-CO-09', 'BR-O-02'] },
  ] },
  { element: 'ram:SpecifiedTaxRegistration', rows: [
    { term: 'BT-32', element: 'ram:ID', text: ({ taxRegistration }) => taxRegistration, attributes: { schemeID: 'FC' }, rules: ['BR-S-02'] },
  ] },
];

const sellerRows = partyRows(sellerTerms);
const buyerRows = partyRows(buyerTerms);

const allowanceRows: readonly Row<Allowance>[] = [
  { element: 'ram:ChargeIndicator', rows: [{ element: 'udt:Indicator', fixed: 'false' }] },
  { term: 'BT-138', element: 'ram:CalculationPercent', text: ({ percent }) => percent },
  { term: 'BT-137', element: 'ram:BasisAmount', text: ({ base }) => base, rules: ['BR-DEC-25'] },
  { term: 'BT-136', element: 'ram:ActualAmount', text: ({ amount }) => amount, rules: ['BR-41', 'BR-DEC-24'] },
  { term: 'BT-140', element: 'ram:ReasonCode', text: ({ reasonCode }) => reasonCode, rules: ['BR-CL-19'] },
  { term: 'BT-139', element: 'ram:Reason', text: ({ reason }) => reason, rules: ['BR-42', 'BR-CO-23'] },
];

const lineRows: readonly Row<Line>[] = [
  { element: 'ram:AssociatedDocumentLineDocument', rows: [{ term: 'BT-126', element: 'ram:LineID', text: ({ id }) => id, rules: ['BR-21'] }] },
  { element: 'ram:SpecifiedTradeProduct', rows: [
    { term: 'BT-153', element: 'ram:Name', text: ({ name }) => name, rules: ['BR-25'] },
    { term: 'BT-154', element: 'ram:Description', text: ({ description }) => description },
  ] },
  { element: 'ram:SpecifiedLineTradeAgreement', rows: [
    { element: 'ram:NetPriceProductTradePrice', rows: [{ term: 'BT-146', element: 'ram:ChargeAmount', text: ({ unitPrice }) => unitPrice, rules: ['BR-26', 'BR-27'] }] },
  ] },
  { element: 'ram:SpecifiedLineTradeDelivery', rows: [
    { term: 'BT-129', element: 'ram:BilledQuantity', text: ({ quantity }) => quantity, attributes: ({ unitCode }) => ({ unitCode }), rules: ['BR-22', 'BR-23', 'BR-CL-23'] },
  ] },
  { element: 'ram:SpecifiedLineTradeSettlement', rows: [
    { element: 'ram:ApplicableTradeTax', rows: [
      vatCode,
      { term: 'BT-151', element: 'ram:CategoryCode', text: ({ vatCategory }) => vatCategory, rules: ['BR-CO-04', 'BR-CL-18'] },
      { term: 'BT-152', element: 'ram:RateApplicablePercent', text: ({ vatRate }) => vatRate, rules: ['BR-S-05', 'BR-Z-05', 'BR-AE-05', 'BR-G-05', 'BR-O-05'] },
    ] },
    each({ group: 'BG-27', element: 'ram:SpecifiedTradeAllowanceCharge', of: ({ allowances }: Line) => allowances, rows: allowanceRows }),
    { element: 'ram:SpecifiedTradeSettlementLineMonetarySummation', rows: [
      { term: 'BT-131', element: 'ram:LineTotalAmount', text: ({ net }) => net, rules: ['BR-24', 'BR-DEC-23', 'BR-CO-10'] },
    ] },
  ] },
];

const vatRows: readonly Row<VatBreakdown>[] = [
  { term: 'BT-117', element: 'ram:CalculatedAmount', text: ({ tax }) => tax, rules: ['BR-46', 'BR-CO-17', 'BR-DEC-20'] },
  vatCode,
  { term: 'BT-120', element: 'ram:ExemptionReason', text: ({ reason }) => reason, rules: ['BR-AE-10', 'BR-O-10', 'BR-G-10', 'BR-S-10'] },
  { term: 'BT-116', element: 'ram:BasisAmount', text: ({ taxable }) => taxable, rules: ['BR-45', 'BR-DEC-19'] },
  { term: 'BT-118', element: 'ram:CategoryCode', text: ({ category }) => category, rules: ['BR-47', 'BR-CL-17'] },
  { term: 'BT-121', element: 'ram:ExemptionReasonCode', text: ({ reasonCode }) => reasonCode, rules: ['BR-CL-22'] },
  { term: 'BT-119', element: 'ram:RateApplicablePercent', text: ({ rate }) => rate, rules: ['BR-48'] },
];

const headerRows: readonly Row<EInvoice>[] = [
  { element: 'rsm:ExchangedDocumentContext', rows: [
    { element: 'ram:BusinessProcessSpecifiedDocumentContextParameter', rows: [{ term: 'BT-23', element: 'ram:ID', text: ({ businessProcess }) => businessProcess }] },
    { element: 'ram:GuidelineSpecifiedDocumentContextParameter', rows: [{ term: 'BT-24', element: 'ram:ID', text: ({ specification }) => specification, rules: ['BR-01'] }] },
  ] },
  { element: 'rsm:ExchangedDocument', rows: [
    { term: 'BT-1', element: 'ram:ID', text: ({ number }) => number, rules: ['BR-02'] },
    { term: 'BT-3', element: 'ram:TypeCode', text: ({ typeCode }) => typeCode, rules: ['BR-04', 'BR-CL-01'] },
    { element: 'ram:IssueDateTime', rows: [
      { term: 'BT-2', element: 'udt:DateTimeString', text: ({ issuedOn }) => issuedOn.replaceAll('-', ''), attributes: dateFormat, rules: ['BR-03'] },
    ] },
    each({ group: 'BG-1', element: 'ram:IncludedNote', of: ({ notes }: EInvoice) => notes, rows: [
      { term: 'BT-22', element: 'ram:Content', text: ({ text }) => text },
      { term: 'BT-21', element: 'ram:SubjectCode', text: ({ subject }) => subject, rules: ['BR-CL-08'] },
    ] }),
  ] },
];

const agreementRows: readonly Row<EInvoice>[] = [
  { term: 'BT-10', element: 'ram:BuyerReference', text: ({ buyerReference }) => buyerReference },
  each({ group: 'BG-4', element: 'ram:SellerTradeParty', of: ({ seller }: EInvoice) => [seller], rows: sellerRows, rules: ['BR-08'] }),
  each({ group: 'BG-7', element: 'ram:BuyerTradeParty', of: ({ buyer }: EInvoice) => [buyer], rows: buyerRows, rules: ['BR-10'] }),
  { element: 'ram:BuyerOrderReferencedDocument', rows: [{ term: 'BT-13', element: 'ram:IssuerAssignedID', text: ({ purchaseOrder }) => purchaseOrder }] },
  each({ group: 'BG-24', element: 'ram:AdditionalReferencedDocument', of: ({ supportingDocuments }: EInvoice) => supportingDocuments, rows: [
    { term: 'BT-122', element: 'ram:IssuerAssignedID', text: ({ reference }) => reference, rules: ['BR-52'] },
    { term: 'BT-124', element: 'ram:URIID', text: ({ address }) => address },
    // UNTDID 1001: related document.
    { element: 'ram:TypeCode', fixed: '916' },
    { term: 'BT-123', element: 'ram:Name', text: ({ description }) => description },
  ] }),
];

const settlementRows: readonly Row<EInvoice>[] = [
  { term: 'BT-6', element: 'ram:TaxCurrencyCode', text: ({ vatAccounting }) => vatAccounting?.currency, rules: ['BR-CL-05'] },
  { term: 'BT-5', element: 'ram:InvoiceCurrencyCode', text: ({ currency }) => currency, rules: ['BR-05', 'BR-CL-04'] },
  each({ group: 'BG-23', element: 'ram:ApplicableTradeTax', of: ({ vatGroups }: EInvoice) => vatGroups, rows: vatRows, rules: ['BR-CO-18'] }),
  { element: 'ram:SpecifiedTradePaymentTerms', rows: [{ term: 'BT-20', element: 'ram:Description', text: ({ paymentTerms }) => paymentTerms, rules: ['BR-CO-25'] }] },
  { element: 'ram:SpecifiedTradeSettlementHeaderMonetarySummation', rows: [
    { term: 'BT-106', element: 'ram:LineTotalAmount', text: ({ totals }) => totals.lines, rules: ['BR-12', 'BR-CO-10', 'BR-DEC-09'] },
    { term: 'BT-109', element: 'ram:TaxBasisTotalAmount', text: ({ totals }) => totals.withoutVat, rules: ['BR-13', 'BR-CO-13', 'BR-DEC-12'] },
    { term: 'BT-110', element: 'ram:TaxTotalAmount', text: ({ totals }) => totals.vat, attributes: ({ currency }) => ({ currencyID: currency }), rules: ['BR-CO-14', 'BR-DEC-13'] },
    {
      term: 'BT-111', element: 'ram:TaxTotalAmount', text: ({ vatAccounting }) => vatAccounting?.vat,
      attributes: ({ vatAccounting }) => ({ currencyID: vatAccounting?.currency }), rules: ['BR-53', 'BR-DEC-15'],
    },
    { term: 'BT-112', element: 'ram:GrandTotalAmount', text: ({ totals }) => totals.withVat, rules: ['BR-14', 'BR-CO-15', 'BR-DEC-14'] },
    { term: 'BT-115', element: 'ram:DuePayableAmount', text: ({ totals }) => totals.due, rules: ['BR-15', 'BR-CO-16', 'BR-DEC-18'] },
  ] },
];

export const ciiMapping = {
  element: 'rsm:CrossIndustryInvoice',
  namespaces: {
    'xmlns:rsm': 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
    'xmlns:ram': 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
    'xmlns:udt': 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
  },
  rows: [
    ...headerRows,
    { element: 'rsm:SupplyChainTradeTransaction', rows: [
      each({ group: 'BG-25', element: 'ram:IncludedSupplyChainTradeLineItem', of: ({ lines }: EInvoice) => lines, rows: lineRows, rules: ['BR-16'] }),
      { element: 'ram:ApplicableHeaderTradeAgreement', rows: agreementRows },
      { element: 'ram:ApplicableHeaderTradeDelivery', always: true, rows: [] },
      { element: 'ram:ApplicableHeaderTradeSettlement', rows: settlementRows },
    ] },
  ] as readonly Row<EInvoice>[],
} as const;

import { XmlDocument, type XmlNode } from 'libxml2-wasm';

/**
 * An e-invoice read back from its XML by business term, by paths of its own and not by the tables that wrote it: what one
 * of them forgets or misplaces is not here.
 */
export type Terms = Readonly<Record<string, string>>;

export interface ReadInvoice {
  readonly header: Terms;
  readonly notes: readonly Terms[];
  readonly documents: readonly Terms[];
  readonly vatGroups: readonly Terms[];
  readonly lines: readonly { readonly terms: Terms; readonly allowances: readonly Terms[] }[];
  /** Groups that must be there whatever they hold. */
  readonly hasSellerAddress: boolean;
  readonly hasBuyerAddress: boolean;
  /** Of every amount that names its currency. */
  readonly currencies: readonly string[];
}

export type Syntax = 'cii' | 'ubl';

/** Where each term stands. */
interface Paths {
  readonly namespaces: Readonly<Record<string, string>>;
  readonly header: Terms;
  readonly sellerAddress: string;
  readonly buyerAddress: string;
  readonly note: string;
  readonly noteTerms: Terms;
  readonly document: string;
  readonly documentTerms: Terms;
  readonly vatGroup: string;
  readonly vatGroupTerms: Terms;
  readonly line: string;
  readonly lineTerms: Terms;
  readonly allowance: string;
  readonly allowanceTerms: Terms;
}

const agreement = '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement';
const settlement = '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement';
const summation = `${settlement}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`;
const document = '/rsm:CrossIndustryInvoice/rsm:ExchangedDocument';

const cii: Paths = {
  namespaces: {
    rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
    ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
    udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
  },
  header: {
    'BT-1': `${document}/ram:ID`,
    'BT-2': `${document}/ram:IssueDateTime/udt:DateTimeString[@format="102"]`,
    'BT-3': `${document}/ram:TypeCode`,
    'BT-5': `${settlement}/ram:InvoiceCurrencyCode`,
    'BT-6': `${settlement}/ram:TaxCurrencyCode`,
    'BT-7': `${settlement}/ram:ApplicableTradeTax/ram:TaxPointDate/udt:DateString`,
    'BT-8': `${settlement}/ram:ApplicableTradeTax/ram:DueDateTypeCode`,
    'BT-9': `${settlement}/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString`,
    'BT-10': `${agreement}/ram:BuyerReference`,
    'BT-13': `${agreement}/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID`,
    'BT-20': `${settlement}/ram:SpecifiedTradePaymentTerms/ram:Description`,
    'BT-23': '/rsm:CrossIndustryInvoice/rsm:ExchangedDocumentContext/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID',
    'BT-24': '/rsm:CrossIndustryInvoice/rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID',
    ...ciiParty('Seller', ['BT-27', 'BT-29', 'BT-30', 'BT-31', 'BT-32', 'BT-33', 'BT-34', 'BT-35', 'BT-37', 'BT-38', 'BT-40']),
    ...ciiParty('Buyer', ['BT-44', 'BT-46', 'BT-47', 'BT-48', '', '', 'BT-49', 'BT-50', 'BT-52', 'BT-53', 'BT-55']),
    'BT-106': `${summation}/ram:LineTotalAmount`,
    'BT-107': `${summation}/ram:AllowanceTotalAmount`,
    'BT-108': `${summation}/ram:ChargeTotalAmount`,
    'BT-109': `${summation}/ram:TaxBasisTotalAmount`,
    'BT-110': `${summation}/ram:TaxTotalAmount[not(@currencyID = ${settlement}/ram:TaxCurrencyCode)]`,
    'BT-111': `${summation}/ram:TaxTotalAmount[@currencyID = ${settlement}/ram:TaxCurrencyCode]`,
    'BT-112': `${summation}/ram:GrandTotalAmount`,
    'BT-113': `${summation}/ram:TotalPrepaidAmount`,
    'BT-114': `${summation}/ram:RoundingAmount`,
    'BT-115': `${summation}/ram:DuePayableAmount`,
  },
  sellerAddress: `${agreement}/ram:SellerTradeParty/ram:PostalTradeAddress`,
  buyerAddress: `${agreement}/ram:BuyerTradeParty/ram:PostalTradeAddress`,
  note: `${document}/ram:IncludedNote`,
  noteTerms: { 'BT-21': 'ram:SubjectCode', 'BT-22': 'ram:Content' },
  document: `${agreement}/ram:AdditionalReferencedDocument[ram:TypeCode = "916"]`,
  documentTerms: { 'BT-122': 'ram:IssuerAssignedID', 'BT-123': 'ram:Name', 'BT-124': 'ram:URIID' },
  vatGroup: `${settlement}/ram:ApplicableTradeTax[ram:TypeCode = "VAT"]`,
  vatGroupTerms: {
    'BT-116': 'ram:BasisAmount', 'BT-117': 'ram:CalculatedAmount', 'BT-118': 'ram:CategoryCode', 'BT-119': 'ram:RateApplicablePercent',
    'BT-120': 'ram:ExemptionReason', 'BT-121': 'ram:ExemptionReasonCode',
  },
  line: '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem',
  lineTerms: {
    'BT-126': 'ram:AssociatedDocumentLineDocument/ram:LineID',
    'BT-129': 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity',
    'BT-130': 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity/@unitCode',
    'BT-131': 'ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount',
    'BT-146': 'ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount',
    'BT-151': 'ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax[ram:TypeCode = "VAT"]/ram:CategoryCode',
    'BT-152': 'ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax[ram:TypeCode = "VAT"]/ram:RateApplicablePercent',
    'BT-153': 'ram:SpecifiedTradeProduct/ram:Name',
    'BT-154': 'ram:SpecifiedTradeProduct/ram:Description',
  },
  allowance: 'ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge[ram:ChargeIndicator/udt:Indicator = "false"]',
  allowanceTerms: { 'BT-136': 'ram:ActualAmount', 'BT-137': 'ram:BasisAmount', 'BT-138': 'ram:CalculationPercent', 'BT-139': 'ram:Reason', 'BT-140': 'ram:ReasonCode' },
};

type PartyTermNames = readonly [name: string, id: string, legalId: string, vatId: string, registration: string, legal: string, address: string, street: string, city: string, postcode: string, country: string];

function partyPaths(names: PartyTermNames, paths: Readonly<Record<number, string>>, base: string): Terms {
  return Object.fromEntries(names.flatMap((term, index) => (term === '' || paths[index] === undefined ? [] : [[term, `${base}/${paths[index]}`]])));
}

function ciiParty(role: 'Seller' | 'Buyer', names: PartyTermNames): Terms {
  const base = `${agreement}/ram:${role}TradeParty`;
  const paths = [
    'ram:Name', 'ram:ID', 'ram:SpecifiedLegalOrganization/ram:ID', 'ram:SpecifiedTaxRegistration/ram:ID[@schemeID="VA"]', 'ram:SpecifiedTaxRegistration/ram:ID[@schemeID="FC"]',
    'ram:Description', 'ram:URIUniversalCommunication/ram:URIID', 'ram:PostalTradeAddress/ram:LineOne', 'ram:PostalTradeAddress/ram:CityName', 'ram:PostalTradeAddress/ram:PostcodeCode',
    'ram:PostalTradeAddress/ram:CountryID',
  ];
  return { ...partyPaths(names, paths, base), ...schemes(names, { legalId: `${base}/${paths[2]}/@schemeID`, address: `${base}/${paths[6]}/@schemeID` }) };
}

function ublParty(role: 'Supplier' | 'Customer', names: PartyTermNames): Terms {
  const base = `/inv:Invoice/cac:Accounting${role}Party/cac:Party`;
  const paths = [
    'cac:PartyLegalEntity/cbc:RegistrationName', 'cac:PartyIdentification/cbc:ID', 'cac:PartyLegalEntity/cbc:CompanyID', 'cac:PartyTaxScheme[cac:TaxScheme/cbc:ID="VAT"]/cbc:CompanyID',
    'cac:PartyTaxScheme[not(cac:TaxScheme/cbc:ID="VAT")]/cbc:CompanyID', 'cac:PartyLegalEntity/cbc:CompanyLegalForm', 'cbc:EndpointID', 'cac:PostalAddress/cbc:StreetName',
    'cac:PostalAddress/cbc:CityName', 'cac:PostalAddress/cbc:PostalZone', 'cac:PostalAddress/cac:Country/cbc:IdentificationCode',
  ];
  return { ...partyPaths(names, paths, base), ...schemes(names, { legalId: `${base}/${paths[2]}/@schemeID`, address: `${base}/${paths[6]}/@schemeID` }) };
}

/** Schemes of identifiers, as the standard numbers them: BT-30-1, BT-34-1 and so on. */
function schemes([, , legalId, , , , address]: PartyTermNames, paths: { readonly legalId: string; readonly address: string }): Terms {
  return { [`${legalId}-1`]: paths.legalId, [`${address}-1`]: paths.address };
}

const monetary = '/inv:Invoice/cac:LegalMonetaryTotal';

const ubl: Paths = {
  namespaces: {
    inv: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
    cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
    cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  },
  header: {
    'BT-1': '/inv:Invoice/cbc:ID',
    'BT-2': '/inv:Invoice/cbc:IssueDate',
    'BT-3': '/inv:Invoice/cbc:InvoiceTypeCode',
    'BT-5': '/inv:Invoice/cbc:DocumentCurrencyCode',
    'BT-6': '/inv:Invoice/cbc:TaxCurrencyCode',
    'BT-7': '/inv:Invoice/cbc:TaxPointDate',
    'BT-8': '/inv:Invoice/cac:InvoicePeriod/cbc:DescriptionCode',
    'BT-9': '/inv:Invoice/cbc:DueDate',
    'BT-10': '/inv:Invoice/cbc:BuyerReference',
    'BT-13': '/inv:Invoice/cac:OrderReference/cbc:ID',
    'BT-20': '/inv:Invoice/cac:PaymentTerms/cbc:Note',
    'BT-23': '/inv:Invoice/cbc:ProfileID',
    'BT-24': '/inv:Invoice/cbc:CustomizationID',
    ...ublParty('Supplier', ['BT-27', 'BT-29', 'BT-30', 'BT-31', 'BT-32', 'BT-33', 'BT-34', 'BT-35', 'BT-37', 'BT-38', 'BT-40']),
    ...ublParty('Customer', ['BT-44', 'BT-46', 'BT-47', 'BT-48', '', '', 'BT-49', 'BT-50', 'BT-52', 'BT-53', 'BT-55']),
    'BT-106': `${monetary}/cbc:LineExtensionAmount`,
    'BT-107': `${monetary}/cbc:AllowanceTotalAmount`,
    'BT-108': `${monetary}/cbc:ChargeTotalAmount`,
    'BT-109': `${monetary}/cbc:TaxExclusiveAmount`,
    'BT-110': '/inv:Invoice/cac:TaxTotal/cbc:TaxAmount[not(@currencyID = /inv:Invoice/cbc:TaxCurrencyCode)]',
    'BT-111': '/inv:Invoice/cac:TaxTotal/cbc:TaxAmount[@currencyID = /inv:Invoice/cbc:TaxCurrencyCode]',
    'BT-112': `${monetary}/cbc:TaxInclusiveAmount`,
    'BT-113': `${monetary}/cbc:PrepaidAmount`,
    'BT-114': `${monetary}/cbc:PayableRoundingAmount`,
    'BT-115': `${monetary}/cbc:PayableAmount`,
  },
  sellerAddress: '/inv:Invoice/cac:AccountingSupplierParty/cac:Party/cac:PostalAddress',
  buyerAddress: '/inv:Invoice/cac:AccountingCustomerParty/cac:Party/cac:PostalAddress',
  note: '/inv:Invoice/cbc:Note',
  noteTerms: { 'BT-22': '.' },
  document: '/inv:Invoice/cac:AdditionalDocumentReference',
  documentTerms: { 'BT-122': 'cbc:ID', 'BT-123': 'cbc:DocumentDescription', 'BT-124': 'cac:Attachment/cac:ExternalReference/cbc:URI' },
  vatGroup: '/inv:Invoice/cac:TaxTotal/cac:TaxSubtotal[cac:TaxCategory/cac:TaxScheme/cbc:ID = "VAT"]',
  vatGroupTerms: {
    'BT-116': 'cbc:TaxableAmount', 'BT-117': 'cbc:TaxAmount', 'BT-118': 'cac:TaxCategory/cbc:ID', 'BT-119': 'cac:TaxCategory/cbc:Percent',
    'BT-120': 'cac:TaxCategory/cbc:TaxExemptionReason', 'BT-121': 'cac:TaxCategory/cbc:TaxExemptionReasonCode',
  },
  line: '/inv:Invoice/cac:InvoiceLine',
  lineTerms: {
    'BT-126': 'cbc:ID',
    'BT-129': 'cbc:InvoicedQuantity',
    'BT-130': 'cbc:InvoicedQuantity/@unitCode',
    'BT-131': 'cbc:LineExtensionAmount',
    'BT-146': 'cac:Price/cbc:PriceAmount',
    'BT-151': 'cac:Item/cac:ClassifiedTaxCategory[cac:TaxScheme/cbc:ID = "VAT"]/cbc:ID',
    'BT-152': 'cac:Item/cac:ClassifiedTaxCategory[cac:TaxScheme/cbc:ID = "VAT"]/cbc:Percent',
    'BT-153': 'cac:Item/cbc:Name',
    'BT-154': 'cac:Item/cbc:Description',
  },
  allowance: 'cac:AllowanceCharge[cbc:ChargeIndicator = "false"]',
  allowanceTerms: { 'BT-136': 'cbc:Amount', 'BT-137': 'cbc:BaseAmount', 'BT-138': 'cbc:MultiplierFactorNumeric', 'BT-139': 'cbc:AllowanceChargeReason', 'BT-140': 'cbc:AllowanceChargeReasonCode' },
};

/** @throws when it is no well-formed XML */
export function readEInvoice(xml: string, syntax: Syntax): ReadInvoice {
  const paths = syntax === 'cii' ? cii : ubl;
  const { namespaces } = paths;
  const xmlDocument = XmlDocument.fromString(xml);
  try {
    const { root } = xmlDocument;
    const at = (node: XmlNode, path: string) => node.find(path, namespaces);
    const read = (node: XmlNode, terms: Terms): Terms =>
      Object.fromEntries(Object.entries(terms).flatMap(([term, path]) => at(node, path).slice(0, 1).map((found) => [term, found.content] as const)));
    const readAll = (path: string, terms: Terms): readonly Terms[] => at(root, path).map((node) => read(node, terms));
    const header = read(root, paths.header);
    return {
      header: { ...header, ...(header['BT-2'] === undefined ? {} : { 'BT-2': header['BT-2'].replaceAll('-', '') }) },
      notes: readAll(paths.note, paths.noteTerms).map(splitNote),
      documents: readAll(paths.document, paths.documentTerms),
      vatGroups: readAll(paths.vatGroup, paths.vatGroupTerms),
      lines: at(root, paths.line).map((line) => ({ terms: read(line, paths.lineTerms), allowances: at(line, paths.allowance).map((node) => read(node, paths.allowanceTerms)) })),
      hasSellerAddress: at(root, paths.sellerAddress).length > 0,
      hasBuyerAddress: at(root, paths.buyerAddress).length > 0,
      currencies: at(root, '//@currencyID').map(({ content }) => content),
    };
  } finally {
    xmlDocument.dispose();
  }
}

/** UBL writes the subject before the text: `#AAI#…`. */
function splitNote(note: Terms): Terms {
  const [, subject, text] = /^#([^#]+)#([\s\S]*)$/.exec(note['BT-22'] ?? '') ?? [];
  return subject === undefined || text === undefined ? note : { 'BT-21': subject, 'BT-22': text };
}

/** The form as it was typed: every field a text, ticked boxes a list of texts. Nothing in it has been checked. */
export interface EstimateForm {
  readonly audience: string;
  readonly deployment: string;
  /** Asked of self-hosted deployments. */
  readonly platform: string;
  /** Asked of sovereign deployments. */
  readonly provider: string;
  /** Country of the provider's where it is to run, ISO 3166-1 alpha-2; '' for its first. */
  readonly region: string;
  /** Besides production, which is always there. */
  readonly environments: readonly string[];
  readonly highAvailability: string;
  /** How many regions production runs in. */
  readonly regions: string;
  readonly storageGb: string;
  readonly backupDays: string;
  readonly conversationsPerMonth: string;
  readonly documents: string;
  /** '' when it is to follow from the conversations a month. */
  readonly peakConversations: string;
  readonly model: string;
  readonly releasePlan: string;
  readonly rollout: string;
  readonly releaseWork: readonly string[];
  readonly onSiteDays: string;
  readonly supportTier: string;
  readonly currency: string;
  readonly termMonths: string;
  /** Per cent; asked of partners. */
  readonly partnerDiscount: string;
  /** From a price file of the partner's: `<service>:<price>` and `%<kind>:<per cent>`. */
  readonly partnerPrices: readonly string[];
  /** Per cent on the purchase price; asked of partners who resell. */
  readonly margin: string;
  readonly purchaseOrder: string;
  readonly paymentDays: string;
  readonly freeLines: readonly FreeLineForm[];
  readonly buyerName: string;
  readonly buyerStreet: string;
  readonly buyerPostcode: string;
  readonly buyerCity: string;
  /** ISO 3166-1 alpha-2. */
  readonly buyerCountry: string;
  readonly buyerVatId: string;
  /** 'yes' when the buyer has a VAT id that was left out of a link: the tax must not change with it. */
  readonly buyerVatIdWithheld: string;
  readonly buyerElectronicAddress: string;
  readonly buyerReference: string;
  readonly outsideEuCategory: string;
  /** Who sells when a partner resells. */
  readonly sellerName: string;
  readonly sellerStreet: string;
  readonly sellerPostcode: string;
  readonly sellerCity: string;
  readonly sellerCountry: string;
  readonly sellerVatId: string;
  readonly sellerLegalId: string;
  readonly sellerElectronicAddress: string;
  readonly sellerTerms: string;
}

/** A line that a partner adds by hand. */
export interface FreeLineForm {
  readonly description: string;
  readonly quantity: string;
  /** Of one, in the currency of the draft. */
  readonly unitPrice: string;
  readonly recurrence: string;
  /** Per cent; '' for the rate of the other lines. */
  readonly vatRate: string;
}

export type EstimateField = keyof EstimateForm;

/** The fields that hold one text. */
export type TextFieldName = { [Field in EstimateField]: EstimateForm[Field] extends string ? Field : never }[EstimateField];

/** The fields that hold a list of texts. */
export type ListFieldName = { [Field in EstimateField]: EstimateForm[Field] extends readonly string[] ? Field : never }[EstimateField];

/** Answers that give a figure as soon as somebody says who they are and where it is to run. */
export const defaultEstimateForm: EstimateForm = {
  audience: 'client',
  deployment: 'self-hosted',
  platform: 'kubernetes',
  provider: '',
  region: '',
  environments: ['staging'],
  highAvailability: 'no',
  regions: '1',
  storageGb: '100',
  backupDays: '30',
  conversationsPerMonth: '10000',
  documents: '1000',
  peakConversations: '',
  model: 'external',
  releasePlan: 'one',
  rollout: 'rolling',
  releaseWork: [],
  onSiteDays: '0',
  supportTier: 'standard',
  currency: 'EUR',
  termMonths: '12',
  partnerDiscount: '',
  partnerPrices: [],
  margin: '',
  purchaseOrder: '',
  paymentDays: '30',
  freeLines: [],
  buyerName: '',
  buyerStreet: '',
  buyerPostcode: '',
  buyerCity: '',
  buyerCountry: 'FR',
  buyerVatId: '',
  buyerVatIdWithheld: '',
  buyerElectronicAddress: '',
  buyerReference: '',
  outsideEuCategory: 'O',
  sellerName: '',
  sellerStreet: '',
  sellerPostcode: '',
  sellerCity: '',
  sellerCountry: 'FR',
  sellerVatId: '',
  sellerLegalId: '',
  sellerElectronicAddress: '',
  sellerTerms: '',
};

export const emptyFreeLine: FreeLineForm = { description: '', quantity: '1', unitPrice: '', recurrence: 'one-off', vatRate: '' };

export const estimateFields = Object.keys(defaultEstimateForm) as readonly EstimateField[];

/** The fields of a party, such as all that begin with `buyer`. */
export const fieldsOf = <Party extends 'buyer' | 'seller'>(party: Party) =>
  estimateFields.filter((field): field is Extract<EstimateField, `${Party}${string}`> => field.startsWith(party));

export const freeLineFields = Object.keys(emptyFreeLine) as readonly (keyof FreeLineForm)[];

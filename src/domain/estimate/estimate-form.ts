/** The form as it was typed: every field a text, ticked boxes a list of texts. Nothing in it has been checked. */
export interface EstimateForm {
  readonly audience: string;
  readonly deployment: string;
  /** Asked of self-hosted deployments. */
  readonly platform: string;
  /** Asked of sovereign deployments. */
  readonly provider: string;
  /** Besides production, which is always there. */
  readonly environments: readonly string[];
  readonly highAvailability: string;
  readonly conversationsPerMonth: string;
  readonly supportTier: string;
  readonly termMonths: string;
  readonly buyerName: string;
  /** ISO 3166-1 alpha-2. */
  readonly buyerCountry: string;
  readonly buyerVatId: string;
  readonly outsideEuCategory: string;
}

export type EstimateField = keyof EstimateForm;

/** Answers that give a figure as soon as somebody says who they are and where it is to run. */
export const defaultEstimateForm: EstimateForm = {
  audience: 'client',
  deployment: 'self-hosted',
  platform: 'kubernetes',
  provider: '',
  environments: ['staging'],
  highAvailability: 'no',
  conversationsPerMonth: '10000',
  supportTier: 'standard',
  termMonths: '12',
  buyerName: '',
  buyerCountry: 'FR',
  buyerVatId: '',
  outsideEuCategory: 'O',
};

export const estimateFields = Object.keys(defaultEstimateForm) as readonly EstimateField[];

import { defaultEstimateForm, emptyFreeLine, type EstimateForm, type FreeLineForm } from './estimate-form.ts';
import type { Buyer, EstimateRequest, FreeLine, PartnerConditions, PricedRequest, Resale } from './estimate-request.ts';

/** The form that reads back as this request; answers that it does not ask for stand at their default. */
export function requestToForm(request: EstimateRequest): EstimateForm {
  if (request.deployment === 'serverless') return { ...defaultEstimateForm, audience: request.audience, deployment: request.deployment };
  return {
    ...defaultEstimateForm,
    ...placeToForm(request),
    audience: request.audience,
    environments: request.environments.filter((environment) => environment !== 'production'),
    highAvailability: request.highAvailability ? 'yes' : 'no',
    regions: String(request.regions),
    storageGb: String(request.storageGb),
    backupDays: String(request.backupDays),
    conversationsPerMonth: String(request.conversationsPerMonth),
    documents: String(request.documents),
    peakConversations: request.peakConversations === undefined ? '' : String(request.peakConversations),
    model: request.model,
    releasePlan: request.releasePlan,
    rollout: request.rollout,
    releaseWork: request.releaseWork,
    onSiteDays: String(request.onSiteDays),
    supportTier: request.supportTier,
    currency: request.currency,
    termMonths: String(request.termMonths),
    purchaseOrder: request.purchaseOrder ?? '',
    paymentDays: String(request.paymentDays),
    freeLines: request.freeLines.map(freeLineToForm),
    ...partnerToForm(request.partner),
    ...buyerToForm(request.buyer),
    ...(request.resale ? resaleToForm(request.resale) : {}),
  };
}

function placeToForm(request: PricedRequest): Pick<EstimateForm, 'deployment'> & Partial<EstimateForm> {
  if (request.deployment === 'self-hosted') return { deployment: 'self-hosted', platform: request.platform };
  return { deployment: 'sovereign', provider: request.provider, region: request.region ?? '' };
}

const freeLineToForm = ({ description, quantity, unitPrice, recurrence, vatRate }: FreeLine): FreeLineForm => ({
  ...emptyFreeLine, description: description ?? '', quantity, unitPrice, recurrence, vatRate: vatRate ?? '',
});

/** Nothing off is an empty field, as it is typed. */
const percentToForm = (percent: string): string => (percent === '0' ? '' : percent);

function partnerToForm(partner: PartnerConditions | undefined): Partial<EstimateForm> {
  if (!partner) return {};
  const prices = Object.entries(partner.prices).map(([service, price]) => `${service}:${price}`);
  const discounts = Object.entries(partner.discounts).map(([kind, percent]) => `%${kind}:${percent}`);
  return { partnerDiscount: percentToForm(partner.discount), partnerPrices: [...prices, ...discounts] };
}

const buyerToForm = ({ name, street, postcode, city, country, vatId, vatIdWithheld, electronicAddress, reference, outsideEuCategory }: Buyer): Partial<EstimateForm> => ({
  buyerName: name ?? '',
  buyerStreet: street ?? '',
  buyerPostcode: postcode ?? '',
  buyerCity: city ?? '',
  buyerCountry: country,
  buyerVatId: vatId ?? '',
  buyerVatIdWithheld: vatIdWithheld ? 'yes' : '',
  buyerElectronicAddress: electronicAddress ?? '',
  buyerReference: reference ?? '',
  outsideEuCategory,
});

const resaleToForm = ({ margin, seller }: Resale): Partial<EstimateForm> => ({
  margin: percentToForm(margin),
  sellerName: seller.name ?? '',
  sellerStreet: seller.street ?? '',
  sellerPostcode: seller.postcode ?? '',
  sellerCity: seller.city ?? '',
  sellerCountry: seller.country,
  sellerVatId: seller.vatId ?? '',
  sellerLegalId: seller.legalId ?? '',
  sellerElectronicAddress: seller.electronicAddress ?? '',
  sellerTerms: seller.terms ?? '',
});

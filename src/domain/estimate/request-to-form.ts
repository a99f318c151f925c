import { defaultEstimateForm, type EstimateForm } from './estimate-form.ts';
import type { EstimateRequest } from './estimate-request.ts';

/** The form that reads back as this request; answers that the deployment does not ask for stand at their default. */
export function requestToForm(request: EstimateRequest): EstimateForm {
  if (request.deployment === 'serverless') return { ...defaultEstimateForm, audience: request.audience, deployment: request.deployment };
  const { buyer } = request;
  return {
    audience: request.audience,
    deployment: request.deployment,
    platform: request.deployment === 'self-hosted' ? request.platform : defaultEstimateForm.platform,
    provider: request.deployment === 'sovereign' ? request.provider : defaultEstimateForm.provider,
    environments: request.environments.filter((environment) => environment !== 'production'),
    highAvailability: request.highAvailability ? 'yes' : 'no',
    conversationsPerMonth: String(request.conversationsPerMonth),
    supportTier: request.supportTier,
    termMonths: String(request.termMonths),
    buyerName: buyer.name ?? '',
    buyerCountry: buyer.country,
    buyerVatId: buyer.vatId ?? '',
    outsideEuCategory: buyer.outsideEuCategory,
  };
}

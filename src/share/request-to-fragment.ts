import { defaultEstimateForm, type EstimateField, estimateFields, type EstimateForm } from '../domain/estimate/estimate-form.ts';
import type { EstimateRequest } from '../domain/estimate/estimate-request.ts';
import { requestToForm } from '../domain/estimate/request-to-form.ts';
import { checksumKey, checksumOf, fragmentVersion, keyByField, listSeparator, partyFields, releaseKey, versionKey } from './fragment-format.ts';

export interface FragmentOptions {
  /** Date of the catalogue release, so that the link reopens to the same cent. */
  readonly release: string;
  /** Whether the buyer's name and VAT id are written: only when the visitor ticked so. */
  readonly includeParties: boolean;
}

/** The whole request as a fragment, without `#`. The same request always gives the same text. */
export function requestToFragment(request: EstimateRequest, { release, includeParties }: FragmentOptions): string {
  const form = requestToForm(request);
  const fields = askedFields(request).filter((field) => includeParties || !partyFields.includes(field));
  const parts = [`${versionKey}=${fragmentVersion}`, `${releaseKey}=${release}`, ...fields.flatMap((field) => writeField(field, form))];
  const text = parts.join('&');
  return `${text}&${checksumKey}=${checksumOf(text)}`;
}

/** Every answer is written, defaults too: a link must not change its meaning when a default does. */
function askedFields(request: EstimateRequest): readonly EstimateField[] {
  if (request.deployment === 'serverless') return ['audience', 'deployment'];
  const unasked = request.deployment === 'sovereign' ? 'platform' : 'provider';
  return estimateFields.filter((field) => field !== unasked);
}

function writeField(field: EstimateField, form: EstimateForm): readonly string[] {
  const value = form[field];
  if (typeof value !== 'string') return [`${keyByField[field]}=${value.map(encodeURIComponent).join(listSeparator)}`];
  return value === '' && defaultEstimateForm[field] === '' ? [] : [`${keyByField[field]}=${encodeURIComponent(value)}`];
}

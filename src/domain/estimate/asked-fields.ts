import type { Catalogue } from '../catalogue/catalogue.ts';
import { whileTheSame } from '../while-the-same.ts';
import { audiences } from './answers.ts';
import { defaultEstimateForm, type EstimateField, estimateFields, type EstimateForm, fieldsOf } from './estimate-form.ts';
import { isPartner, isResale } from './estimate-request.ts';

/** Answered by files that early releases do not have, with what stands for "nothing of it". */
const needsWork: Partial<EstimateForm> = { regions: '1', releasePlan: 'one', rollout: 'rolling', releaseWork: [], onSiteDays: '0' };
const needsCapacity: Partial<EstimateForm> = { storageGb: '0', backupDays: '0', documents: '0', peakConversations: '', model: 'external' };

const ofPartners: readonly EstimateField[] = ['partnerDiscount', 'partnerPrices', 'freeLines'];
const ofResale: readonly EstimateField[] = ['margin', ...fieldsOf('seller')];

/**
 * The questions that these answers lead to: what the form shows, what a link carries, and what is read.
 *
 * @param catalogue the price list in use; without one, no question is left out for its sake
 */
export function askedFields(form: Pick<EstimateForm, 'audience' | 'deployment'>, catalogue?: Catalogue): readonly EstimateField[] {
  if (form.deployment === 'serverless') return ['audience', 'deployment'];
  const unasked = new Set<EstimateField>([
    ...(form.deployment === 'sovereign' ? (['platform'] as const) : (['provider', 'region'] as const)),
    ...(isAudience(form, isPartner) ? [] : ofPartners),
    ...(isAudience(form, isResale) ? [] : ofResale),
    ...(catalogue ? unaskedBy(catalogue) : []),
  ]);
  return estimateFields.filter((field) => !unasked.has(field));
}

const isAudience = ({ audience }: Pick<EstimateForm, 'audience'>, test: typeof isPartner): boolean => audiences.some((candidate) => candidate === audience && test(candidate));

function unaskedBy({ work, capacity, commercial }: Catalogue): readonly EstimateField[] {
  return [...(work ? [] : keysOf(needsWork)), ...(capacity ? [] : keysOf(needsCapacity)), ...(commercial ? [] : (['currency'] as const))];
}

const keysOf = (answers: Partial<EstimateForm>) => Object.keys(answers) as readonly EstimateField[];

/** The form with every answer that is not asked for put back to nothing, so that it can neither be wrong nor cost anything. */
export function withoutUnasked(form: EstimateForm, catalogue?: Catalogue): EstimateForm {
  return { ...form, ...neutralAnswers({ audience: form.audience, deployment: form.deployment, catalogue }) };
}

interface Asker extends Pick<EstimateForm, 'audience' | 'deployment'> {
  readonly catalogue: Catalogue | undefined;
}

/** For each field that is not asked. */
const neutralAnswers = whileTheSame(({ catalogue, ...form }: Asker): Partial<EstimateForm> => {
  const asked = askedFields(form, catalogue);
  const neutral: EstimateForm = {
    ...defaultEstimateForm,
    ...(catalogue && !catalogue.work ? needsWork : {}),
    ...(catalogue && !catalogue.capacity ? needsCapacity : {}),
    ...(catalogue && !catalogue.commercial ? { currency: catalogue.release.currency } : {}),
  };
  return Object.fromEntries(estimateFields.filter((field) => !asked.includes(field)).map((field) => [field, neutral[field]]));
});

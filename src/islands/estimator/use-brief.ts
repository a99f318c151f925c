import { isolate } from '../../domain/bidi-controls.ts';
import type { EstimateForm } from '../../domain/estimate/estimate-form.ts';
import { readTypedNumber } from '../../domain/estimate/typed-number.ts';
import { decimalToText } from '../../domain/money/decimal.ts';
import type { Wording } from '../../words/wording.ts';
import { type FormState, useForm } from './form-context.ts';
import type { GroupName } from './Questions.tsx';
import { useWording } from './wording-context.ts';

/** One line that says what the answers of a group are while nobody looks at them. */
export function useBrief(group: GroupName): string {
  const wording = useWording();
  return useForm((state) => briefs[group](state, wording));
}

type Brief = (state: FormState, wording: Wording) => string;

/** No line begins with the point between two answers. */
const join = (...parts: readonly (string | false)[]) => parts.filter((part) => part !== false && part !== '').join('\u00a0· ');

const briefs: Readonly<Record<GroupName, Brief>> = {
  infrastructure: (state, wording) => {
    const { form, t, count } = speak(state, wording);
    return join(
      ['production', ...form.environments].map((environment) => t(`catalogue.environment.${environment}`)).join(t('estimator.listSeparator')),
      form.highAvailability === 'yes' && t('estimator.brief.highAvailability'), count('regions'), count('storageGb'), count('backupDays'),
    );
  },
  workload: (state, wording) => {
    const { form, t, count, isAsked } = speak(state, wording);
    return join(count('conversationsPerMonth'), count('documents'), isAsked('model') && t(`estimator.model.${form.model}`));
  },
  release: (state, wording) => {
    const { form, t, count, isAsked } = speak(state, wording);
    return join(
      isAsked('releasePlan') && t(`estimator.releasePlan.${form.releasePlan}`), isAsked('rollout') && t(`estimator.rollout.${form.rollout}`),
      ...form.releaseWork.map((work) => t(`estimator.releaseWork.${work}`)), form.onSiteDays !== '0' && count('onSiteDays'),
    );
  },
  commercial: ({ form }, { t }) => join(
    t('estimator.brief.support', { tier: t(`estimator.supportTier.${form.supportTier}`) }), t('estimator.termMonths.months', { count: Number(form.termMonths) }), form.currency,
  ),
  'free-lines': ({ form: { freeLines } }, { t, decimal }) => t('estimator.brief.freeLines', { count: freeLines.length, quantity: decimal(String(freeLines.length)) }),
  seller: ({ form }, { country }) => join(isolate(form.sellerName), country(form.sellerCountry)),
  buyer: ({ form }, { country }) => join(isolate(form.buyerName), country(form.buyerCountry), isolate(form.buyerVatId)),
};

type CountField = 'regions' | 'storageGb' | 'backupDays' | 'conversationsPerMonth' | 'documents' | 'onSiteDays';

function speak({ form, asked }: FormState, wording: Wording) {
  const isAsked = (field: keyof EstimateForm) => asked.includes(field);
  const count = (field: CountField) => isAsked(field) && countOf(field, form[field], wording);
  return { form, t: wording.t, isAsked, count };
}

/** What cannot be read as a number is shown as it was typed; the group is open then anyway. */
function countOf(field: string, typed: string, { t, decimal }: Wording): string {
  const number = readTypedNumber(typed);
  if (!number) return isolate(typed);
  const text = decimalToText(number);
  return t(`estimator.brief.${field}`, { count: Number(text), quantity: decimal(text) });
}

import type { EstimateForm } from '../../domain/estimate/estimate-form.ts';
import { readTypedNumber } from '../../domain/estimate/typed-number.ts';
import { decimalToText } from '../../domain/money/decimal.ts';
import type { Wording } from '../../words/wording.ts';
import { useForm } from './form-context.ts';
import type { GroupName } from './Questions.tsx';
import { useWording } from './wording-context.ts';

/** One line for each group: what its answers are while nobody looks at them. */
export function useBriefs(): Readonly<Record<GroupName, string>> {
  const wording = useWording();
  const { form, asked } = useForm();
  const { t } = wording;
  const isAsked = (field: keyof EstimateForm) => asked.includes(field);
  const join = (...parts: readonly (string | false)[]) => parts.filter((part) => part !== false && part !== '').join(' · ');
  const count = (field: 'regions' | 'storageGb' | 'backupDays' | 'conversationsPerMonth' | 'documents' | 'onSiteDays' | 'paymentDays') =>
    isAsked(field) && countOf(field, form[field], wording);
  return {
    infrastructure: join(
      ['production', ...form.environments].map((environment) => t(`catalogue.environment.${environment}`)).join(t('estimator.listSeparator')),
      form.highAvailability === 'yes' && t('estimator.brief.highAvailability'), count('regions'), count('storageGb'), count('backupDays'),
    ),
    workload: join(count('conversationsPerMonth'), count('documents'), isAsked('model') && t(`estimator.model.${form.model}`)),
    release: join(
      isAsked('releasePlan') && t(`estimator.releasePlan.${form.releasePlan}`), isAsked('rollout') && t(`estimator.rollout.${form.rollout}`),
      ...form.releaseWork.map((work) => t(`estimator.releaseWork.${work}`)), form.onSiteDays !== '0' && count('onSiteDays'),
    ),
    commercial: join(
      t('estimator.brief.support', { tier: t(`estimator.supportTier.${form.supportTier}`) }), t('estimator.termMonths.months', { count: Number(form.termMonths) }), form.currency,
    ),
    'free-lines': t('estimator.brief.freeLines', { count: form.freeLines.length, quantity: wording.decimal(String(form.freeLines.length)) }),
    seller: join(isolate(form.sellerName), wording.country(form.sellerCountry)),
    buyer: join(isolate(form.buyerName), wording.country(form.buyerCountry), isolate(form.buyerVatId)),
  };
}

const isolate = (text: string) => (text === '' ? '' : `\u2068${text}\u2069`);

/** What cannot be read as a number is shown as it was typed; the group is open then anyway. */
function countOf(field: string, typed: string, { t, decimal }: Wording): string {
  const number = readTypedNumber(typed);
  if (!number) return isolate(typed);
  const text = decimalToText(number);
  return t(`estimator.brief.${field}`, { count: Number(text), quantity: decimal(text) });
}

import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { deploymentTypes } from '../../domain/deployment.ts';
import { audiences, limits, optionalEnvironments, outsideEuCategories, platforms, supportTierIds, terms, yesOrNo } from '../../domain/estimate/answers.ts';
import { choosesOutsideEuCategory } from '../../domain/tax/vat-treatment.ts';
import type { Words } from '../../words/translate.ts';
import { Choices } from './Choices.tsx';
import { useForm } from './form-context.ts';
import { LinkedHeading } from './LinkedHeading.tsx';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';
import { useWording } from './wording-context.ts';

interface QuestionsProps {
  readonly catalogue: Catalogue;
  readonly countries: Words;
  readonly sellerCountry: string;
}

/** The form: three answers give a figure, the rest have sensible defaults. */
export function Questions({ catalogue, countries, sellerCountry }: QuestionsProps) {
  const { t } = useWording();
  const { form } = useForm();
  const isPriced = form.deployment !== 'serverless';
  return (
    <form class="estimator-form" onSubmit={(event) => event.preventDefault()} aria-label={t('estimator.form')}>
      <section>
        <LinkedHeading id="estimator-place" text={t('estimator.group.place')} />
        <Choices field="audience" options={audiences} />
        <Choices field="deployment" options={deploymentTypes} explained />
        {form.deployment === 'self-hosted' && <Choices field="platform" options={platforms} />}
        {form.deployment === 'sovereign' && <ProviderQuestion catalogue={catalogue} />}
      </section>
      {isPriced && <ScaleQuestions />}
      {isPriced && <BuyerQuestions countries={countries} sellerCountry={sellerCountry} />}
    </form>
  );
}

function ProviderQuestion({ catalogue }: Pick<QuestionsProps, 'catalogue'>) {
  const { t, country } = useWording();
  const options = catalogue.providers.map(({ id, name, countries, qualifications }) => ({
    value: id,
    label: [`${name} (${countries.map(country).join(t('estimator.listSeparator'))})`, ...qualifications.map(({ scheme }) => t(`qualification.${scheme}`))].join(' · '),
  }));
  return <SelectField field="provider" options={[{ value: '', label: t('estimator.provider.select') }, ...options]} hint={t('estimator.provider.hint')} />;
}

function ScaleQuestions() {
  const { t, decimal } = useWording();
  const { lowest, highest } = limits.conversationsPerMonth;
  return (
    <section>
      <LinkedHeading id="estimator-scale" text={t('estimator.group.scale')} />
      <Choices field="environments" options={optionalEnvironments} multiple />
      <Choices field="highAvailability" options={yesOrNo} />
      <TextField field="conversationsPerMonth" inputMode="numeric" hint={t('estimator.conversationsPerMonth.hint', { lowest: decimal(String(lowest)), highest: decimal(String(highest)) })} />
      <Choices field="supportTier" options={supportTierIds} explained />
      <SelectField field="termMonths" options={terms.map((term) => ({ value: term, label: t('estimator.termMonths.months', { count: Number(term) }) }))} />
    </section>
  );
}

function BuyerQuestions({ countries, sellerCountry }: Pick<QuestionsProps, 'countries' | 'sellerCountry'>) {
  const { t, decimal } = useWording();
  const { form } = useForm();
  /** Until the names are there, the answer given is the one on offer. */
  const countryOptions = Object.entries({ ...(countries[form.buyerCountry] ? {} : { [form.buyerCountry]: form.buyerCountry }), ...countries }).map(([value, label]) => ({ value, label }));
  const asksCategory = choosesOutsideEuCategory(sellerCountry, form.buyerCountry);
  return (
    <section>
      <LinkedHeading id="estimator-buyer" text={t('estimator.group.buyer')} />
      <TextField field="buyerName" autoComplete="organization" hint={t('estimator.buyerName.hint', { highest: decimal(String(limits.buyerName.highest)) })} />
      <SelectField field="buyerCountry" options={countryOptions} />
      <TextField field="buyerVatId" hint={t('estimator.buyerVatId.hint')} />
      {asksCategory && <Choices field="outsideEuCategory" options={outsideEuCategories} explained />}
    </section>
  );
}

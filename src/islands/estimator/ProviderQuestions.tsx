import { findProvider } from '../../domain/catalogue/find-in-catalogue.ts';
import { useForm } from './form-context.ts';
import { SelectField } from './SelectField.tsx';
import { useWording } from './wording-context.ts';

/** The provider with where it hosts and what it is qualified for; then the country, when there is a choice. */
export function ProviderQuestions() {
  const { t, country } = useWording();
  const provider = useForm(({ form }) => form.provider);
  const region = useForm(({ form }) => form.region);
  const catalogue = useForm((state) => state.catalogue);
  const options = catalogue.providers.map(({ id, name, countries, qualifications }) => ({
    value: id,
    label: [
      `${name} (${countries.map(country).join(t('estimator.listSeparator'))})`,
      ...qualifications.map(({ scheme, partsOnly }) => t(partsOnly ? 'estimator.qualifiedPartly' : 'estimator.qualified', { scheme: t(`qualification.${scheme}`) })),
    ].join(' · '),
  }));
  const countries = findProvider(catalogue, provider)?.countries ?? [];
  return (
    <>
      <SelectField field="provider" options={[{ value: '', label: t('estimator.provider.select') }, ...options]} hint={t('estimator.provider.hint')} />
      {(countries.length > 1 || (region !== '' && !countries.includes(region))) && (
        <SelectField field="region" options={[...new Set(['', ...countries, region])].map((code) => ({ value: code, label: code === '' ? t('estimator.region.first', { country: country(countries[0] ?? '') }) : country(code) }))} />
      )}
    </>
  );
}

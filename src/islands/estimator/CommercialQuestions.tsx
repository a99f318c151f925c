import { limits, terms } from '../../domain/estimate/answers.ts';
import { currenciesOf } from '../../domain/estimate/conversion.ts';
import { Choices } from './Choices.tsx';
import { useForm } from './form-context.ts';
import { PartnerPrices } from './PartnerPrices.tsx';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';
import { useWording } from './wording-context.ts';

export function CommercialQuestions() {
  const { t, percent, date } = useWording();
  const currency = useForm(({ form }) => form.currency);
  const catalogue = useForm((state) => state.catalogue);
  const commitmentOf = (term: string) => catalogue.commercial?.commitments.find(({ termMonths }) => termMonths === term)?.percent;
  const termOptions = terms.map((term) => {
    const months = t('estimator.termMonths.months', { count: Number(term) });
    const commitment = commitmentOf(term);
    return { value: term, label: commitment === undefined ? months : t('estimator.termMonths.committed', { months, percent: percent(commitment) }) };
  });
  const rate = catalogue.commercial?.currencies.find(({ code }) => code === currency);
  const currencies = [...new Set([...currenciesOf(catalogue), currency])];
  return (
    <>
      <Choices field="supportTier" options={catalogue.support.map(({ id }) => id)} explained />
      <SelectField field="termMonths" options={termOptions} />
      <SelectField field="currency" options={currencies.map((code) => ({ value: code, label: code }))}
        hint={t('estimator.currency.hint', { currency: catalogue.release.currency, date: date(rate?.date ?? catalogue.release.date) })} />
      <TextField field="partnerDiscount" inputMode="decimal" limits={limits.partnerDiscount} />
      <PartnerPrices />
      <TextField field="margin" inputMode="decimal" limits={limits.margin} />
      <TextField field="purchaseOrder" limits={limits.reference} />
      <TextField field="paymentDays" inputMode="numeric" limits={limits.paymentDays} />
    </>
  );
}

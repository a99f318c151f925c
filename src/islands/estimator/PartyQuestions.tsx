import { sellerCountries } from '../../domain/country.ts';
import { limits, outsideEuCategories } from '../../domain/estimate/answers.ts';
import { choosesOutsideEuCategory } from '../../domain/tax/vat-treatment.ts';
import { Choices } from './Choices.tsx';
import { useChange, useForm } from './form-context.ts';
import { PartnerProfile } from './PartnerProfile.tsx';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';
import { useCountryNames, useWording } from './wording-context.ts';

/** Who the draft is for. The reader of it is a business; names stay in this browser. */
export function BuyerQuestions({ operatorCountry }: { readonly operatorCountry: string }) {
  const { t } = useWording();
  const sellerCountry = useForm(({ form }) => (form.audience === 'partner-for-client' ? form.sellerCountry : operatorCountry));
  const buyerCountry = useForm(({ form }) => form.buyerCountry);
  const isWithheld = useForm(({ form }) => form.buyerVatIdWithheld === 'yes' && form.buyerVatId === '');
  const change = useChange();
  return (
    <>
      <TextField field="buyerName" limits={limits.name} autoComplete="organization" />
      <TextField field="buyerStreet" autoComplete="street-address" />
      <TextField field="buyerPostcode" autoComplete="postal-code" />
      <TextField field="buyerCity" autoComplete="address-level2" />
      <SelectField field="buyerCountry" options={useCountryOptions(buyerCountry)} />
      <TextField field="buyerVatId" hint />
      {isWithheld && (
        <p class="notice">
          {t('estimator.buyerVatIdWithheld.notice')}{' '}
          <button type="button" class="text-button" onClick={() => change({ buyerVatIdWithheld: '' })}>{t('estimator.buyerVatIdWithheld.none')}</button>
        </p>
      )}
      <TextField field="buyerElectronicAddress" hint />
      <TextField field="buyerReference" limits={limits.reference} />
      {choosesOutsideEuCategory(sellerCountry, buyerCountry) && <Choices field="outsideEuCategory" options={outsideEuCategories} explained />}
    </>
  );
}

/** A partner who resells: the seller of the draft. */
export function SellerQuestions() {
  const { t } = useWording();
  const sellerCountry = useForm(({ form }) => form.sellerCountry);
  return (
    <>
      <p class="hint">{t('estimator.seller.hint')}</p>
      <PartnerProfile />
      <TextField field="sellerName" limits={limits.name} autoComplete="organization" />
      <TextField field="sellerStreet" autoComplete="street-address" />
      <TextField field="sellerPostcode" autoComplete="postal-code" />
      <TextField field="sellerCity" autoComplete="address-level2" />
      <SelectField field="sellerCountry" options={useCountryOptions(sellerCountry, sellerCountries)} hint={t('estimator.sellerCountry.hint')} />
      <TextField field="sellerVatId" hint />
      <TextField field="sellerLegalId" hint />
      <TextField field="sellerElectronicAddress" hint />
      <TextField field="sellerTerms" limits={limits.legalText} />
    </>
  );
}

/** In the order of the reader's alphabet. Until the names are there, the answer given is the one on offer. */
function useCountryOptions(answer: string, offered?: readonly string[]) {
  const names = useCountryNames();
  const known = Object.entries(names).filter(([code]) => offered === undefined || offered.includes(code));
  const all = known.some(([code]) => code === answer) ? known : [[answer, names[answer] ?? answer] as const, ...known];
  return all.map(([value, label]) => ({ value, label }));
}

import { isEuCountry } from '../domain/country.ts';

/** The key of what a party's VAT number is called: German has a name that only numbers of the European Union go by (USt-IdNr.). */
export const vatIdWords = (country: string): string => (isEuCountry(country) ? 'draft.vatId' : 'draft.vatIdOutsideEu');

/** ISO 3166-1 alpha-2, officially assigned, 249 codes. Names come from the reader's language, never from here. */
export const countryCodes: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ ' +
  'NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

/** The 27 member states; Greece is GR here and EL only in its VAT ids. */
export const euCountries = [
  'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU',
  'IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK',
] as const;

/** Outside the European Union, but a partner who resells may be established there. */
export const otherSellerCountries = ['CH', 'GB', 'NO'] as const;

/** Countries a seller can be in: those whose standard VAT rate and VAT ids are known here. */
export const sellerCountries = [...euCountries, ...otherSellerCountries] as const;

export type SellerCountry = (typeof sellerCountries)[number];

export const isCountryCode = (text: string): boolean => countryCodes.includes(text);

export const isEuCountry = (code: string): boolean => (euCountries as readonly string[]).includes(code);

export const isSellerCountry = (code: string): code is SellerCountry => (sellerCountries as readonly string[]).includes(code);

/** ISO 4217, all with two decimals; every other seller country has the euro (Croatia since 2023, Bulgaria since 2026). */
const otherCurrencies: Readonly<Partial<Record<SellerCountry, string>>> = {
  CH: 'CHF', CZ: 'CZK', DK: 'DKK', GB: 'GBP', HU: 'HUF', NO: 'NOK', PL: 'PLN', RO: 'RON', SE: 'SEK',
};

/** The currency in which a seller of that country accounts for VAT (BT-6). */
export const currencyOfSeller = (country: string): string => (isSellerCountry(country) ? (otherCurrencies[country] ?? 'EUR') : 'EUR');

/** Whose companies stand in the register that gives a SIREN, and a SIRET to each of their places. */
export const hasSirens = (country: string): boolean => country === 'FR';

/** The nine digits of a French company, however they are grouped; undefined where the number is another one, or of another country. */
export function sirenOf(country: string, legalId: string): string | undefined {
  const digits = legalId.replace(/\s/gu, '');
  return hasSirens(country) && /^\d{9}$/.test(digits) ? digits : undefined;
}

/** Every second digit counts twice, and the digits of it all add up to a multiple of ten. Source: ISO/IEC 7812-1, annex B; article R123-221 of the French Commercial Code. */
export function hasSirenCheckDigit(siren: string): boolean {
  const sum = [...siren].reduce((before, digit, index) => before + (index % 2 === 0 ? Number(digit) : [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)] ?? 0), 0);
  return sum % 10 === 0;
}

import type { Wording } from './wording.ts';

/** Plus stands where the language writes minus: not every one has it before the figure. @param currency ISO 4217; absent: that of the wording */
export const signedMoney = (amount: bigint, { money }: Pick<Wording, 'money'>, currency?: string): string =>
  (amount > 0n ? money(-amount, currency).replace(/[-−]/, '+') : money(amount, currency));

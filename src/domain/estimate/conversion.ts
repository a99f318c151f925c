import type { Catalogue, Currency } from '../catalogue/catalogue.ts';
import { demand } from '../catalogue/find-in-catalogue.ts';
import { powerOfTen, toDecimal } from '../money/decimal.ts';
import { divideHalfUp, type Minor } from '../money/rounding.ts';
import { citeOrigin } from './figure.ts';
import type { Conversion } from './quote.ts';

/** The currencies of a release; its own alone when it holds no rates. */
export const currenciesOf = ({ release, commercial }: Catalogue): readonly string[] => commercial?.currencies.map(({ code }) => code) ?? [release.currency];

const findCurrency = ({ commercial }: Catalogue, code: string): Currency | undefined => commercial?.currencies.find((currency) => currency.code === code);

/** From the list's own currency; nothing when they are one, or when the release holds no rates. */
export function conversionTo(currency: string, catalogue: Catalogue): Conversion | undefined {
  const { release } = catalogue;
  if (currency === release.currency || !catalogue.commercial) return undefined;
  const found = demand(findCurrency(catalogue, currency), `currency “${currency}”`);
  return { from: release.currency, to: currency, rate: found.rate, origin: citeOrigin(found, release.sources) };
}

/**
 * An amount in another currency of the release, by way of the list's own; rounded once. Nothing when the release does not
 * hold one of the two.
 */
export function convertMinor(amount: Minor, { from, to }: { readonly from: string; readonly to: string }, catalogue: Catalogue): Minor | undefined {
  if (from === to) return amount;
  const [source, target] = [findCurrency(catalogue, from), findCurrency(catalogue, to)];
  if (!source || !target) return undefined;
  const [a, b] = [toDecimal(source.rate), toDecimal(target.rate)];
  return divideHalfUp(amount * b.units * powerOfTen(a.scale), a.units * powerOfTen(b.scale));
}

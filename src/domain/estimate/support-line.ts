import type { Catalogue } from '../catalogue/catalogue.ts';
import { demand } from '../catalogue/find-in-catalogue.ts';
import { compareDecimals, percentOf, toDecimal } from '../money/decimal.ts';
import { minorToDecimal, minorToText, roundToMinor } from '../money/rounding.ts';
import { sumOf } from '../money/sum.ts';
import type { SupportTierId } from './answers.ts';
import { citeOrigin, money, percentage, word } from './figure.ts';
import { netOf } from './price-line.ts';
import type { ListLine } from './quote.ts';

/** The larger of a floor and a percentage of what else is paid each month by the list; lines on request are not in that base. */
export function priceSupport(tierId: SupportTierId, lines: readonly ListLine[], catalogue: Catalogue): ListLine {
  const tier = demand(catalogue.support.find(({ id }) => id === tierId), `support tier “${tierId}”`);
  const base = sumOf(lines, ({ recurrence, net }) => (recurrence === 'monthly' ? net : 0n));
  const share = minorToText(roundToMinor(percentOf(toDecimal(tier.percent), minorToDecimal(base))));
  const isFloor = compareDecimals(toDecimal(share), toDecimal(tier.floor)) < 0;
  const unitPrice = isFloor ? tier.floor : share;
  const inList = (amount: string) => money(amount, catalogue.release.currency);
  const inputs = {
    percent: percentage(tier.percent),
    base: inList(minorToText(base)),
    share: inList(share),
    floor: inList(tier.floor),
  };
  return {
    id: 'support',
    kind: 'support',
    recurrence: 'monthly',
    name: { code: 'support', values: { tier: word('tier', tierId) } },
    quantity: '1',
    unit: 'month',
    unitPrice,
    net: netOf('1', unitPrice),
    why: { formula: isFloor ? 'support-floor' : 'support-share', inputs, entries: [{ file: 'support', id: tierId, ...citeOrigin(tier, catalogue.release.sources) }] },
    quantityWhys: [],
  };
}

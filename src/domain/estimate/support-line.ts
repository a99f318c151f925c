import type { Catalogue } from '../catalogue/catalogue.ts';
import { demand } from '../catalogue/find-in-catalogue.ts';
import { compareDecimals, decimalToText, multiplyDecimals, toDecimal } from '../money/decimal.ts';
import { minorToDecimal, roundToMinor } from '../money/rounding.ts';
import { sumOf } from '../money/sum.ts';
import type { SupportTierId } from './answers.ts';
import { citeOrigin, money, percentage, word } from './figure.ts';
import { netOf } from './price-line.ts';
import type { PricedLine } from './quote.ts';

/** The larger of a floor and a percentage of what else is paid each month; lines on request are not in that base. */
export function priceSupport(tierId: SupportTierId, lines: readonly PricedLine[], catalogue: Catalogue): PricedLine {
  const tier = demand(catalogue.support.find(({ id }) => id === tierId), `support tier “${tierId}”`);
  const base = sumOf(lines.filter(({ recurrence }) => recurrence === 'monthly'), ({ net }) => net);
  const share = minorToDecimal(shareOfBase(tier.percent, base));
  const isFloor = compareDecimals(share, toDecimal(tier.floor)) < 0;
  const unitPrice = isFloor ? tier.floor : decimalToText(share);
  const inputs = {
    percent: percentage(tier.percent),
    base: money(decimalToText(minorToDecimal(base))),
    share: money(decimalToText(share)),
    floor: money(tier.floor),
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
  };
}

function shareOfBase(percent: string, base: bigint): bigint {
  const product = multiplyDecimals(toDecimal(percent), minorToDecimal(base));
  return roundToMinor({ units: product.units, scale: product.scale + 2 });
}

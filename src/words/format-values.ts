import { decimalToText, type Decimal } from '../domain/money/decimal.ts';
import type { Minor } from '../domain/money/rounding.ts';
import type { Affixes, FormatSpec } from './format-spec.ts';

/** Money in the words of a language, always with its two decimals: 123450n EUR is "1.234,50 €" in German. */
export function formatMoney(spec: FormatSpec, amount: Minor, currency: string): string {
  const signs = spec.money[currency] ?? plainCurrency(currency);
  return affix(signs, { units: amount, scale: 2 }, spec);
}

/** A number with the decimals it has: 12.5 is "12,5" in French. */
export function formatDecimal(spec: FormatSpec, value: Decimal): string {
  return value.units < 0n ? `-${digits(spec, value)}` : digits(spec, value);
}

/** @param value per cent, so that 20 is "20 %" */
export const formatPercent = (spec: FormatSpec, value: Decimal): string => affix(spec.percent, value, spec);

/** @param isoDate a day such as "2026-11-23", or a month such as "2026-11" */
export function formatDate(spec: FormatSpec, isoDate: string): string {
  const [year = '', month = '1', day] = isoDate.split('-');
  const [pattern, names] = day === undefined ? [spec.monthYear, spec.monthNames] : [spec.date, spec.months];
  return pattern
    .replace('{year}', year)
    .replace('{month}', names[Number(month) - 1] ?? month)
    .replace('{0day}', day ?? '')
    .replace('{day}', Number(day) === 1 ? spec.firstDay : String(Number(day)));
}

function affix(signs: Affixes, value: Decimal, spec: FormatSpec): string {
  const [before, after] = value.units < 0n ? signs.negative : signs.positive;
  return before + digits(spec, value) + after;
}

function digits(spec: FormatSpec, { units, scale }: Decimal): string {
  const [whole = '', fraction] = decimalToText({ units: units < 0n ? -units : units, scale }).split('.');
  return group(spec, whole) + (fraction === undefined ? '' : spec.decimal + fraction);
}

function group({ group: sign, groupFrom, groupSizes: [first, others] }: FormatSpec, whole: string): string {
  if (!sign || whole.length < groupFrom) return whole;
  const groups = [whole.slice(-first)];
  for (let end = whole.length - first; end > 0; end -= others) groups.unshift(whole.slice(Math.max(0, end - others), end));
  return groups.join(sign);
}

const plainCurrency = (currency: string): Affixes => ({ positive: ['', `\u00a0${currency}`], negative: ['-', `\u00a0${currency}`] });

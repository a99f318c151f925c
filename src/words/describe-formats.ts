import type { Affixes, FormatSpec } from './format-spec.ts';

const calendar = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;

const described = new Map<string, FormatSpec>();

/**
 * Reads the spec of a language from `Intl`, once per run. Runs at build only; see {@link FormatSpec} for why.
 *
 * @param tag BCP-47 tag
 * @param currencies ISO 4217 codes that the site shows
 */
export function describeFormats(tag: string, currencies: readonly string[]): FormatSpec {
  const key = [tag, ...currencies].join(' ');
  const spec = described.get(key) ?? readFormats(tag, currencies);
  described.set(key, spec);
  return spec;
}

function readFormats(tag: string, currencies: readonly string[]): FormatSpec {
  const big = partsOf(tag, 1_234_567.5, { minimumFractionDigits: 1 });
  const groups = big.filter((part) => part.type === 'integer').map((part) => part.value.length);
  return {
    decimal: valueOf(big, 'decimal'),
    group: valueOf(big, 'group'),
    groupSizes: [groups.at(-1) ?? 3, groups.at(-2) ?? 3],
    groupFrom: valueOf(partsOf(tag, 1234, {}), 'group') ? 4 : 5,
    money: Object.fromEntries(currencies.map((currency) => [currency, affixes(tag, { style: 'currency', currency })])),
    percent: affixes(tag, { style: 'percent' }),
    ...describeDates(tag),
  };
}

function partsOf(tag: string, value: number, options: Intl.NumberFormatOptions): readonly Intl.NumberFormatPart[] {
  return new Intl.NumberFormat(tag, { numberingSystem: 'latn', ...options }).formatToParts(value);
}

function affixes(tag: string, options: Intl.NumberFormatOptions): Affixes {
  return { positive: around(partsOf(tag, 1, options)), negative: around(partsOf(tag, -1, options)) };
}

function around(parts: readonly Intl.NumberFormatPart[]): readonly [string, string] {
  const isDigit = ({ type }: Intl.NumberFormatPart) => type === 'integer' || type === 'fraction' || type === 'decimal';
  const isTurned = parts.some(({ value }) => value.includes('\u200f'));
  const text = (some: readonly Intl.NumberFormatPart[]) => some.map((part) => (isTurned ? inOnePiece(part) : part.value)).join('');
  return [text(parts.slice(0, parts.findIndex(isDigit))), text(parts.slice(parts.findLastIndex(isDigit) + 1))];
}

/** From right to left, a sign behind letters goes to their other side, CLDR's "US$" in Arabic to "$US", unless a mark holds it (UAX 9, N2). */
const inOnePiece = ({ type, value }: Intl.NumberFormatPart): string => (type === 'currency' && /\p{L}\P{L}$/u.test(value) ? `${value}\u200e` : value);

function describeDates(tag: string): Pick<FormatSpec, 'date' | 'months' | 'firstDay' | 'monthYear' | 'monthNames'> {
  const [date, months] = datePattern(tag, { dateStyle: 'long' });
  const [monthYear, monthNames] = datePattern(tag, { month: 'long', year: 'numeric' });
  return { date, months, firstDay: tag.split('-')[0] === 'fr' ? '1er' : '1', monthYear, monthNames };
}

function datePattern(tag: string, options: Intl.DateTimeFormatOptions): readonly [pattern: string, months: readonly string[]] {
  const format = new Intl.DateTimeFormat(tag, { ...options, ...calendar });
  const partsIn = (month: number) => format.formatToParts(Date.UTC(2026, month, 9));
  return [partsIn(0).map(dateToken).join(''), Array.from({ length: 12 }, (_, month) => valueOf(partsIn(month), 'month'))];
}

function dateToken({ type, value }: Intl.DateTimeFormatPart): string {
  if (type === 'day') return value.length > 1 ? '{0day}' : '{day}';
  return type === 'month' || type === 'year' ? `{${type}}` : value;
}

function valueOf(parts: readonly { readonly type: string; readonly value: string }[], type: string): string {
  return parts.find((part) => part.type === type)?.value ?? '';
}

import { isolate } from '../domain/bidi-controls.ts';
import { toDecimal } from '../domain/money/decimal.ts';
import { estimateFields } from '../domain/estimate/estimate-form.ts';
import type { Figure } from '../domain/estimate/figure.ts';
import { type Minor, roundToMinor } from '../domain/money/rounding.ts';
import type { Problem } from '../domain/problem.ts';
import type { FormatSpec } from './format-spec.ts';
import { formatDate, formatDecimal, formatMoney, formatPercent } from './format-values.ts';
import { createTranslate, type Translate, type Words } from './translate.ts';

/** Everything a view needs to speak one language; it looks up and formats, and never adds up. */
export interface Wording {
  /** BCP-47 tag of the language. */
  readonly tag: string;
  /** ISO 4217 of amounts that name no other. */
  readonly currency: string;
  /** The sign between whole and fraction. */
  readonly decimalSign: string;
  readonly t: Translate;
  /** @param currency ISO 4217; absent: that of the wording */
  readonly money: (amount: Minor, currency?: string) => string;
  readonly decimal: (text: string) => string;
  readonly percent: (text: string) => string;
  readonly date: (iso: string) => string;
  readonly country: (code: string) => string;
  readonly figure: (figure: Figure) => string;
  readonly problem: (problem: Problem) => string;
}

export interface WordingSource {
  readonly words: Words;
  /** BCP-47 tag of the plural rules. */
  readonly tag: string;
  readonly formats: FormatSpec;
  readonly currency: string;
  readonly countries: Words;
}

export function createWording({ words, tag, formats, currency, countries }: WordingSource): Wording {
  const t = createTranslate(words, tag);
  const decimal = (text: string) => formatDecimal(formats, toDecimal(text));
  const percent = (text: string) => formatPercent(formats, toDecimal(text));
  const country = (code: string) => countries[code] ?? code;
  const figure = (value: Figure): string => {
    switch (value.as) {
      case 'number': return decimal(value.decimal);
      case 'percent': return percent(value.decimal);
      case 'money': return formatPrice(formats, value.decimal, value.currency);
      case 'word': return t(`catalogue.${value.list}.${value.id}`);
      case 'name': return isolate(value.text);
      case 'country': return country(value.code);
    }
  };
  return {
    tag, currency, decimalSign: formats.decimal,
    t, decimal, percent, country, figure,
    money: (amount, of = currency) => formatMoney(formats, amount, of),
    date: (iso) => formatDate(formats, iso),
    problem: (problem) => t(`problem.${problem.code}`, problemValues(problem, { t, formats, country })),
  };
}

/** A unit price may have up to six decimals (BT-146); those beyond cents are shown when they are there. */
function formatPrice(formats: FormatSpec, text: string, currency: string): string {
  const price = toDecimal(text);
  if (price.scale <= 2) return formatMoney(formats, roundToMinor(price), currency);
  return formatMoney(formats, 0n, currency).replace(formatDecimal(formats, { units: 0n, scale: 2 }), formatDecimal(formats, price));
}

/** Numbers as the language writes them; what was typed inside isolates, so that it cannot turn the sentence around. */
function problemValues({ values }: Problem, { t, formats, country }: Pick<Wording, 't' | 'country'> & { readonly formats: FormatSpec }): Record<string, string> {
  const entries = Object.entries(values).map(([name, value]: [string, string | number]) => [name, wordValue(name, value)] as const);
  return Object.fromEntries(entries);

  function wordValue(name: string, value: string | number): string {
    // Megabytes have a decimal.
    if (typeof value === 'number') return formatDecimal(formats, toDecimal(String(value)));
    if (name === 'field') return fieldName(value);
    if (name === 'kinds') return value.split(', ').map(kindName).join(t('estimator.listSeparator'));
    if (name === 'listDate' || name === 'release') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(formats, value) : value;
    if (name.toLowerCase().includes('country')) return country(value);
    return isolate(value);
  }

  /** As a price file has to name it, with what it is in the reader's language. */
  function kindName(kind: string): string {
    const words = t(`chart.kind.${kind}`);
    return words.toLowerCase() === kind ? kind : `${isolate(kind)} (${words})`;
  }

  /** `freeLines.0.quantity` is told by its first part. */
  function fieldName(path: string): string {
    const field = path.split('.')[0] ?? '';
    return (estimateFields as readonly string[]).includes(field) ? t(`estimator.field.${field}`) : isolate(path);
  }
}

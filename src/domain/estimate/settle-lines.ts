import type { Catalogue } from '../catalogue/catalogue.ts';
import { compareDecimals, type Decimal, decimalToText, multiplyDecimals, toDecimal, trimDecimal } from '../money/decimal.ts';
import { type Minor, minorToDecimal, roundToMinor, roundToScale } from '../money/rounding.ts';
import { sumOf } from '../money/sum.ts';
import { conversionTo } from './conversion.ts';
import type { PartnerConditions, PricedRequest } from './estimate-request.ts';
import { citeOrigin, money, number, percentage } from './figure.ts';
import { netOf } from './price-line.ts';
import type { Conversion, LineAllowance, LineKind, ListLine, PricedLine } from './quote.ts';
import type { CitedEntry, Why } from './why.ts';

/** What stands between the list's prices and the quote's. */
export interface Conditions {
  readonly listCurrency: string;
  readonly currency: string;
  readonly conversion?: Conversion;
  readonly commitment?: { readonly percent: string; readonly kinds: readonly LineKind[]; readonly months: number; readonly entry: CitedEntry };
  readonly partner?: PartnerConditions;
  readonly partnerKinds: readonly LineKind[];
  /** Per cent on the purchase price, when the partner resells. */
  readonly margin?: string;
}

/** What AI SmartTalk sells itself; a list may say otherwise. */
const ownKinds: readonly LineKind[] = ['effort', 'licence', 'support'];

export function conditionsOf(request: PricedRequest, catalogue: Catalogue): Conditions {
  const { release, commercial } = catalogue;
  const conversion = conversionTo(request.currency, catalogue);
  const commitment = commercial?.commitments.find(({ termMonths }) => termMonths === String(request.termMonths));
  return {
    listCurrency: release.currency,
    currency: conversion?.to ?? release.currency,
    ...(conversion ? { conversion } : {}),
    ...(commitment ? { commitment: {
      percent: commitment.percent, kinds: commitment.kinds, months: request.termMonths,
      entry: { file: 'commercial', id: `commitments.${commitment.termMonths}`, ...citeOrigin(commitment, release.sources) },
    } } : {}),
    ...(request.partner ? { partner: request.partner } : {}),
    partnerKinds: commercial?.partnerDiscountKinds ?? ownKinds,
    ...(request.resale ? { margin: request.resale.margin } : {}),
  };
}

/**
 * A line of the list in the currency of the draft, less what the buyer gets off, or at the price for which a partner
 * resells it. Every step is a figure that the line can explain.
 */
export function settleLine(line: ListLine, conditions: Conditions): PricedLine {
  const direct = priceDirectly(line, conditions);
  if (conditions.margin === undefined) return direct;
  return resell(line, direct, { ...conditions, margin: conditions.margin });
}

function priceDirectly({ range, listPrice, ...line }: ListLine, conditions: Conditions): PricedLine {
  const unitPrice = convertPrice(line.unitPrice, conditions);
  const priceAt = (quantity: string) => lessAllowances(netOf(quantity, unitPrice), percentagesOf(line.kind, conditions));
  const { gross, allowances, net } = priceAt(line.quantity);
  return {
    ...line,
    unitPrice,
    gross,
    allowances,
    net,
    priceWhys: [...explainPrice({ ...line, ...(listPrice === undefined ? {} : { listPrice }) }, unitPrice, conditions), ...explainAllowances(allowances, conditions)],
    ...(range ? { range: eachEnd(range, (quantity) => ({ quantity, net: priceAt(quantity).net })) } : {}),
  };
}

const eachEnd = <Value>({ low, likely, high }: NonNullable<ListLine['range']>, valueOf: (quantity: string) => Value) => ({ low: valueOf(low), likely: valueOf(likely), high: valueOf(high) });

type Percentages = readonly Pick<LineAllowance, 'code' | 'percent'>[];

/** Zero takes nothing off and is not mentioned. */
function percentagesOf(kind: LineKind, { commitment, partner, partnerKinds }: Conditions): Percentages {
  const fromPartner = partner?.discounts[kind] ?? (partnerKinds.includes(kind) ? partner?.discount : undefined);
  const all: Percentages = [
    { code: 'commitment', percent: commitment?.kinds.includes(kind) ? commitment.percent : '0' },
    { code: 'partner', percent: fromPartner ?? '0' },
  ];
  return all.filter(({ percent }) => /[1-9]/.test(percent));
}

/** One after the other: each percentage is of what the one before it left. */
function lessAllowances(gross: Minor, percentages: Percentages) {
  const allowances = percentages.reduce<readonly LineAllowance[]>((taken, { code, percent }) => {
    const base = gross - sumOf(taken, ({ amount }) => amount);
    return [...taken, { code, percent, base, amount: percentOfMinor(percent, base) }];
  }, []);
  return { gross, allowances, net: gross - sumOf(allowances, ({ amount }) => amount) };
}

function percentOfMinor(percent: string, base: Minor): Minor {
  const product = multiplyDecimals(toDecimal(percent), minorToDecimal(base));
  return roundToMinor({ units: product.units, scale: product.scale + 2 });
}

function convertPrice(price: string, { conversion }: Conditions): string {
  return conversion ? roundUnitPrice(multiplyDecimals(toDecimal(price), toDecimal(conversion.rate))) : price;
}

/** A price that was worked out has cents, or six decimals (all that BT-146 takes) where it is less than one unit of money. */
export function roundUnitPrice(price: Decimal): string {
  const isSmall = compareDecimals(price, { units: 1n, scale: 0 }) < 0;
  const rounded = roundToScale(price, isSmall ? 6 : 2);
  const trimmed = trimDecimal(rounded);
  return decimalToText(trimmed.scale < 2 ? { units: trimmed.units * 10n ** BigInt(2 - trimmed.scale), scale: 2 } : trimmed);
}

function explainPrice(line: Pick<ListLine, 'unitPrice' | 'listPrice'>, unitPrice: string, { listCurrency, currency, conversion }: Conditions): readonly Why[] {
  const own: Why[] = line.listPrice === undefined
    ? []
    : [{ formula: 'partner-price', inputs: { listPrice: money(line.listPrice, listCurrency), price: money(line.unitPrice, listCurrency) }, entries: [] }];
  if (!conversion) return own;
  const inputs = { price: money(line.unitPrice, listCurrency), rate: number(conversion.rate), result: money(unitPrice, currency) };
  return [...own, { formula: 'converted', inputs, entries: [{ file: 'commercial', id: `currencies.${currency}`, ...conversion.origin }] }];
}

function explainAllowances(allowances: readonly LineAllowance[], { currency, commitment }: Conditions): readonly Why[] {
  const amount = (minor: Minor) => money(decimalToText(minorToDecimal(minor)), currency);
  return allowances.map((allowance): Why => {
    const inputs = { percent: percentage(allowance.percent), base: amount(allowance.base), discount: amount(allowance.amount) };
    if (allowance.code === 'partner') return { formula: 'partner-discount', inputs, entries: [] };
    return { formula: 'commitment-discount', inputs: { ...inputs, months: number(commitment?.months ?? 0) }, entries: commitment ? [commitment.entry] : [] };
  });
}

/** The partner sells at the purchase price of one, plus the margin: one rounding, of the price. */
function resell(line: ListLine, direct: PricedLine, conditions: Conditions & { readonly margin: string }): PricedLine {
  const percentages = percentagesOf(line.kind, conditions);
  const factors = [...percentages.map(({ percent }) => lessPercent(percent)), plusPercent(conditions.margin)];
  const exact = factors.reduce(multiplyDecimals, toDecimal(direct.unitPrice));
  const unitPrice = roundUnitPrice(exact);
  const net = netOf(line.quantity, unitPrice);
  const percentOf = (code: LineAllowance['code']) => percentage(percentages.find((each) => each.code === code)?.percent ?? '0');
  const why: Why = {
    formula: 'resale-price',
    inputs: {
      price: money(direct.unitPrice, conditions.currency), commitment: percentOf('commitment'), discount: percentOf('partner'),
      margin: percentage(conditions.margin), result: money(unitPrice, conditions.currency),
    },
    entries: conditions.commitment && percentages.some(({ code }) => code === 'commitment') ? [conditions.commitment.entry] : [],
  };
  return {
    ...direct,
    unitPrice,
    gross: net,
    allowances: [],
    net,
    purchase: direct.net,
    priceWhys: [...direct.priceWhys.filter(({ formula }) => formula === 'partner-price' || formula === 'converted'), why],
    ...(line.range ? { range: eachEnd(line.range, (quantity) => ({ quantity, net: netOf(quantity, unitPrice) })) } : {}),
  };
}

const hundred: Decimal = { units: 100n, scale: 0 };
/** 1 − percent ÷ 100, exactly. */
const lessPercent = (percent: string): Decimal => {
  const { units, scale } = toDecimal(percent);
  return { units: hundred.units * 10n ** BigInt(scale) - units, scale: scale + 2 };
};
const plusPercent = (percent: string): Decimal => {
  const { units, scale } = toDecimal(percent);
  return { units: hundred.units * 10n ** BigInt(scale) + units, scale: scale + 2 };
};

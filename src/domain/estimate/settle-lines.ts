import { boundedMemo } from '../bounded-memo.ts';
import type { Catalogue, Commitment } from '../catalogue/catalogue.ts';
import { addDecimals, compareDecimals, type Decimal, decimalToText, multiplyDecimals, toDecimal, trimDecimal } from '../money/decimal.ts';
import { type Minor, minorToDecimal, minorToText, roundToMinor, roundToScale } from '../money/rounding.ts';
import { onceEach } from '../once-each.ts';
import { eachWhileTheSame, whileFieldsAreTheSame } from '../while-the-same.ts';
import { conversionTo } from './conversion.ts';
import type { PartnerConditions, PricedRequest } from './estimate-request.ts';
import { citeOrigin, money, number, percentage } from './figure.ts';
import { netsAt } from './price-line.ts';
import { type Conversion, type LineAllowance, type LineKind, type ListKind, listKinds, type ListLine, type PricedLine } from './quote.ts';
import type { CitedEntry, Why } from './why.ts';

/** What stands between the list's prices and the quote's. */
export interface Conditions {
  readonly listCurrency: string;
  readonly currency: string;
  readonly conversion?: Conversion;
  /** That of the conversion, ready to be multiplied by. */
  readonly rate?: Decimal;
  readonly commitment?: { readonly months: number; readonly entry: CitedEntry };
  /** What is taken off a line, one after the other. */
  readonly percentages: Readonly<Record<ListKind, Percentages>>;
  /** When the partner resells. */
  readonly resale?: {
    /** Per cent on the purchase price. */
    readonly margin: string;
    /** What a price is multiplied by: less each percentage, plus the margin, exactly. */
    readonly factors: Readonly<Record<ListKind, Decimal>>;
  };
}

type Percentages = readonly Percentage[];

interface Percentage extends Pick<LineAllowance, 'code' | 'percent'> {
  /** Of one: 5 % is 0.05. */
  readonly share: Decimal;
}

/** What AI SmartTalk sells itself; a list may say otherwise. */
const ownKinds: readonly LineKind[] = ['effort', 'licence', 'support'];

const commercialFields = ['currency', 'termMonths', 'partner'] as const;

export const conditionsOf = (request: PricedRequest, catalogue: Catalogue): Conditions => settleConditions(request, { catalogue, margin: request.resale?.margin });

interface Reseller {
  readonly catalogue: Catalogue;
  readonly margin: string | undefined;
}

const settleConditions = whileFieldsAreTheSame(commercialFields, (request: Pick<PricedRequest, (typeof commercialFields)[number]>, { catalogue, margin }: Reseller): Conditions => {
  const { release, commercial } = catalogue;
  const conversion = conversionTo(request.currency, catalogue);
  const commitment = commercial?.commitments.find(({ termMonths }) => termMonths === String(request.termMonths));
  const discounts = { commitment, partner: request.partner, partnerKinds: commercial?.partnerDiscountKinds ?? ownKinds };
  const percentages = ofEachKind((kind) => percentagesOf(kind, discounts));
  return {
    listCurrency: release.currency,
    currency: conversion?.to ?? release.currency,
    ...(conversion ? { conversion, rate: toDecimal(conversion.rate) } : {}),
    ...(commitment ? { commitment: { months: request.termMonths, entry: { file: 'commercial', id: `commitments.${commitment.termMonths}`, ...citeOrigin(commitment, release.sources) } } } : {}),
    percentages,
    ...(margin === undefined ? {} : { resale: resaleOf(margin, percentages) }),
  };
});

const ofEachKind = <Value>(valueOf: (kind: ListKind) => Value): Readonly<Record<ListKind, Value>> =>
  Object.fromEntries(listKinds.map((kind) => [kind, valueOf(kind)])) as Readonly<Record<ListKind, Value>>;

function resaleOf(margin: string, percentages: Conditions['percentages']): NonNullable<Conditions['resale']> {
  const plusMargin = addDecimals(one, shareOf(margin));
  return { margin, factors: ofEachKind((kind) => percentages[kind].reduce((factor, { share }) => multiplyDecimals(factor, addDecimals(one, negative(share))), plusMargin)) };
}

interface Discounts {
  readonly commitment: Commitment | undefined;
  readonly partner: PartnerConditions | undefined;
  readonly partnerKinds: readonly LineKind[];
}

/** Zero takes nothing off and is not mentioned. */
function percentagesOf(kind: ListKind, { commitment, partner, partnerKinds }: Discounts): Percentages {
  const fromPartner = partner?.discounts[kind] ?? (partnerKinds.includes(kind) ? partner?.discount : undefined);
  const all = [
    { code: 'commitment', percent: commitment?.kinds.includes(kind) ? commitment.percent : '0' },
    { code: 'partner', percent: fromPartner ?? '0' },
  ] as const;
  return all.filter(({ percent }) => /[1-9]/.test(percent)).map(({ code, percent }) => ({ code, percent, share: shareOf(percent) }));
}

const shareOf = (percent: string): Decimal => {
  const { units, scale } = toDecimal(percent);
  return { units, scale: scale + 2 };
};

/** Lines of the list as the quote has them. */
export const settleLines = eachWhileTheSame(settleLine);

/**
 * A line of the list in the currency of the draft, less what the buyer gets off, or at the price for which a partner
 * resells it. Every step is a figure that the line can explain.
 */
function settleLine(line: ListLine, conditions: Conditions): PricedLine {
  const price = priceOf(line, conditions);
  return conditions.resale ? resell(line, price, conditions) : sellDirectly(line, price, conditions);
}

/** The price of one in the currency of the draft. */
interface PriceOfOne {
  /** What is paid to AI SmartTalk, before any percentage. */
  readonly purchasePrice: string;
  /** What the buyer is asked for: the same, unless a partner resells. */
  readonly unitPrice: string;
  readonly whys: readonly Why[];
}

type ListPrice = Pick<ListLine, 'kind' | 'unitPrice' | 'listPrice'>;

/** A price list has less than a hundred; a partner's price that is being typed is another one at each keystroke. */
const knownPrices = onceEach((_: Conditions) => boundedMemo<PriceOfOne>(250));

/** A quantity that changes leaves the price of one, with all that explains it. */
function priceOf(line: ListPrice, conditions: Conditions): PriceOfOne {
  const known = knownPrices(conditions);
  const key = `${line.kind} ${line.unitPrice} ${line.listPrice ?? ''}`;
  const before = known.get(key);
  if (before) return before;
  const price = settlePrice(line, conditions);
  known.set(key, price);
  return price;
}

function settlePrice(line: ListPrice, conditions: Conditions): PriceOfOne {
  const { currency, commitment, resale } = conditions;
  const purchasePrice = convertPrice(line.unitPrice, conditions);
  const whys = explainPrice(line, purchasePrice, conditions);
  if (!resale) return { purchasePrice, unitPrice: purchasePrice, whys };
  const percentages = conditions.percentages[line.kind];
  const unitPrice = roundUnitPrice(multiplyDecimals(toDecimal(purchasePrice), resale.factors[line.kind]));
  const percentOf = (code: LineAllowance['code']) => percentage(percentages.find((each) => each.code === code)?.percent ?? '0');
  const why: Why = {
    formula: 'resale-price',
    inputs: { price: money(purchasePrice, currency), commitment: percentOf('commitment'), discount: percentOf('partner'), margin: percentage(resale.margin), result: money(unitPrice, currency) },
    entries: commitment && percentages.some(({ code }) => code === 'commitment') ? [commitment.entry] : [],
  };
  return { purchasePrice, unitPrice, whys: [...whys, why] };
}

function sellDirectly(line: ListLine, { unitPrice, whys }: PriceOfOne, conditions: Conditions): PricedLine {
  const { range } = line;
  const percentages = conditions.percentages[line.kind];
  const grossOf = netsAt(unitPrice);
  const { gross, allowances, net } = lessAllowances(grossOf(line.quantity), percentages);
  return {
    ...basicsOf(line),
    unitPrice,
    gross,
    allowances,
    net,
    priceWhys: [...whys, ...explainAllowances(allowances, conditions)],
    ...(range ? { range: eachEnd(range, (quantity) => ({ quantity, net: lessAllowances(grossOf(quantity), percentages).net })) } : {}),
  };
}

/** What the list says of a line and the quote says too. */
const basicsOf = ({ id, kind, recurrence, name, quantity, unit, why, quantityWhys }: ListLine) => ({ id, kind, recurrence, name, quantity, unit, why, quantityWhys });

const eachEnd = <Value>({ low, likely, high }: NonNullable<ListLine['range']>, valueOf: (quantity: string) => Value) => ({ low: valueOf(low), likely: valueOf(likely), high: valueOf(high) });

/** One after the other: each percentage is of what the one before it left. */
function lessAllowances(gross: Minor, percentages: Percentages) {
  const allowances: LineAllowance[] = [];
  let net = gross;
  for (const { code, percent, share } of percentages) {
    const amount = roundToMinor(multiplyDecimals(share, minorToDecimal(net)));
    allowances.push({ code, percent, base: net, amount });
    net -= amount;
  }
  return { gross, allowances, net };
}

const convertPrice = (price: string, { rate }: Conditions): string => (rate ? roundUnitPrice(multiplyDecimals(toDecimal(price), rate)) : price);

/** A price that was worked out has cents, or six decimals (all that BT-146 takes) where it is less than one unit of money. */
export function roundUnitPrice(price: Decimal): string {
  const isSmall = compareDecimals(price, one) < 0;
  const rounded = isSmall ? trimDecimal(roundToScale(price, 6)) : price;
  return decimalToText(isSmall && rounded.scale > 2 ? rounded : minorToDecimal(roundToMinor(rounded)));
}

function explainPrice(line: Pick<ListLine, 'unitPrice' | 'listPrice'>, unitPrice: string, { listCurrency, currency, conversion }: Conditions): readonly Why[] {
  const own: Why[] = line.listPrice === undefined
    ? []
    : [{ formula: 'partner-price', inputs: { listPrice: money(line.listPrice, listCurrency), price: money(line.unitPrice, listCurrency) }, entries: [] }];
  if (!conversion) return own;
  const inputs = { price: money(line.unitPrice, listCurrency), rate: number(conversion.rate), result: money(unitPrice, currency) };
  own.push({ formula: 'converted', inputs, entries: [{ file: 'commercial', id: `currencies.${currency}`, ...conversion.origin }] });
  return own;
}

function explainAllowances(allowances: readonly LineAllowance[], { currency, commitment }: Conditions): readonly Why[] {
  const amount = (minor: Minor) => money(minorToText(minor), currency);
  return allowances.map((allowance): Why => {
    const inputs = { percent: percentage(allowance.percent), base: amount(allowance.base), discount: amount(allowance.amount) };
    if (allowance.code === 'partner') return { formula: 'partner-discount', inputs, entries: [] };
    return { formula: 'commitment-discount', inputs: { ...inputs, months: number(commitment?.months ?? 0) }, entries: commitment ? [commitment.entry] : [] };
  });
}

/** The partner sells at the purchase price of one, plus the margin: one rounding, of the price. */
function resell(line: ListLine, { purchasePrice, unitPrice, whys }: PriceOfOne, { percentages }: Conditions): PricedLine {
  const { range } = line;
  const netOf = netsAt(unitPrice);
  const net = netOf(line.quantity);
  return {
    ...basicsOf(line),
    unitPrice,
    gross: net,
    allowances: [],
    net,
    purchase: lessAllowances(netsAt(purchasePrice)(line.quantity), percentages[line.kind]).net,
    priceWhys: whys,
    ...(range ? { range: eachEnd(range, (quantity) => ({ quantity, net: netOf(quantity) })) } : {}),
  };
}

const one: Decimal = { units: 1n, scale: 0 };
const negative = ({ units, scale }: Decimal): Decimal => ({ units: -units, scale });

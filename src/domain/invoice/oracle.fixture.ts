import type { Catalogue } from '../catalogue/catalogue.ts';
import type { PricedRequest } from '../estimate/estimate-request.ts';
import type { Taxes } from '../tax/taxes.ts';

/**
 * The same sums, worked out a second time and another way: from the rules in words of `content/README.md`, in exact
 * fractions, without any code of the estimate, of money or of tax (only types are imported, and they are gone when it runs).
 * Slow, plain and written to be checked by eye.
 */
export interface OracleTotals {
  readonly oneOff: bigint;
  readonly monthly: bigint;
  readonly eachRelease: bigint;
  readonly firstPeriod: bigint;
  readonly overTerm: bigint;
}

export interface OracleDraft {
  readonly currency: string;
  readonly totals: OracleTotals;
  readonly low: OracleTotals;
  readonly high: OracleTotals;
  readonly purchase: OracleTotals | undefined;
  readonly withoutVat: bigint;
  readonly vat: bigint;
  readonly withVat: bigint;
  /** BT-6 and BT-111. */
  readonly vatAccounting: { readonly currency: string; readonly vat: bigint } | undefined;
}

export interface OracleContext {
  readonly catalogue: Catalogue;
  readonly taxes: Taxes;
  /** Who sells unless a partner resells. */
  readonly operatorCountry: string;
}

/** Numerator over denominator, the latter above zero. */
type Exact = readonly [bigint, bigint];

const exact = (figure: string | number): Exact => {
  const [whole = '', fraction = ''] = String(figure).split('.');
  return [BigInt(whole + fraction), 10n ** BigInt(fraction.length)];
};
const zero = exact(0);
const times = (...factors: readonly Exact[]): Exact => factors.reduce<Exact>(([a, b], [c, d]) => [a * c, b * d], [1n, 1n]);
const plus = (...terms: readonly Exact[]): Exact => terms.reduce<Exact>(([a, b], [c, d]) => [a * d + c * b, b * d], zero);
const per = ([a, b]: Exact, [c, d]: Exact): Exact => [a * d, b * c];
const isBelow = ([a, b]: Exact, [c, d]: Exact) => a * d < c * b;
const percent = (figure: string): Exact => per(exact(figure), exact(100));
/** Half up; nothing is negative here. */
const nearest = ([a, b]: Exact): bigint => a / b + ((a % b) * 2n >= b ? 1n : 0n);
const upwards = ([a, b]: Exact): bigint => a / b + (a % b === 0n ? 0n : 1n);
const cents = (amount: Exact): bigint => nearest(times(amount, exact(100)));
const ofCents = (amount: bigint): Exact => [amount, 100n];
/** A price that was worked out: cents, or millionths below one. */
const price = (amount: Exact): Exact => (isBelow(amount, exact(1)) ? [nearest(times(amount, exact(1_000_000))), 1_000_000n] : ofCents(cents(amount)));

type Kind = 'effort' | 'infrastructure' | 'licence' | 'support' | 'free';
type When = 'once' | 'month' | 'release';
interface Range { readonly low: Exact; readonly likely: Exact; readonly high: Exact }

interface Line {
  readonly kind: Kind;
  readonly when: When;
  readonly amount: Range;
  /** By the list, or as typed. */
  readonly price: Exact;
  readonly vatRate?: string | undefined;
}

interface Settled {
  readonly when: When;
  readonly low: bigint;
  readonly likely: bigint;
  readonly high: bigint;
  readonly purchase: bigint;
  readonly vatRate: string | undefined;
}

const always = (figure: Exact): Range => ({ low: figure, likely: figure, high: figure });
const texts = ({ low, likely, high }: { readonly low: string; readonly likely: string; readonly high: string }): Range => ({ low: exact(low), likely: exact(likely), high: exact(high) });
const each = (make: (end: keyof Range) => Exact): Range => ({ low: make('low'), likely: make('likely'), high: make('high') });
const together = (ranges: readonly Range[]): Range => each((end) => plus(...ranges.map((range) => range[end])));

function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error('the oracle found no rule');
  return item;
}

export function addUpAgain(request: PricedRequest, context: OracleContext): OracleDraft {
  const { catalogue } = context;
  const listed = [...effort(request, catalogue), ...licences(request, catalogue), ...infrastructure(request, catalogue)];
  const fromList = [...listed, support(request, catalogue, listed)].map((line) => settle(line, request, catalogue));
  const byHand = request.freeLines.map((line): Settled => {
    const net = cents(times(exact(line.quantity), exact(line.unitPrice)));
    return { when: line.recurrence === 'monthly' ? 'month' : 'once', low: net, likely: net, high: net, purchase: 0n, vatRate: line.vatRate };
  });
  const lines = [...fromList, ...byHand];
  const months = Math.min(catalogue.release.billingPeriodMonths, request.termMonths);
  const addUp = (amountOf: (line: Settled) => bigint): OracleTotals => {
    const all = (when: When) => lines.filter((line) => line.when === when).map(amountOf).reduce((a, b) => a + b, 0n);
    const over = (length: number) => all('once') + all('month') * BigInt(length) + all('release') * BigInt(laterReleases(request, length));
    return { oneOff: all('once'), monthly: all('month'), eachRelease: all('release'), firstPeriod: over(months), overTerm: over(request.termMonths) };
  };
  const currency = currencyOf(request, catalogue);
  return {
    currency,
    totals: addUp(({ likely }) => likely), low: addUp(({ low }) => low), high: addUp(({ high }) => high),
    purchase: request.resale ? addUp(({ purchase }) => purchase) : undefined,
    ...tax(lines, request, { ...context, months, currency }),
  };
}

/** The first is at the start; count the others by walking through the months. */
function laterReleases({ releasePlan }: PricedRequest, months: number): number {
  if (releasePlan === 'one') return 0;
  const between = releasePlan === 'monthly' ? 1 : 3;
  let count = 0;
  for (let month = 1 + between; month <= months; month += between) count += 1;
  return count;
}

const priceOf = (service: string, request: PricedRequest, { services }: Catalogue): Exact =>
  exact(request.partner?.prices[service] ?? found(services.services.find(({ id }) => id === service)).price);

function effort(request: PricedRequest, catalogue: Catalogue): readonly Line[] {
  const place = request.deployment === 'sovereign' ? 'sovereign' : request.platform;
  const { doneBy, surcharge } = found(catalogue.effort.hosting.find(({ id }) => id === place));
  const line = (amount: Range, service: string, when: When = 'once'): Line => ({ kind: 'effort', when, amount, price: priceOf(service, request, catalogue) });
  const setUp = (environment: string): Range => {
    const rules = catalogue.effort.environments.filter((rule) => rule.environment === environment);
    const highly = request.highAvailability ? rules.find(({ highAvailability }) => highAvailability) : undefined;
    return texts(found(highly ?? rules.find(({ highAvailability }) => !highAvailability)).days);
  };
  const lines = request.environments.map((environment) => line(setUp(environment), doneBy));
  const onTop = catalogue.effort.surcharges.find(({ id }) => id === surcharge);
  if (onTop) {
    const days = together(request.environments.map(setUp));
    lines.push(line(each((end) => times(percent(onTop.percent[end]), days[end])), onTop.doneBy));
  }
  const { work } = catalogue;
  if (!work) return lines;
  const further = exact(request.regions - 1);
  if (request.regions > 1) lines.push(line(each((end) => times(percent(work.furtherRegion.percent[end]), setUp('production')[end], further)), work.furtherRegion.doneBy));
  for (const rule of work.rollouts) if (rule.id === request.rollout) lines.push(line(texts(rule.days), rule.doneBy));
  for (const rule of work.work) {
    if (!request.releaseWork.includes(rule.id)) continue;
    lines.push(line(texts(rule.days), rule.doneBy));
    if (rule.each === 'release' && request.releasePlan !== 'one') lines.push(line(texts(rule.days), rule.doneBy, 'release'));
  }
  if (request.releasePlan !== 'one') {
    const ofOne = together(work.releases.filter(({ environment }) => request.environments.includes(environment)).map(({ days }) => texts(days)));
    lines.push(line(ofOne, doneBy, 'release'));
  }
  if (request.onSiteDays > 0) lines.push(line(always(exact(request.onSiteDays)), work.onSite.doneBy));
  return lines;
}

function licences(request: PricedRequest, catalogue: Catalogue): readonly Line[] {
  const counts = new Map<string, number>();
  for (const { environment, service } of catalogue.services.licences) {
    if (!request.environments.includes(environment)) continue;
    counts.set(service, (counts.get(service) ?? 0) + (environment === 'production' ? request.regions : 1));
  }
  return [...counts].map(([service, count]) => ({ kind: 'licence', when: 'month', amount: always(exact(count)), price: priceOf(service, request, catalogue) }));
}

/** Only a sovereign provider's is paid for; what the list knows no price of is not summed. */
function infrastructure(request: PricedRequest, catalogue: Catalogue): readonly Line[] {
  if (request.deployment !== 'sovereign') return [];
  const { priceLists } = found(catalogue.providers.find(({ id }) => id === request.provider));
  const newestFirst = [...priceLists].sort((a, b) => (a.date < b.date ? 1 : -1));
  const lines: Line[] = [];
  for (const environment of request.environments) {
    for (const [resource, count] of needs(environment, request, catalogue)) {
      const known = newestFirst.map(({ perMonth }) => perMonth[resource]).find((each) => each !== undefined) ?? catalogue.examplePrices?.perMonth[resource];
      if (known === undefined || known === 'on-request') continue;
      const copies = environment === 'production' ? BigInt(request.regions) : 1n;
      lines.push({ kind: 'infrastructure', when: 'month', amount: always([count * copies, 1n]), price: exact(known) });
    }
  }
  return lines;
}

type Resource = Catalogue['sizing']['environments'][number]['machine'];

function needs(environment: PricedRequest['environments'][number], request: PricedRequest, catalogue: Catalogue): readonly (readonly [Resource, bigint])[] {
  const rule = found(catalogue.sizing.environments.find(({ id }) => id === environment));
  const isProduction = environment === 'production';
  const isDoubled = request.highAvailability && isProduction;
  const least = BigInt(isDoubled ? rule.leastMachinesHighlyAvailable : rule.leastMachines);
  const machines = rule.growsWithWorkload ? [least, ...busyMachines(request, catalogue)].reduce((a, b) => (b > a ? b : a)) : least;
  const application = [[rule.machine, machines], ...rule.alongside.map(({ resource, quantity }) => [resource, BigInt(quantity)] as const)] as const;
  const { capacity } = catalogue;
  if (!capacity) return application;
  if (!isProduction) return [...application, ['block-storage-gb', atLeastOne(upwards(exact(capacity.storage.leastGb.value)))]];
  const { database, vectorStore, storage, backup } = capacity;
  const thousandDocuments = per(exact(request.documents), exact(1000));
  const thousandConversations = per(exact(request.conversationsPerMonth), exact(1000));
  const stores = upwards(per(thousandDocuments, exact(vectorStore.documentsPerMachine.value)));
  const fewest = BigInt(isDoubled ? vectorStore.machinesHighlyAvailable : vectorStore.machines);
  const gigabytes = atLeastOne(upwards(plus(
    exact(request.storageGb),
    times(thousandDocuments, exact(storage.gbPerThousandDocuments.value)),
    times(thousandDocuments, exact(vectorStore.gbPerThousandDocuments.value)),
    times(thousandConversations, exact(database.gbPerThousandConversations.value), exact(database.monthsKept.value)),
  )));
  const kept = upwards(times([gigabytes, 1n], plus(exact(1), times(percent(backup.dailyChangePercent.value), exact(request.backupDays)))));
  return [
    ...application,
    [database.machine, BigInt(isDoubled ? database.machinesHighlyAvailable : database.machines)],
    [vectorStore.machine, stores > fewest ? stores : fewest],
    ...graphicsProcessors(request, catalogue),
    ['block-storage-gb', gigabytes],
    ...(request.backupDays > 0 ? [['object-storage-gb', kept] as const] : []),
  ];
}

const atLeastOne = (count: bigint) => (count < 1n ? 1n : count);

/** For the busiest hour of the month, and for the peak that somebody typed. */
function busyMachines(request: PricedRequest, { sizing, capacity }: Catalogue): readonly bigint[] {
  const { requestsPerConversation, busyHourPercent, requestsPerSecondPerNode } = sizing.workload;
  const carried = exact(requestsPerSecondPerNode.value);
  const hourly = times(exact(request.conversationsPerMonth), exact(requestsPerConversation.value), percent(busyHourPercent.value));
  const byMonth = upwards(per(per(hourly, exact(3600)), carried));
  if (!capacity || request.peakConversations === undefined) return [atLeastOne(byMonth)];
  return [atLeastOne(byMonth), upwards(per(times(exact(request.peakConversations), exact(capacity.requestsPerSecondPerConversation.value)), carried))];
}

function graphicsProcessors(request: PricedRequest, { sizing, capacity }: Catalogue): readonly (readonly [Resource, bigint])[] {
  const model = capacity?.models.find(({ id }) => id === request.model);
  if (!capacity || !model) return [];
  const inBusyHour = times(exact(request.conversationsPerMonth), percent(sizing.workload.busyHourPercent.value));
  const derived = upwards(per(times(inBusyHour, exact(capacity.minutesPerConversation.value)), exact(60)));
  const peak: Exact = [request.peakConversations === undefined ? derived : BigInt(request.peakConversations), 1n];
  const memory = plus(times(exact(model.parameters), exact(model.bytesPerParameter)), times(peak, exact(model.cacheGbPerConversation)));
  const forMemory = upwards(per(memory, exact(model.gpuMemoryGb)));
  const forSpeed = upwards(per(times(peak, exact(capacity.tokensPerSecondPerConversation.value)), exact(model.tokensPerSecondPerGpu)));
  return [[model.gpu, forMemory > forSpeed ? forMemory : forSpeed]];
}

/** The larger of the floor and a share of what else the list asks for each month. */
function support(request: PricedRequest, catalogue: Catalogue, lines: readonly Line[]): Line {
  const tier = found(catalogue.support.find(({ id }) => id === request.supportTier));
  const base = lines.filter(({ when }) => when === 'month').map(({ amount, price: one }) => cents(times(amount.likely, one))).reduce((a, b) => a + b, 0n);
  const share = ofCents(cents(times(percent(tier.percent), ofCents(base))));
  return { kind: 'support', when: 'month', amount: always(exact(1)), price: isBelow(share, exact(tier.floor)) ? exact(tier.floor) : share };
}

const currencyOf = (request: PricedRequest, { release, commercial }: Catalogue) => (commercial ? request.currency : release.currency);
const rateOf = (code: string, { release, commercial }: Catalogue): Exact | undefined => {
  if (!commercial) return code === release.currency ? exact(1) : undefined;
  const known = commercial.currencies.find((currency) => currency.code === code);
  return known && exact(known.rate);
};

function settle(line: Line, request: PricedRequest, catalogue: Catalogue): Settled {
  const { release, commercial } = catalogue;
  const currency = currencyOf(request, catalogue);
  const converted = currency === release.currency ? line.price : price(times(line.price, found(rateOf(currency, catalogue))));
  const committed = commercial?.commitments.find(({ termMonths }) => termMonths === String(request.termMonths));
  const kind = line.kind === 'free' ? undefined : line.kind;
  const commitment = kind && committed?.kinds.includes(kind) ? percent(committed.percent) : zero;
  const general = kind && (commercial?.partnerDiscountKinds ?? ['effort', 'licence', 'support']).includes(kind) ? request.partner?.discount : undefined;
  const partner = percent((kind && request.partner?.discounts[kind]) ?? general ?? '0');
  const bought = (amount: Exact): bigint => {
    const gross = cents(times(amount, converted));
    const afterCommitment = gross - cents(times(ofCents(gross), commitment));
    return afterCommitment - cents(times(ofCents(afterCommitment), partner));
  };
  const { low, likely, high } = line.amount;
  const basics = { when: line.when, purchase: bought(likely), vatRate: line.vatRate };
  if (!request.resale) return { ...basics, low: bought(low), likely: bought(likely), high: bought(high) };
  const less = ([a, b]: Exact): Exact => [b - a, b];
  const resale = price(times(converted, less(commitment), less(partner), plus(exact(1), percent(request.resale.margin))));
  const sold = (amount: Exact) => cents(times(amount, resale));
  return { ...basics, low: sold(low), likely: sold(likely), high: sold(high) };
}

const union = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const ownRules = 'AX GF GP MF MQ RE YT'.split(' ');
const ownMoney: Readonly<Record<string, string>> = { CH: 'CHF', CZ: 'CZK', DK: 'DKK', GB: 'GBP', HU: 'HUF', NO: 'NOK', PL: 'PLN', RO: 'RON', SE: 'SEK' };
const taxedAs = (country: string) => (country === 'MC' ? 'FR' : country === 'IM' ? 'GB' : country === 'LI' ? 'CH' : country);

interface Taxing extends OracleContext {
  readonly months: number;
  readonly currency: string;
}

function tax(lines: readonly Settled[], request: PricedRequest, { catalogue, taxes, operatorCountry, months, currency }: Taxing) {
  const sellerCountry = request.resale?.seller.country ?? operatorCountry;
  const standard = standardRate(request, sellerCountry, taxes);
  const count = { once: 1, month: months, release: laterReleases(request, months) };
  const bases = new Map<bigint, { readonly rate: Exact; readonly base: bigint }>();
  let withoutVat = 0n;
  for (const { when, likely, vatRate } of lines) {
    const net = likely * BigInt(count[when]);
    withoutVat += net;
    if (standard === undefined) continue;
    const rate = exact(vatRate ?? standard);
    const inMillionths = (rate[0] * 1_000_000n) / rate[1];
    bases.set(inMillionths, { rate, base: (bases.get(inMillionths)?.base ?? 0n) + net });
  }
  const vat = [...bases.values()].map(({ rate, base }) => nearest(times([base, 100n], rate))).reduce((a, b) => a + b, 0n);
  const own = ownMoney[sellerCountry] ?? 'EUR';
  const [from, to] = [rateOf(currency, catalogue), rateOf(own, catalogue)];
  const vatAccounting = own === currency || !from || !to ? undefined : { currency: own, vat: nearest(per(times([vat, 1n], to), from)) };
  return { withoutVat, vat, withVat: withoutVat + vat, vatAccounting };
}

/** Nothing where no VAT is charged. */
function standardRate({ buyer }: PricedRequest, sellerCountry: string, taxes: Taxes): string | undefined {
  const [seller, place] = [taxedAs(sellerCountry), taxedAs(buyer.country)];
  const rate = found(taxes.rates.find(({ country }) => country === seller)).standard;
  if (place === seller) return rate;
  const isWithin = union.includes(seller) && union.includes(place) && !ownRules.includes(place);
  return isWithin && buyer.vatId === undefined && buyer.vatIdWithheld === undefined ? rate : undefined;
}

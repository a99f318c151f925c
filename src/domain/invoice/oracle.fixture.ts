import type { Catalogue } from '../catalogue/catalogue.ts';
import type { PricedRequest } from '../estimate/estimate-request.ts';
import type { VatTreatment } from '../tax/vat-treatment.ts';

/**
 * The same sums, worked out a second time and another way: from the rules in words, in millionths, without any code of
 * the estimate. Slow, plain and written to be checked by eye.
 */
export interface OracleTotals {
  readonly oneOff: bigint;
  readonly monthly: bigint;
  readonly overTerm: bigint;
  readonly withoutVat: bigint;
  readonly vat: bigint;
  readonly withVat: bigint;
}

const million = 1_000_000n;

function millionths(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole) * million + BigInt(fraction.padEnd(6, '0'));
}

/** Half up, for what is never negative here. */
function cents(amount: bigint, unit: bigint): bigint {
  const [whole, rest] = [(amount * 100n) / unit, (amount * 100n) % unit];
  return rest * 2n >= unit ? whole + 1n : whole;
}

export function addUpAgain(request: PricedRequest, catalogue: Catalogue, vat: VatTreatment): OracleTotals {
  const rate = (id: string) => millionths(catalogue.services.services.find((service) => service.id === id)?.price ?? '');
  const wantsHigh = (environment: string) => request.highAvailability && environment === 'production';
  const place = request.deployment === 'sovereign' ? 'sovereign' : request.platform;
  const hosting = catalogue.effort.hosting.find(({ id }) => id === place);

  let oneOff = 0n;
  let allDays = 0n;
  for (const environment of request.environments) {
    const rule = catalogue.effort.environments.find((each) => each.environment === environment && each.highAvailability === wantsHigh(environment));
    const days = millionths(rule?.days.likely ?? '');
    allDays += days;
    oneOff += cents(days * rate(hosting?.doneBy ?? ''), million * million);
  }
  const surcharge = catalogue.effort.surcharges.find(({ id }) => id === hosting?.surcharge);
  if (surcharge) oneOff += cents(allDays * millionths(surcharge.percent.likely) * rate(surcharge.doneBy), 100n * million * million * million);

  let monthly = 0n;
  const licences = request.environments.map((environment) => catalogue.services.licences.find((each) => each.environment === environment)?.service ?? '');
  for (const licence of new Set(licences)) monthly += cents(BigInt(licences.filter((other) => other === licence).length) * rate(licence), million);
  if (request.deployment === 'sovereign') {
    const prices = catalogue.providers.find(({ id }) => id === request.provider)?.priceLists[0]?.perMonth ?? {};
    for (const environment of request.environments) {
      const sizing = catalogue.sizing.environments.find(({ id }) => id === environment);
      const machinePrice = prices[sizing?.machine ?? 'machine-2-8'];
      if (machinePrice && machinePrice !== 'on-request') monthly += cents(BigInt(machines(request, catalogue, environment)) * millionths(machinePrice), million);
      for (const { resource, quantity } of sizing?.alongside ?? []) {
        const price = prices[resource];
        if (price && price !== 'on-request') monthly += cents(BigInt(quantity) * millionths(price), million);
      }
    }
  }
  const tier = catalogue.support.find(({ id }) => id === request.supportTier);
  const share = cents(monthly * millionths(tier?.percent ?? ''), 100n * 100n * million);
  const floor = cents(millionths(tier?.floor ?? ''), million);
  monthly += share > floor ? share : floor;

  const withoutVat = oneOff + monthly * BigInt(Math.min(catalogue.release.billingPeriodMonths, request.termMonths));
  const tax = 'rate' in vat ? cents(withoutVat * millionths(vat.rate), 100n * 100n * million) : 0n;
  return { oneOff, monthly, overTerm: oneOff + monthly * BigInt(request.termMonths), withoutVat, vat: tax, withVat: withoutVat + tax };
}

/** Counted up one by one until they carry the busiest hour. */
function machines(request: PricedRequest, catalogue: Catalogue, environment: string): number {
  const rule = catalogue.sizing.environments.find(({ id }) => id === environment);
  const high = request.highAvailability && environment === 'production';
  let count = (high ? rule?.leastMachinesHighlyAvailable : rule?.leastMachines) ?? 0;
  if (!rule?.growsWithWorkload) return count;
  const { requestsPerConversation, busyHourPercent, requestsPerSecondPerNode } = catalogue.sizing.workload;
  const load = BigInt(request.conversationsPerMonth) * millionths(requestsPerConversation.value) * millionths(busyHourPercent.value);
  const carriedByOne = millionths(requestsPerSecondPerNode.value) * 3600n * 100n * million;
  while (BigInt(count) * carriedByOne < load) count += 1;
  return count;
}

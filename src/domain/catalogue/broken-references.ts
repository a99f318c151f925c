import { environmentIds, hostingIds, supportTierIds } from '../estimate/answers.ts';
import type { ContentProblem } from '../content-problem.ts';
import { compareDecimals, toDecimal } from '../money/decimal.ts';
import type { Catalogue, Origin, Service } from './catalogue.ts';

interface Reference {
  readonly file: string;
  readonly field: string;
  readonly id: string;
}

/** What no single file can know: ids that name nothing, ids used twice, rules that are missing, figures from the future. */
export function findBrokenReferences(catalogue: Catalogue, place: (name: string) => string): readonly ContentProblem[] {
  const found = [
    ...findDuplicateIds(catalogue),
    ...findUnknownServices(catalogue),
    ...findMissingRules(catalogue),
    ...findWrongOrigins(catalogue),
    ...findWrongRanges(catalogue),
  ];
  return found.map((problem) => ({ ...problem, file: place(problem.file) }));
}

function findDuplicateIds({ release, services, effort, sizing, providers, support }: Catalogue): readonly ContentProblem[] {
  const lists: readonly (readonly [string, string, readonly { readonly id: string }[]])[] = [
    ['release.json', 'sources', release.sources],
    ['services.json', 'services', services.services],
    ['effort.json', 'environments', effort.environments],
    ['effort.json', 'hosting', effort.hosting],
    ['effort.json', 'surcharges', effort.surcharges],
    ['sizing.json', 'environments', sizing.environments],
    ['providers.json', 'providers', providers],
    ['support.json', 'tiers', support],
  ];
  return lists.flatMap(([file, field, items]) =>
    items
      .map(({ id }, index) => ({ id, index }))
      .filter(({ id, index }) => items.findIndex((item) => item.id === id) < index)
      .map(({ id, index }) => ({ file, field: `${field}.${index}.id`, found: id, advice: 'write another id; this one is already in the list' })),
  );
}

function findUnknownServices({ services, effort }: Catalogue): readonly ContentProblem[] {
  const licences = services.licences.map(({ service }, index) => ({ file: 'services.json', field: `licences.${index}.service`, id: service }));
  const workers = [
    ...effort.hosting.map(({ doneBy }, index) => ({ file: 'effort.json', field: `hosting.${index}.doneBy`, id: doneBy })),
    ...effort.surcharges.map(({ doneBy }, index) => ({ file: 'effort.json', field: `surcharges.${index}.doneBy`, id: doneBy })),
  ];
  const surcharges = effort.hosting.flatMap(({ surcharge }, index) =>
    surcharge === undefined ? [] : [{ file: 'effort.json', field: `hosting.${index}.surcharge`, id: surcharge }],
  );
  const servicesOf = (kind: Service['kind']) => idsOf(services.services.filter((service) => service.kind === kind));
  return [
    ...unknownAmong(licences, servicesOf('licence')),
    ...unknownAmong(workers, servicesOf('effort')),
    ...unknownAmong(surcharges, idsOf(effort.surcharges)),
  ];
}

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

function unknownAmong(references: readonly Reference[], known: readonly string[]): readonly ContentProblem[] {
  return references
    .filter(({ id }) => !known.includes(id))
    .map(({ file, field, id }) => ({ file, field, found: id, advice: `write one of ${known.map((name) => `"${name}"`).join(', ')}` }));
}

/** An answer on offer for which no rule exists would silently cost nothing. */
function findMissingRules({ services, effort, sizing, support }: Catalogue): readonly ContentProblem[] {
  const needed: readonly (readonly [string, string, string, boolean])[] = [
    ...environmentIds.flatMap((id) => [
      ['services.json', 'licences', `environment "${id}"`, services.licences.some(({ environment }) => environment === id)] as const,
      ['effort.json', 'environments', `environment "${id}"`, effort.environments.some((rule) => rule.environment === id && !rule.highAvailability)] as const,
      ['sizing.json', 'environments', `environment "${id}"`, sizing.environments.some((rule) => rule.id === id)] as const,
    ]),
    ['effort.json', 'environments', 'environment "production" with high availability', effort.environments.some((rule) => rule.environment === 'production' && rule.highAvailability)],
    ...hostingIds.map((id) => ['effort.json', 'hosting', `hosting "${id}"`, effort.hosting.some((rule) => rule.id === id)] as const),
    ...supportTierIds.map((id) => ['support.json', 'tiers', `tier "${id}"`, support.some((tier) => tier.id === id)] as const),
  ];
  return needed
    .filter(([, , , isThere]) => !isThere)
    .map(([file, field, what]) => ({ file, field, found: `no rule for ${what}`, advice: 'add one; the form offers this answer' }));
}

function findWrongOrigins(catalogue: Catalogue): readonly ContentProblem[] {
  const sources = idsOf(catalogue.release.sources);
  return originsOf(catalogue).flatMap(({ file, field, source, date }) => [
    ...unknownAmong([{ file, field: `${field}.source`, id: source }], sources),
    ...(date > catalogue.release.date.slice(0, date.length)
      ? [{ file, field: `${field}.date`, found: date, advice: `write a date up to the release's own, ${catalogue.release.date}` }]
      : []),
  ]);
}

type PlacedOrigin = Origin & { readonly file: string; readonly field: string };

function originsOf({ services, effort, sizing, providers, support }: Catalogue): readonly PlacedOrigin[] {
  return [
    ...placed('services.json', 'services', services.services),
    ...placed('effort.json', 'environments', effort.environments),
    ...placed('effort.json', 'surcharges', effort.surcharges),
    ...Object.entries(sizing.workload).map(([name, { source, date }]) => ({ file: 'sizing.json', field: `workload.${name}`, source, date })),
    ...placed('sizing.json', 'environments', sizing.environments),
    ...providers.flatMap(({ priceLists, qualifications }, index) => [
      ...placed('providers.json', `providers.${index}.priceLists`, priceLists),
      ...placed('providers.json', `providers.${index}.qualifications`, qualifications),
    ]),
    ...placed('support.json', 'tiers', support),
  ];
}

const placed = (file: string, list: string, items: readonly Origin[]): readonly PlacedOrigin[] =>
  items.map(({ source, date }, index) => ({ file, field: `${list}.${index}`, source, date }));

function findWrongRanges({ effort }: Catalogue): readonly ContentProblem[] {
  const ranges = [
    ...effort.environments.map(({ days }, index) => ({ field: `environments.${index}.days`, range: days })),
    ...effort.surcharges.map(({ percent }, index) => ({ field: `surcharges.${index}.percent`, range: percent })),
  ];
  return ranges
    .filter(({ range }) => !isRising(range.low, range.likely) || !isRising(range.likely, range.high))
    .map(({ field, range }) => ({ file: 'effort.json', field, found: range, advice: 'write low, likely and high in rising order' }));
}

const isRising = (low: string, high: string) => compareDecimals(toDecimal(low), toDecimal(high)) <= 0;

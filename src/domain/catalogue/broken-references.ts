import { environmentIds, hostingIds, ownModelIds, releaseWorkIds, rollouts } from '../estimate/answers.ts';
import type { ContentProblem } from '../content-problem.ts';
import { compareDecimals, toDecimal } from '../money/decimal.ts';
import type { Catalogue, Origin, ReleaseWork, Service } from './catalogue.ts';

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

function findDuplicateIds({ release, services, effort, sizing, providers, support, work, capacity, commercial }: Catalogue): readonly ContentProblem[] {
  const lists: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['release.json', 'sources', 'id', idsOf(release.sources)],
    ['services.json', 'services', 'id', idsOf(services.services)],
    ['services.json', 'licences', 'environment', services.licences.map(({ environment }) => environment)],
    ['effort.json', 'environments', 'id', idsOf(effort.environments)],
    ['effort.json', 'environments', 'environment', effort.environments.map(({ environment, highAvailability }) => highAvailability ? `${environment} with high availability` : environment)],
    ['effort.json', 'hosting', 'id', idsOf(effort.hosting)],
    ['effort.json', 'surcharges', 'id', idsOf(effort.surcharges)],
    ['sizing.json', 'environments', 'id', idsOf(sizing.environments)],
    ['providers.json', 'providers', 'id', idsOf(providers)],
    ['support.json', 'tiers', 'id', idsOf(support)],
    ['work.json', 'releases', 'environment', (work?.releases ?? []).map(({ environment }) => environment)],
    ['work.json', 'rollouts', 'id', idsOf(work?.rollouts ?? [])],
    ['work.json', 'work', 'id', idsOf(work?.work ?? [])],
    ['capacity.json', 'models', 'id', idsOf(capacity?.models ?? [])],
    ['commercial.json', 'currencies', 'code', (commercial?.currencies ?? []).map(({ code }) => code)],
    ['commercial.json', 'commitments', 'termMonths', (commercial?.commitments ?? []).map(({ termMonths }) => termMonths)],
  ];
  return lists.flatMap(([file, list, field, ids]) =>
    ids
      .map((id, index) => ({ id, index }))
      .filter(({ id, index }) => ids.indexOf(id) < index)
      .map(({ id, index }) => ({ file, field: `${list}.${index}.${field}`, found: id, advice: `write another ${field === 'id' ? 'id' : 'one'}; this one is already in the list` })),
  );
}

function findUnknownServices({ services, effort, work }: Catalogue): readonly ContentProblem[] {
  const licences = services.licences.map(({ service }, index) => ({ file: 'services.json', field: `licences.${index}.service`, id: service }));
  const workers = [
    ...effort.hosting.map(({ doneBy }, index) => ({ file: 'effort.json', field: `hosting.${index}.doneBy`, id: doneBy })),
    ...effort.surcharges.map(({ doneBy }, index) => ({ file: 'effort.json', field: `surcharges.${index}.doneBy`, id: doneBy })),
    ...(work ? workersOf(work) : []),
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

const workersOf = ({ rollouts: ways, work, furtherRegion, onSite }: ReleaseWork): readonly Reference[] => [
  ...ways.map(({ doneBy }, index) => ({ file: 'work.json', field: `rollouts.${index}.doneBy`, id: doneBy })),
  ...work.map(({ doneBy }, index) => ({ file: 'work.json', field: `work.${index}.doneBy`, id: doneBy })),
  { file: 'work.json', field: 'furtherRegion.doneBy', id: furtherRegion.doneBy },
  { file: 'work.json', field: 'onSite.doneBy', id: onSite.doneBy },
];

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

function unknownAmong(references: readonly Reference[], known: readonly string[]): readonly ContentProblem[] {
  return references
    .filter(({ id }) => !known.includes(id))
    .map(({ file, field, id }) => ({ file, field, found: id, advice: `write one of ${known.map((name) => `"${name}"`).join(', ')}` }));
}

/** An answer on offer for which no rule exists would silently cost nothing. */
function findMissingRules({ release, services, effort, sizing, support, work, capacity, commercial }: Catalogue): readonly ContentProblem[] {
  const needed: readonly (readonly [string, string, string, boolean])[] = [
    ...environmentIds.flatMap((id) => [
      ['services.json', 'licences', `environment "${id}"`, services.licences.some(({ environment }) => environment === id)] as const,
      ['effort.json', 'environments', `environment "${id}"`, effort.environments.some((rule) => rule.environment === id && !rule.highAvailability)] as const,
      ['sizing.json', 'environments', `environment "${id}"`, sizing.environments.some((rule) => rule.id === id)] as const,
    ]),
    ['effort.json', 'environments', 'environment "production" with high availability', effort.environments.some((rule) => rule.environment === 'production' && rule.highAvailability)],
    ...hostingIds.map((id) => ['effort.json', 'hosting', `hosting "${id}"`, effort.hosting.some((rule) => rule.id === id)] as const),
    // The form begins with this one; it offers the others where the list has them.
    ['support.json', 'tiers', 'tier "standard"', support.some(({ id }) => id === 'standard')],
    ...(work ? environmentIds.map((id) => ['work.json', 'releases', `environment "${id}"`, work.releases.some(({ environment }) => environment === id)] as const) : []),
    ...(work ? rollouts.filter((id) => id !== 'rolling').map((id) => ['work.json', 'rollouts', `roll-out "${id}"`, work.rollouts.some((rule) => rule.id === id)] as const) : []),
    ...(work ? releaseWorkIds.map((id) => ['work.json', 'work', `"${id}"`, work.work.some((rule) => rule.id === id)] as const) : []),
    ...(capacity ? ownModelIds.map((id) => ['capacity.json', 'models', `model "${id}"`, capacity.models.some((model) => model.id === id)] as const) : []),
    ...(commercial ? [['commercial.json', 'currencies', `the release's own currency, ${release.currency}, at rate 1`, commercial.currencies.some(({ code, rate }) => code === release.currency && compareDecimals(toDecimal(rate), toDecimal('1')) === 0)] as const] : []),
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

function originsOf({ services, effort, sizing, providers, examplePrices, support, work, capacity, commercial }: Catalogue): readonly PlacedOrigin[] {
  const files = Object.entries({ services, effort, sizing, providers: { providers, examplePrices }, support: { tiers: support }, work, capacity, commercial });
  return files.flatMap(([name, content]) => originsIn(`${name}.json`, '', content));
}

/** Every object of the file that names a source, however deep. */
function originsIn(file: string, field: string, node: unknown): readonly PlacedOrigin[] {
  if (node === null || typeof node !== 'object') return [];
  const below = Object.entries(node).flatMap(([key, value]) => originsIn(file, field === '' ? key : `${field}.${key}`, value));
  const { source, date } = node as Partial<Origin>;
  return typeof source === 'string' && typeof date === 'string' ? [{ file, field, source, date }, ...below] : below;
}

function findWrongRanges({ effort, work }: Catalogue): readonly ContentProblem[] {
  const ranges = [
    ...effort.environments.map(({ days }, index) => ({ file: 'effort.json', field: `environments.${index}.days`, range: days })),
    ...effort.surcharges.map(({ percent }, index) => ({ file: 'effort.json', field: `surcharges.${index}.percent`, range: percent })),
    ...(work ? [
      ...work.releases.map(({ days }, index) => ({ file: 'work.json', field: `releases.${index}.days`, range: days })),
      ...work.rollouts.map(({ days }, index) => ({ file: 'work.json', field: `rollouts.${index}.days`, range: days })),
      ...work.work.map(({ days }, index) => ({ file: 'work.json', field: `work.${index}.days`, range: days })),
      { file: 'work.json', field: 'furtherRegion.percent', range: work.furtherRegion.percent },
    ] : []),
  ];
  return ranges
    .filter(({ range }) => !isRising(range.low, range.likely) || !isRising(range.likely, range.high))
    .map(({ file, field, range }) => ({ file, field, found: range, advice: 'write low, likely and high in rising order' }));
}

const isRising = (low: string, high: string) => compareDecimals(toDecimal(low), toDecimal(high)) <= 0;

import { environmentIds, type EnvironmentId, type HostingId, resourceIds, type ResourceId } from '../estimate/answers.ts';
import { countryName, type Figure, money, number, percentage, properName, word } from '../estimate/figure.ts';
import type { LineKind, QuantityRange } from '../estimate/quote.ts';
import type { Capacity, Catalogue, Commercial, ExamplePrices, Origin, Provider, Qualification, Release, ReleaseWork } from './catalogue.ts';
import { findResourcePrice } from './find-in-catalogue.ts';

/** The tables of a price list, in reading order; words under `prices.group.<id>`. */
export const entryGroups = [
  'day-rates', 'set-up', 'surcharges', 'platforms', 'releases', 'work', 'licences', 'licence-rules', 'support', 'commitments', 'conditions',
  'providers', 'stand-ins', 'workload', 'environments', 'assumptions', 'stores', 'models', 'currencies',
] as const;

export type EntryGroup = (typeof entryGroups)[number];

/** What is said of an entry; words under `prices.measure.<id>`, those of resources and qualifications aside. */
export const measureIds = [
  'when', 'done-by', 'surcharge', 'per-day', 'per-month', 'low', 'likely', 'high', 'licence', 'floor', 'share', 'discount', 'kinds', 'value', 'rate', 'countries',
  'machine', 'grows', 'least', 'least-highly-available', 'machines', 'machines-highly-available',
  'gpu', 'gpu-memory', 'parameters', 'bytes', 'cache', 'tokens',
] as const;

export type Measure = (typeof measureIds)[number] | ResourceId | Qualification['scheme'];

/** `work` that recurs with each of these; `typed` days are as many as somebody enters. */
export type WorkOccasion = 'once' | 'release' | 'region' | 'typed';

export type ListedValue =
  | Figure
  | { readonly as: 'on-request' }
  | { readonly as: 'yes-no'; readonly yes: boolean }
  /** A qualification; `partsOnly`: of some offers. */
  | { readonly as: 'held'; readonly partsOnly: boolean }
  /** A number that only clusters need. */
  | { readonly as: 'in-cluster'; readonly decimal: string }
  | { readonly as: 'list'; readonly items: readonly Figure[] }
  | { readonly as: 'kinds'; readonly kinds: readonly Exclude<LineKind, 'free'>[] }
  | { readonly as: 'when'; readonly when: WorkOccasion }
  | { readonly as: 'status'; readonly status: Release['status'] }
  | { readonly as: 'currency'; readonly code: string };

export type EntryName =
  | Figure
  | { readonly as: 'set-up'; readonly environment: EnvironmentId; readonly highAvailability: boolean }
  | { readonly as: 'hosting'; readonly id: HostingId }
  | { readonly as: 'months'; readonly months: string }
  | { readonly as: 'currency'; readonly code: string }
  /** Words under `prices.entry.<id>`. */
  | { readonly as: 'entry'; readonly id: string };

export interface ListedFigure {
  readonly measure: Measure;
  readonly value: ListedValue;
  /** As {@link ListedEntry.citedAs}, where the reason of a line cites one figure of an entry. */
  readonly citedAs?: string;
  /** Absent for rules that rest on the figures of others. */
  readonly origin?: Origin;
}

export interface ListedEntry {
  /** File of the release without `.json`. */
  readonly file: string;
  readonly group: EntryGroup;
  /** The same in every release, and only once in its group. */
  readonly id: string;
  /** Its id in the reason of a line (`CitedEntry`), where its place in the file says more than `id`; absent: none cites the whole. */
  readonly citedAs?: string;
  readonly name: EntryName;
  readonly figures: readonly ListedFigure[];
}

/** Every figure and rule of a release, each exactly once: what the price list shows and what releases are compared by. */
export function listFigures(catalogue: Catalogue): readonly ListedEntry[] {
  const { release, services, support, providers, examplePrices, work, capacity, commercial } = catalogue;
  const price = (text: string) => money(text, release.currency);
  const entries = [
    ...listServices(services.services, price),
    ...listEffort(catalogue.effort),
    ...(work ? listWork(work) : []),
    ...services.licences.map(({ environment, service }) => entry('services', 'licence-rules', { id: environment, name: word('environment', environment), figures: [figure('licence', word('service', service))] })),
    ...support.map(({ id, floor, percent, ...origin }) => entry('support', 'support', { id, citedAs: id, name: word('tier', id), figures: [figure('floor', price(floor), origin), figure('share', percentage(percent), origin)] })),
    ...listRelease(release),
    ...(commercial ? listCommercial(commercial) : []),
    ...providers.map((provider) => listProvider(provider, price)),
    ...(examplePrices ? listStandIns(examplePrices, price) : []),
    ...listSizing(catalogue.sizing),
    ...(capacity ? listCapacity(capacity) : []),
  ];
  return entryGroups.flatMap((group) => entries.filter((each) => each.group === group));
}

type Price = (text: string) => Figure;

const entry = (file: string, group: EntryGroup, rest: Omit<ListedEntry, 'file' | 'group'>): ListedEntry => ({ file, group, ...rest });

function figure(measure: Measure, value: ListedValue, origin?: Origin): ListedFigure {
  return origin ? { measure, value, origin: originOf(origin) } : { measure, value };
}

const originOf = ({ source, date }: Origin): Origin => ({ source, date });

const rangeFigures = (range: QuantityRange, toFigure: (decimal: string) => Figure, origin: Origin): readonly ListedFigure[] =>
  (['low', 'likely', 'high'] as const).map((end) => figure(end, toFigure(range[end]), origin));

function listServices(services: Catalogue['services']['services'], price: Price): readonly ListedEntry[] {
  return services.map((service) => {
    const [group, measure] = service.kind === 'effort' ? (['day-rates', 'per-day'] as const) : (['licences', 'per-month'] as const);
    return entry('services', group, { id: service.id, citedAs: service.id, name: word('service', service.id), figures: [figure(measure, price(service.price), service)] });
  });
}

function listEffort({ environments, surcharges, hosting }: Catalogue['effort']): readonly ListedEntry[] {
  return [
    ...environments.map((rule) => entry('effort', 'set-up', {
      id: rule.highAvailability ? `${rule.environment}-highly-available` : rule.environment,
      citedAs: rule.id,
      name: { as: 'set-up', environment: rule.environment, highAvailability: rule.highAvailability },
      figures: rangeFigures(rule.days, number, rule),
    })),
    ...surcharges.map((rule) => entry('effort', 'surcharges', { id: rule.id, citedAs: rule.id, name: word('surcharge', rule.id), figures: [doneBy(rule), ...rangeFigures(rule.percent, percentage, rule)] })),
    ...hosting.map((rule) => entry('effort', 'platforms', {
      id: rule.id,
      name: { as: 'hosting', id: rule.id },
      figures: [doneBy(rule), ...(rule.surcharge === undefined ? [] : [figure('surcharge', word('surcharge', rule.surcharge))])],
    })),
  ];
}

const doneBy = (rule: { readonly doneBy: string }): ListedFigure => figure('done-by', word('service', rule.doneBy));

const when = (occasion: WorkOccasion): ListedFigure => figure('when', { as: 'when', when: occasion });

function listWork({ releases, rollouts, work, furtherRegion, onSite }: ReleaseWork): readonly ListedEntry[] {
  return [
    ...releases.map((rule) => entry('work', 'releases', { id: rule.environment, citedAs: rule.environment, name: word('environment', rule.environment), figures: rangeFigures(rule.days, number, rule) })),
    ...rollouts.map((rule) => entry('work', 'work', { id: `rollout-${rule.id}`, citedAs: rule.id, name: word('rollout', rule.id), figures: [when('once'), doneBy(rule), ...rangeFigures(rule.days, number, rule)] })),
    ...work.map((rule) => entry('work', 'work', { id: rule.id, citedAs: rule.id, name: word('work', rule.id), figures: [when(rule.each), doneBy(rule), ...rangeFigures(rule.days, number, rule)] })),
    entry('work', 'work', { id: 'further-region', citedAs: 'furtherRegion', name: named('further-region'), figures: [when('region'), doneBy(furtherRegion), ...rangeFigures(furtherRegion.percent, percentage, furtherRegion)] }),
    entry('work', 'work', { id: 'on-site', name: named('on-site'), figures: [when('typed'), doneBy(onSite)] }),
  ];
}

const named = (id: string): EntryName => ({ as: 'entry', id });

function listRelease({ status, currency, validityDays, billingPeriodMonths }: Release): readonly ListedEntry[] {
  const condition = (id: string, value: ListedValue) => entry('release', 'conditions', { id, name: named(id), figures: [figure('value', value)] });
  return [
    condition('status', { as: 'status', status }),
    condition('currency', { as: 'currency', code: currency }),
    condition('validity-days', number(validityDays)),
    condition('billing-months', number(billingPeriodMonths)),
  ];
}

function listCommercial({ commitments, partnerDiscountKinds, currencies }: Commercial): readonly ListedEntry[] {
  return [
    ...commitments.map((rule) => entry('commercial', 'commitments', {
      id: rule.termMonths,
      citedAs: `commitments.${rule.termMonths}`,
      name: { as: 'months', months: rule.termMonths },
      figures: [figure('discount', percentage(rule.percent), rule), figure('kinds', { as: 'kinds', kinds: rule.kinds }, rule)],
    })),
    entry('commercial', 'conditions', { id: 'partner-discount', name: named('partner-discount'), figures: [figure('value', { as: 'kinds', kinds: partnerDiscountKinds })] }),
    ...currencies.map((currency) => entry('commercial', 'currencies', { id: currency.code, citedAs: `currencies.${currency.code}`, name: { as: 'currency', code: currency.code }, figures: [figure('rate', number(currency.rate), currency)] })),
  ];
}

function listProvider(provider: Provider, price: Price): ListedEntry {
  const prices = resourceIds.flatMap((resource) => {
    const found = findResourcePrice(provider, resource);
    return found ? [{ ...figure(resource, found.kind === 'on-request' ? { as: 'on-request' } : price(found.price), found), citedAs: `${provider.id}.${resource}` }] : [];
  });
  const qualifications = provider.qualifications.map((held) => figure(held.scheme, { as: 'held', partsOnly: held.partsOnly ?? false }, held));
  return entry('providers', 'providers', {
    id: provider.id,
    name: properName(provider.name),
    figures: [figure('countries', { as: 'list', items: provider.countries.map(countryName) }), ...qualifications, ...prices],
  });
}

const listStandIns = ({ perMonth, ...origin }: ExamplePrices, price: Price): readonly ListedEntry[] => resourceIds.flatMap((resource) => {
  const found = perMonth[resource];
  return found === undefined ? [] : [entry('providers', 'stand-ins', { id: resource, citedAs: `examplePrices.${resource}`, name: word('resource', resource), figures: [figure('per-month', price(found), origin)] })];
});

function listSizing({ workload, environments }: Catalogue['sizing']): readonly ListedEntry[] {
  return [
    workloadEntry({ id: 'requests-per-conversation', citedAs: 'requestsPerConversation' }, workload.requestsPerConversation),
    workloadEntry({ id: 'busy-hour', citedAs: 'busyHourPercent' }, workload.busyHourPercent, percentage),
    workloadEntry({ id: 'requests-per-node', citedAs: 'requestsPerSecondPerNode' }, workload.requestsPerSecondPerNode),
    ...environmentIds.flatMap((id) => environments.filter((rule) => rule.id === id)).map((rule) => entry('sizing', 'environments', {
      id: rule.id,
      citedAs: rule.id,
      name: word('environment', rule.id),
      figures: [
        figure('machine', word('resource', rule.machine), rule),
        figure('grows', { as: 'yes-no', yes: rule.growsWithWorkload }, rule),
        figure('least', number(rule.leastMachines), rule),
        figure('least-highly-available', number(rule.leastMachinesHighlyAvailable), rule),
        ...rule.alongside.map(({ resource, quantity, inClusterOnly }) => figure(resource, inClusterOnly ? { as: 'in-cluster', decimal: String(quantity) } : number(quantity), rule)),
      ],
    })),
  ];
}

interface Assumption extends Origin {
  readonly value: string;
}

const assumptionsIn = (file: string, group: EntryGroup) => (ids: { readonly id: string; readonly citedAs: string }, { value, ...origin }: Assumption, toFigure: (decimal: string) => Figure = number) =>
  entry(file, group, { ...ids, name: named(ids.id), figures: [figure('value', toFigure(value), origin)] });

const workloadEntry = assumptionsIn('sizing', 'workload');
const capacityEntry = assumptionsIn('capacity', 'assumptions');

function listCapacity(capacity: Capacity): readonly ListedEntry[] {
  const { database, vectorStore, storage, backup, models } = capacity;
  return [
    capacityEntry({ id: 'minutes-per-conversation', citedAs: 'minutesPerConversation' }, capacity.minutesPerConversation),
    capacityEntry({ id: 'requests-per-second', citedAs: 'requestsPerSecondPerConversation' }, capacity.requestsPerSecondPerConversation),
    capacityEntry({ id: 'tokens-per-second', citedAs: 'tokensPerSecondPerConversation' }, capacity.tokensPerSecondPerConversation),
    capacityEntry({ id: 'database-gb', citedAs: 'database.gbPerThousandConversations' }, database.gbPerThousandConversations),
    capacityEntry({ id: 'months-kept', citedAs: 'database.monthsKept' }, database.monthsKept),
    capacityEntry({ id: 'vector-gb', citedAs: 'vectorStore.gbPerThousandDocuments' }, vectorStore.gbPerThousandDocuments),
    capacityEntry({ id: 'documents-per-machine', citedAs: 'vectorStore.documentsPerMachine' }, vectorStore.documentsPerMachine),
    capacityEntry({ id: 'storage-gb', citedAs: 'storage.gbPerThousandDocuments' }, storage.gbPerThousandDocuments),
    capacityEntry({ id: 'storage-least', citedAs: 'storage.leastGb' }, storage.leastGb),
    capacityEntry({ id: 'backup-change', citedAs: 'backup.dailyChangePercent' }, backup.dailyChangePercent, percentage),
    storeEntry('database', database),
    storeEntry('vector-store', vectorStore),
    ...models.map((model) => entry('capacity', 'models', {
      id: model.id,
      citedAs: `models.${model.id}`,
      name: word('model', model.id),
      figures: [
        figure('gpu', word('resource', model.gpu), model),
        figure('gpu-memory', number(model.gpuMemoryGb), model),
        figure('parameters', number(model.parameters), model),
        figure('bytes', number(model.bytesPerParameter), model),
        figure('cache', number(model.cacheGbPerConversation), model),
        figure('tokens', number(model.tokensPerSecondPerGpu), model),
      ],
    })),
  ];
}

const storeEntry = (id: 'database' | 'vector-store', store: Capacity['database'] | Capacity['vectorStore']): ListedEntry => entry('capacity', 'stores', {
  id,
  citedAs: id === 'database' ? id : 'vectorStore',
  name: word('part', id),
  figures: [
    figure('machine', word('resource', store.machine), store),
    figure('machines', number(store.machines), store),
    figure('machines-highly-available', number(store.machinesHighlyAvailable), store),
  ],
});

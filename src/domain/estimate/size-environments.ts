import type { Catalogue, EnvironmentSizing } from '../catalogue/catalogue.ts';
import { demand } from '../catalogue/find-in-catalogue.ts';
import { keepEqual } from '../keep-equal.ts';
import { onceEach } from '../once-each.ts';
import { eachWhileTheSame, whileTheSame } from '../while-the-same.ts';
import { isCluster as runsOnCluster, type PricedRequest } from './estimate-request.ts';
import { citeOrigin, number, percentage } from './figure.ts';
import { machinesForWorkload, type WorkloadSizing } from './machines-for-workload.ts';
import type { SizingItem } from './quote.ts';
import { type SizingAnswers, sizeCapacity } from './size-capacity.ts';
import type { CitedEntry, Why } from './why.ts';

/** What every environment asked for needs: machines by its workload, and what runs beside them; production in each of its regions. */
export const sizeEnvironments = (request: PricedRequest, catalogue: Catalogue): readonly SizingItem[] => sizeBy(catalogue)({
  catalogue,
  isCluster: runsOnCluster(request),
  environments: request.environments,
  highAvailability: request.highAvailability,
  regions: request.regions,
  storageGb: request.storageGb,
  backupDays: request.backupDays,
  conversationsPerMonth: request.conversationsPerMonth,
  documents: request.documents,
  ...(request.peakConversations === undefined ? {} : { peakConversations: request.peakConversations }),
  model: request.model,
});

/** By each price list: what more conversations need is more of a few items, and the others are those of before. */
const sizeBy = onceEach(({ capacity }: Catalogue) => {
  const asBefore = keepEqual<readonly SizingItem[]>();
  const inRegions = eachWhileTheSame(inEveryRegion);
  return whileTheSame((answers: SizingAnswers) => inRegions(asBefore(sizeInOneRegion(answers)), { regions: capacity ? answers.regions : 1 }));
});

function inEveryRegion(item: SizingItem, { regions }: Pick<SizingAnswers, 'regions'>): SizingItem {
  if (regions === 1 || item.environment !== 'production') return item;
  const total = item.quantity * regions;
  const why: Why = { formula: 'times-regions', inputs: { quantity: number(item.quantity), regions: number(regions), total: number(total) }, entries: [] };
  return { ...item, quantity: total, whys: [...item.whys, why] };
}

function sizeInOneRegion(answers: SizingAnswers): readonly SizingItem[] {
  const { catalogue, environments, highAvailability, isCluster } = answers;
  const rules = environments.map((environment) => demand(catalogue.sizing.environments.find(({ id }) => id === environment), `sizing of ${environment}`));
  const [least, alongside, capacity] = [sizeLeast(rules, { catalogue, highAvailability }), sizeAlongside(rules, { catalogue, isCluster }), sizeCapacity(answers)];
  return rules.flatMap((rule, index) => [...growMachines(least[index] ?? [], rule, answers), ...(alongside[index] ?? []), ...(capacity[index] ?? [])]);
}

/** What comes with the machines of an environment, however many they are. */
const sizeAlongside = eachWhileTheSame((rule: EnvironmentSizing, { catalogue, isCluster }: Pick<SizingAnswers, 'catalogue' | 'isCluster'>): readonly SizingItem[] => {
  const entries = [citeSizing(rule, catalogue)];
  return rule.alongside
    .filter(({ inClusterOnly }) => isCluster || !inClusterOnly)
    .map(({ resource, quantity }): SizingItem => {
      const why: Why = { formula: 'pieces-per-environment', inputs: { pieces: number(quantity) }, entries };
      return { environment: rule.id, part: 'application', resource, quantity, whys: [why] };
    });
});

/** The machines of an environment without any conversation. */
const sizeLeast = eachWhileTheSame((rule: EnvironmentSizing, { catalogue, highAvailability }: Pick<SizingAnswers, 'catalogue' | 'highAvailability'>): readonly SizingItem[] => {
  const least = highAvailability && rule.id === 'production' ? rule.leastMachinesHighlyAvailable : rule.leastMachines;
  const why: Why = { formula: 'machines-at-least', inputs: { machines: number(least) }, entries: [citeSizing(rule, catalogue)] };
  return [{ environment: rule.id, part: 'application', resource: rule.machine, quantity: least, whys: [why] }];
});

function growMachines(least: readonly SizingItem[], rule: EnvironmentSizing, answers: SizingAnswers): readonly SizingItem[] {
  if (!rule.growsWithWorkload) return least;
  const workload = machinesForWorkload(answers, answers.catalogue);
  const why = workload.by === 'peak' ? explainPeak(answers, workload) : explainMonth(answers, workload);
  return least.map((item) => (workload.machines > BigInt(item.quantity) ? { ...item, quantity: Number(workload.machines), whys: [why] } : item));
}

function explainMonth({ conversationsPerMonth, catalogue: { sizing, release } }: SizingAnswers, { requestsPerSecond, machines }: WorkloadSizing): Why {
  const { workload } = sizing;
  const entries = Object.entries(workload).map(([id, origin]): CitedEntry => ({ file: 'sizing', id, ...citeOrigin(origin, release.sources) }));
  return {
    formula: 'machines-by-workload',
    inputs: {
      conversations: number(conversationsPerMonth),
      requestsPerConversation: number(workload.requestsPerConversation.value),
      busyHourPercent: percentage(workload.busyHourPercent.value),
      requestsPerSecond: number(requestsPerSecond),
      requestsPerSecondPerMachine: number(workload.requestsPerSecondPerNode.value),
      machines: number(machines),
    },
    entries,
  };
}

function explainPeak({ peakConversations = 0, catalogue: { sizing, capacity, release } }: SizingAnswers, { requestsPerSecond, machines }: WorkloadSizing): Why {
  const perConversation = demand(capacity, 'file capacity.json').requestsPerSecondPerConversation;
  const perMachine = sizing.workload.requestsPerSecondPerNode;
  return {
    formula: 'machines-by-peak',
    inputs: {
      peak: number(peakConversations),
      requestsPerSecondPerConversation: number(perConversation.value),
      requestsPerSecond: number(requestsPerSecond),
      requestsPerSecondPerMachine: number(perMachine.value),
      machines: number(machines),
    },
    entries: [
      { file: 'capacity', id: 'requestsPerSecondPerConversation', ...citeOrigin(perConversation, release.sources) },
      { file: 'sizing', id: 'requestsPerSecondPerNode', ...citeOrigin(perMachine, release.sources) },
    ],
  };
}

const citeSizing = (rule: EnvironmentSizing, { release }: Catalogue): CitedEntry => ({ file: 'sizing', id: rule.id, ...citeOrigin(rule, release.sources) });

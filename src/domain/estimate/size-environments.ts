import type { Catalogue, EnvironmentSizing } from '../catalogue/catalogue.ts';
import { demand } from '../catalogue/find-in-catalogue.ts';
import { eachWhileTheSame, whileFieldsAreTheSame } from '../while-the-same.ts';
import { isCluster, type PricedRequest } from './estimate-request.ts';
import { citeOrigin, number, percentage } from './figure.ts';
import { machinesForWorkload, type WorkloadSizing } from './machines-for-workload.ts';
import type { SizingItem } from './quote.ts';
import { type SizingAnswers, sizeCapacity, sizingFields, type SizingPlace } from './size-capacity.ts';
import type { CitedEntry, Why } from './why.ts';

/** What every environment asked for needs: machines by its workload, and what runs beside them; production in each of its regions. */
export const sizeEnvironments = (request: PricedRequest, catalogue: Catalogue): readonly SizingItem[] => sizeAll(request, { catalogue, isCluster: isCluster(request) });

const sizeAll = whileFieldsAreTheSame(sizingFields, (answers: SizingAnswers, place: SizingPlace): readonly SizingItem[] =>
  inEveryRegion(sizeInOneRegion(answers, place), { regions: place.catalogue.capacity ? answers.regions : 1 }));

const inEveryRegion = eachWhileTheSame((item: SizingItem, { regions }: Pick<SizingAnswers, 'regions'>): SizingItem => {
  if (regions === 1 || item.environment !== 'production') return item;
  const total = item.quantity * regions;
  const why: Why = { formula: 'times-regions', inputs: { quantity: number(item.quantity), regions: number(regions), total: number(total) }, entries: [] };
  return { ...item, quantity: total, whys: [...item.whys, why] };
});

function sizeInOneRegion(answers: SizingAnswers, place: SizingPlace): readonly SizingItem[] {
  const { catalogue } = place;
  const rules = answers.environments.map((environment) => demand(catalogue.sizing.environments.find(({ id }) => id === environment), `sizing of ${environment}`));
  const [least, alongside, capacity] = [sizeLeast(rules, { catalogue, highAvailability: answers.highAvailability }), sizeAlongside(rules, place), sizeCapacity(answers, place)];
  return rules.flatMap((rule, index) => [...growMachines(least[index] ?? [], rule, { answers, catalogue }), ...(alongside[index] ?? []), ...(capacity[index] ?? [])]);
}

/** What comes with the machines of an environment, however many they are. */
const sizeAlongside = eachWhileTheSame((rule: EnvironmentSizing, { catalogue, isCluster: inCluster }: SizingPlace): readonly SizingItem[] => {
  const entries = [citeSizing(rule, catalogue)];
  return rule.alongside
    .filter(({ inClusterOnly }) => inCluster || !inClusterOnly)
    .map(({ resource, quantity }): SizingItem => {
      const why: Why = { formula: 'pieces-per-environment', inputs: { pieces: number(quantity) }, entries };
      return { environment: rule.id, part: 'application', resource, quantity, whys: [why] };
    });
});

/** The machines of an environment without any conversation. */
const sizeLeast = eachWhileTheSame((rule: EnvironmentSizing, { catalogue, highAvailability }: Pick<SizingPlace, 'catalogue'> & Pick<SizingAnswers, 'highAvailability'>): readonly SizingItem[] => {
  const least = highAvailability && rule.id === 'production' ? rule.leastMachinesHighlyAvailable : rule.leastMachines;
  const why: Why = { formula: 'machines-at-least', inputs: { machines: number(least) }, entries: [citeSizing(rule, catalogue)] };
  return [{ environment: rule.id, part: 'application', resource: rule.machine, quantity: least, whys: [why] }];
});

interface Workload {
  readonly answers: SizingAnswers;
  readonly catalogue: Catalogue;
}

function growMachines(least: readonly SizingItem[], rule: EnvironmentSizing, { answers, catalogue }: Workload): readonly SizingItem[] {
  if (!rule.growsWithWorkload) return least;
  const workload = machinesForWorkload(answers, catalogue);
  const why = workload.by === 'peak' ? explainPeak(answers, workload, catalogue) : explainMonth(answers, workload, catalogue);
  return least.map((item) => (workload.machines > BigInt(item.quantity) ? { ...item, quantity: Number(workload.machines), whys: [why] } : item));
}

function explainMonth({ conversationsPerMonth }: SizingAnswers, { requestsPerSecond, machines }: WorkloadSizing, { sizing, release }: Catalogue): Why {
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

function explainPeak({ peakConversations = 0 }: SizingAnswers, { requestsPerSecond, machines }: WorkloadSizing, { sizing, capacity, release }: Catalogue): Why {
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

import type { Catalogue, EnvironmentSizing } from '../catalogue/catalogue.ts';
import { demand } from '../catalogue/find-in-catalogue.ts';
import { keepEqual } from '../keep-equal.ts';
import { onceEach } from '../once-each.ts';
import { whileTheSame } from '../while-the-same.ts';
import type { EnvironmentId } from './answers.ts';
import { isCluster, type PricedRequest } from './estimate-request.ts';
import { citeOrigin, number, percentage } from './figure.ts';
import { machinesForWorkload, type WorkloadSizing } from './machines-for-workload.ts';
import type { SizingItem } from './quote.ts';
import { type SizingAnswers, sizeCapacity } from './size-capacity.ts';
import type { CitedEntry, Why } from './why.ts';

/** What every environment asked for needs: machines by its workload, and what runs beside them; production in each of its regions. */
export const sizeEnvironments = (request: PricedRequest, catalogue: Catalogue): readonly SizingItem[] => sizeBy(catalogue)({
  catalogue,
  isCluster: isCluster(request),
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
const sizeBy = onceEach((_: Catalogue) => {
  const asBefore = keepEqual<readonly SizingItem[]>();
  return whileTheSame((answers: SizingAnswers) => asBefore(answers.environments.flatMap((environment) => sizeEnvironment(environment, answers))));
});

const sizeEnvironment = (environment: EnvironmentId, answers: SizingAnswers): readonly SizingItem[] =>
  [...sizeApplication(environment, answers), ...sizeCapacity(environment, answers)].map((item) => inEveryRegion(item, answers));

function inEveryRegion(item: SizingItem, { regions, catalogue: { capacity } }: SizingAnswers): SizingItem {
  if (!capacity || regions === 1 || item.environment !== 'production') return item;
  const total = item.quantity * regions;
  const why: Why = { formula: 'times-regions', inputs: { quantity: number(item.quantity), regions: number(regions), total: number(total) }, entries: [] };
  return { ...item, quantity: total, whys: [...item.whys, why] };
}

function sizeApplication(environment: EnvironmentId, answers: SizingAnswers): readonly SizingItem[] {
  const { catalogue } = answers;
  const rule = demand(catalogue.sizing.environments.find(({ id }) => id === environment), `sizing of ${environment}`);
  const entries = [citeSizing(rule, catalogue)];
  const alongside = rule.alongside
    .filter(({ inClusterOnly }) => answers.isCluster || !inClusterOnly)
    .map(({ resource, quantity }): SizingItem => {
      const why: Why = { formula: 'pieces-per-environment', inputs: { pieces: number(quantity) }, entries };
      return { environment, part: 'application', resource, quantity, whys: [why] };
    });
  return [sizeMachines(rule, answers), ...alongside];
}

function sizeMachines(rule: EnvironmentSizing, answers: SizingAnswers): SizingItem {
  const { catalogue } = answers;
  const isHighlyAvailable = answers.highAvailability && rule.id === 'production';
  const least = isHighlyAvailable ? rule.leastMachinesHighlyAvailable : rule.leastMachines;
  const workload = machinesForWorkload(answers, catalogue);
  const basics = { environment: rule.id, part: 'application', resource: rule.machine } as const;
  if (!rule.growsWithWorkload || workload.machines <= BigInt(least)) {
    const why: Why = { formula: 'machines-at-least', inputs: { machines: number(least) }, entries: [citeSizing(rule, catalogue)] };
    return { ...basics, quantity: least, whys: [why] };
  }
  const why = workload.by === 'peak' ? explainPeak(answers, workload) : explainMonth(answers, workload);
  return { ...basics, quantity: Number(workload.machines), whys: [why] };
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

import type { Catalogue, EnvironmentSizing } from '../catalogue/catalogue.ts';
import { demand } from '../catalogue/find-in-catalogue.ts';
import type { EnvironmentId } from './answers.ts';
import { isCluster, type PricedRequest } from './estimate-request.ts';
import { citeOrigin, number, percentage } from './figure.ts';
import { machinesForWorkload, type WorkloadSizing } from './machines-for-workload.ts';
import type { SizingItem } from './quote.ts';
import { sizeCapacity } from './size-capacity.ts';
import type { CitedEntry, Why } from './why.ts';

/** What every environment asked for needs: machines by its workload, and what runs beside them; production in each of its regions. */
export function sizeEnvironments(request: PricedRequest, catalogue: Catalogue): readonly SizingItem[] {
  return request.environments.flatMap((environment) =>
    [...sizeApplication(environment, request, catalogue), ...sizeCapacity(environment, request, catalogue)].map((item) => inEveryRegion(item, request, catalogue)),
  );
}

function inEveryRegion(item: SizingItem, { regions }: PricedRequest, { capacity }: Catalogue): SizingItem {
  if (!capacity || regions === 1 || item.environment !== 'production') return item;
  const total = item.quantity * regions;
  const why: Why = { formula: 'times-regions', inputs: { quantity: number(item.quantity), regions: number(regions), total: number(total) }, entries: [] };
  return { ...item, quantity: total, whys: [...item.whys, why] };
}

function sizeApplication(environment: EnvironmentId, request: PricedRequest, catalogue: Catalogue): readonly SizingItem[] {
  const rule = demand(catalogue.sizing.environments.find(({ id }) => id === environment), `sizing of ${environment}`);
  const entries = [citeSizing(rule, catalogue)];
  const alongside = rule.alongside
    .filter(({ inClusterOnly }) => isCluster(request) || !inClusterOnly)
    .map(({ resource, quantity }): SizingItem => {
      const why: Why = { formula: 'pieces-per-environment', inputs: { pieces: number(quantity) }, entries };
      return { environment, part: 'application', resource, quantity, whys: [why] };
    });
  return [sizeMachines(rule, request, catalogue), ...alongside];
}

function sizeMachines(rule: EnvironmentSizing, request: PricedRequest, catalogue: Catalogue): SizingItem {
  const isHighlyAvailable = request.highAvailability && rule.id === 'production';
  const least = isHighlyAvailable ? rule.leastMachinesHighlyAvailable : rule.leastMachines;
  const workload = machinesForWorkload(request, catalogue);
  const basics = { environment: rule.id, part: 'application', resource: rule.machine } as const;
  if (!rule.growsWithWorkload || workload.machines <= BigInt(least)) {
    const why: Why = { formula: 'machines-at-least', inputs: { machines: number(least) }, entries: [citeSizing(rule, catalogue)] };
    return { ...basics, quantity: least, whys: [why] };
  }
  const why = workload.by === 'peak' ? explainPeak(request, workload, catalogue) : explainMonth(request, workload, catalogue);
  return { ...basics, quantity: Number(workload.machines), whys: [why] };
}

function explainMonth(request: PricedRequest, { requestsPerSecond, machines }: WorkloadSizing, { sizing, release }: Catalogue): Why {
  const { workload } = sizing;
  const entries = Object.entries(workload).map(([id, origin]): CitedEntry => ({ file: 'sizing', id, ...citeOrigin(origin, release.sources) }));
  return {
    formula: 'machines-by-workload',
    inputs: {
      conversations: number(request.conversationsPerMonth),
      requestsPerConversation: number(workload.requestsPerConversation.value),
      busyHourPercent: percentage(workload.busyHourPercent.value),
      requestsPerSecond: number(requestsPerSecond),
      requestsPerSecondPerMachine: number(workload.requestsPerSecondPerNode.value),
      machines: number(machines),
    },
    entries,
  };
}

function explainPeak(request: PricedRequest, { requestsPerSecond, machines }: WorkloadSizing, { sizing, capacity, release }: Catalogue): Why {
  const perConversation = demand(capacity, 'file capacity.json').requestsPerSecondPerConversation;
  const perMachine = sizing.workload.requestsPerSecondPerNode;
  return {
    formula: 'machines-by-peak',
    inputs: {
      peak: number(request.peakConversations ?? 0),
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

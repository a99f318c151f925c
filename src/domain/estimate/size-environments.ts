import type { Catalogue, EnvironmentSizing } from '../catalogue/catalogue.ts';
import { demand } from '../catalogue/find-in-catalogue.ts';
import type { EnvironmentId } from './answers.ts';
import type { PricedRequest } from './estimate-request.ts';
import { citeOrigin, number, percentage } from './figure.ts';
import { machinesForWorkload } from './machines-for-workload.ts';
import type { SizingItem } from './quote.ts';
import type { CitedEntry, Why } from './why.ts';

/** What every environment asked for needs: machines by its workload, and what runs beside them. */
export function sizeEnvironments(request: PricedRequest, catalogue: Catalogue): readonly SizingItem[] {
  return request.environments.flatMap((environment) => sizeEnvironment(environment, request, catalogue));
}

function sizeEnvironment(environment: EnvironmentId, request: PricedRequest, catalogue: Catalogue): readonly SizingItem[] {
  const rule = demand(catalogue.sizing.environments.find(({ id }) => id === environment), `sizing of ${environment}`);
  const isCluster = request.deployment === 'sovereign' || request.platform !== 'single-host';
  const entries = [citeSizing(rule, catalogue)];
  const alongside = rule.alongside
    .filter(({ inClusterOnly }) => isCluster || !inClusterOnly)
    .map(({ resource, quantity }): SizingItem => {
      const why: Why = { formula: 'pieces-per-environment', inputs: { pieces: number(quantity) }, entries };
      return { environment, resource, quantity, why };
    });
  return [sizeMachines(rule, request, catalogue), ...alongside];
}

function sizeMachines(rule: EnvironmentSizing, request: PricedRequest, catalogue: Catalogue): SizingItem {
  const isHighlyAvailable = request.highAvailability && rule.id === 'production';
  const least = isHighlyAvailable ? rule.leastMachinesHighlyAvailable : rule.leastMachines;
  const { requestsPerSecond, machines } = machinesForWorkload(request.conversationsPerMonth, catalogue);
  const basics = { environment: rule.id, resource: rule.machine };
  if (!rule.growsWithWorkload || machines <= BigInt(least)) {
    const why: Why = { formula: 'machines-at-least', inputs: { machines: number(least) }, entries: [citeSizing(rule, catalogue)] };
    return { ...basics, quantity: least, why };
  }
  const why = explainWorkload({ request, requestsPerSecond, machines }, catalogue);
  return { ...basics, quantity: Number(machines), why };
}

interface SizedWorkload {
  readonly request: PricedRequest;
  readonly requestsPerSecond: string;
  readonly machines: bigint;
}

function explainWorkload({ request, requestsPerSecond, machines }: SizedWorkload, { sizing, release }: Catalogue): Why {
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

const citeSizing = (rule: EnvironmentSizing, { release }: Catalogue): CitedEntry => ({ file: 'sizing', id: rule.id, ...citeOrigin(rule, release.sources) });

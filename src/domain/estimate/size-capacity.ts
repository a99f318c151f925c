import type { Capacity, Catalogue, Origin } from '../catalogue/catalogue.ts';
import { demand } from '../catalogue/find-in-catalogue.ts';
import { addDecimals, type Decimal, integerToDecimal, multiplyDecimals, percentOf, shortestText, toDecimal } from '../money/decimal.ts';
import { divideDecimalsUp, roundUp } from '../money/rounding.ts';
import { eachWhileTheSame, whileTheSame } from '../while-the-same.ts';
import type { EnvironmentId, OwnModelId } from './answers.ts';
import type { PricedRequest } from './estimate-request.ts';
import { citeOrigin, number, percentage } from './figure.ts';
import type { SizingItem } from './quote.ts';
import type { CitedEntry, Why } from './why.ts';

/**
 * Of each environment, beside its application: database, vector store, model, storage and backup of production; storage of
 * the others. On a single host the stores share its machine. Nothing by a release that does not ask about them.
 */
export function sizeCapacity(answers: SizingAnswers, { catalogue, isCluster }: SizingPlace): readonly (readonly SizingItem[])[] {
  const { environments } = answers;
  const { capacity } = catalogue;
  if (!capacity) return [];
  const leastStorage = sizeLeastStorage(environments, { capacity, catalogue });
  return environments.map((environment, index) => (environment === 'production' ? sizeProduction({ environment, answers, capacity, catalogue }, isCluster) : leastStorage.slice(index, index + 1)));
}

function sizeProduction(sizing: Sizing, isCluster: boolean): readonly SizingItem[] {
  const { answers, ...basics } = sizing;
  const { highAvailability, documents, model, peakConversations } = answers;
  const storage = sizeStorage(sizing);
  // A peak that was typed leaves the month's conversations out of it.
  const load = { peakConversations, conversationsPerMonth: peakConversations === undefined ? answers.conversationsPerMonth : 0 };
  return [
    ...(isCluster ? sizeStores({ ...basics, highAvailability, documents }) : []),
    ...(model === 'external' ? [] : [sizeModel({ ...basics, ...load, id: model })]),
    storage,
    ...(answers.backupDays === 0 ? [] : [sizeBackup(storage.quantity, sizing)]),
  ];
}

export const sizingFields = [
  'environments', 'highAvailability', 'regions', 'storageGb', 'backupDays', 'conversationsPerMonth', 'documents', 'peakConversations', 'model',
] as const;

/** The answers that sizing follows from, besides where it runs. */
export type SizingAnswers = Pick<PricedRequest, (typeof sizingFields)[number]>;

export interface SizingPlace {
  readonly catalogue: Catalogue;
  /** Whether parts of it run on machines of their own. */
  readonly isCluster: boolean;
}

interface Sizing {
  readonly environment: EnvironmentId;
  readonly answers: SizingAnswers;
  readonly capacity: Capacity;
  readonly catalogue: Catalogue;
}

const cite = (id: string, origin: Origin, { release }: Catalogue): CitedEntry => ({ file: 'capacity', id, ...citeOrigin(origin, release.sources) });

const thousand: Decimal = { units: 1n, scale: 3 };
/** A number of things, in thousands. */
const inThousands = (things: number): Decimal => multiplyDecimals(integerToDecimal(things), thousand);

interface StoreAnswers extends Omit<Sizing, 'answers'>, Pick<SizingAnswers, 'highAvailability' | 'documents'> {}

const sizeStores = whileTheSame((sizing: StoreAnswers): readonly SizingItem[] => [sizeDatabase(sizing), sizeVectorStore(sizing)]);

function sizeDatabase({ environment, highAvailability, capacity, catalogue }: StoreAnswers): SizingItem {
  const { database } = capacity;
  const machines = highAvailability ? database.machinesHighlyAvailable : database.machines;
  const why: Why = { formula: 'machines-at-least', inputs: { machines: number(machines) }, entries: [cite('database', database, catalogue)] };
  return { environment, part: 'database', resource: database.machine, quantity: machines, whys: [why] };
}

/** Documents, which one machine of the vector store holds. */
export const documentsPerMachine = ({ vectorStore }: Capacity): number =>
  Number(shortestText(multiplyDecimals(toDecimal(vectorStore.documentsPerMachine.value), integerToDecimal(1000))));

function sizeVectorStore({ environment, highAvailability, documents, capacity, catalogue }: StoreAnswers): SizingItem {
  const { vectorStore } = capacity;
  const least = highAvailability ? vectorStore.machinesHighlyAvailable : vectorStore.machines;
  const needed = Number(divideDecimalsUp(inThousands(documents), toDecimal(vectorStore.documentsPerMachine.value)));
  const basics = { environment, part: 'vector-store', resource: vectorStore.machine } as const;
  if (needed <= least) {
    const why: Why = { formula: 'machines-at-least', inputs: { machines: number(least) }, entries: [cite('vectorStore', vectorStore, catalogue)] };
    return { ...basics, quantity: least, whys: [why] };
  }
  const why: Why = {
    formula: 'machines-by-documents',
    inputs: { documents: number(documents), documentsPerMachine: number(documentsPerMachine(capacity)), machines: number(needed) },
    entries: [cite('vectorStore.documentsPerMachine', vectorStore.documentsPerMachine, catalogue)],
  };
  return { ...basics, quantity: needed, whys: [why] };
}

interface ModelAnswers extends Omit<Sizing, 'answers'>, Pick<SizingAnswers, 'conversationsPerMonth'> {
  readonly id: OwnModelId;
  readonly peakConversations: number | undefined;
}

/** Memory holds weights and cache, and all conversations at once read fast enough: the larger of the two decides. */
const sizeModel = whileTheSame((answers: ModelAnswers): SizingItem => {
  const { environment, id, capacity, catalogue } = answers;
  const model = demand(capacity.models.find((candidate) => candidate.id === id), `model “${id}”`);
  const peak = peakOf(answers);
  const weights = multiplyDecimals(toDecimal(model.parameters), toDecimal(model.bytesPerParameter));
  const memory = addDecimals(weights, multiplyDecimals(integerToDecimal(peak.conversations), toDecimal(model.cacheGbPerConversation)));
  const tokens = multiplyDecimals(integerToDecimal(peak.conversations), toDecimal(capacity.tokensPerSecondPerConversation.value));
  const byMemory = divideDecimalsUp(memory, toDecimal(model.gpuMemoryGb));
  const bySpeed = divideDecimalsUp(tokens, toDecimal(model.tokensPerSecondPerGpu));
  const entry = cite(`models.${id}`, model, catalogue);
  const why: Why = bySpeed > byMemory
    ? {
        formula: 'gpus-by-speed',
        inputs: {
          peak: number(peak.conversations), tokensPerConversation: number(capacity.tokensPerSecondPerConversation.value), tokens: number(shortestText(tokens)),
          tokensPerGpu: number(model.tokensPerSecondPerGpu), gpus: number(bySpeed),
        },
        entries: [entry, cite('tokensPerSecondPerConversation', capacity.tokensPerSecondPerConversation, catalogue)],
      }
    : {
        formula: 'gpus-by-memory',
        inputs: {
          parameters: number(model.parameters), bytes: number(model.bytesPerParameter), weights: number(shortestText(weights)), peak: number(peak.conversations),
          cachePerConversation: number(model.cacheGbPerConversation), memory: number(shortestText(memory)), gpuMemory: number(model.gpuMemoryGb), gpus: number(byMemory),
        },
        entries: [entry],
      };
  return { environment, part: 'model', resource: model.gpu, quantity: Number(bySpeed > byMemory ? bySpeed : byMemory), whys: [...peak.whys, why] };
});

interface Peak {
  readonly conversations: number;
  readonly whys: readonly Why[];
}

/** As typed; else the busiest hour's conversations, each lasting some minutes of it. */
function peakOf({ peakConversations, conversationsPerMonth, capacity, catalogue }: ModelAnswers): Peak {
  if (peakConversations !== undefined) return { conversations: peakConversations, whys: [] };
  const { busyHourPercent } = catalogue.sizing.workload;
  const { minutesPerConversation } = capacity;
  const product = multiplyDecimals(multiplyDecimals(integerToDecimal(conversationsPerMonth), toDecimal(busyHourPercent.value)), toDecimal(minutesPerConversation.value));
  const conversations = Number(divideDecimalsUp(product, integerToDecimal(60 * 100)));
  const why: Why = {
    formula: 'peak-by-workload',
    inputs: {
      conversations: number(conversationsPerMonth), busyHourPercent: percentage(busyHourPercent.value),
      minutes: number(minutesPerConversation.value), peak: number(conversations),
    },
    entries: [
      { file: 'sizing', id: 'busyHourPercent', ...citeOrigin(busyHourPercent, catalogue.release.sources) },
      cite('minutesPerConversation', minutesPerConversation, catalogue),
    ],
  };
  return { conversations, whys: [why] };
}

/** What was typed, the documents with their vectors, and the conversations that are kept; whole gigabytes. */
function sizeStorage({ environment, answers, capacity, catalogue }: Sizing): SizingItem {
  const { storage, vectorStore, database } = capacity;
  const perThousand = addDecimals(toDecimal(storage.gbPerThousandDocuments.value), toDecimal(vectorStore.gbPerThousandDocuments.value));
  const documentsGb = multiplyDecimals(inThousands(answers.documents), perThousand);
  const monthly = multiplyDecimals(inThousands(answers.conversationsPerMonth), toDecimal(database.gbPerThousandConversations.value));
  const conversationsGb = multiplyDecimals(monthly, toDecimal(database.monthsKept.value));
  const exact = addDecimals(integerToDecimal(answers.storageGb), addDecimals(documentsGb, conversationsGb));
  const total = Math.max(Number(roundUp(exact)), 1);
  const why: Why = {
    formula: 'storage-by-content',
    inputs: {
      typed: number(answers.storageGb), documents: number(answers.documents), documentsGb: number(shortestText(documentsGb)),
      conversations: number(answers.conversationsPerMonth), months: number(database.monthsKept.value), conversationsGb: number(shortestText(conversationsGb)),
      total: number(total),
    },
    entries: [
      cite('storage.gbPerThousandDocuments', storage.gbPerThousandDocuments, catalogue),
      cite('vectorStore.gbPerThousandDocuments', vectorStore.gbPerThousandDocuments, catalogue),
      cite('database.gbPerThousandConversations', database.gbPerThousandConversations, catalogue),
      cite('database.monthsKept', database.monthsKept, catalogue),
    ],
  };
  return { environment, part: 'storage', resource: 'block-storage-gb', quantity: total, whys: [why] };
}

const sizeLeastStorage = eachWhileTheSame((environment: EnvironmentId, { capacity, catalogue }: Pick<Sizing, 'capacity' | 'catalogue'>): SizingItem => {
  const { leastGb } = capacity.storage;
  const total = Math.max(Number(roundUp(toDecimal(leastGb.value))), 1);
  const why: Why = { formula: 'storage-at-least', inputs: { total: number(total) }, entries: [cite('storage.leastGb', leastGb, catalogue)] };
  return { environment, part: 'storage', resource: 'block-storage-gb', quantity: total, whys: [why] };
});

/** One full copy, and what changes each day of the time it is kept. */
function sizeBackup(storageGb: number, { environment, answers, capacity, catalogue }: Sizing): SizingItem {
  const { dailyChangePercent } = capacity.backup;
  const daily = percentOf(toDecimal(dailyChangePercent.value), integerToDecimal(storageGb));
  const total = Number(roundUp(addDecimals(integerToDecimal(storageGb), multiplyDecimals(daily, integerToDecimal(answers.backupDays)))));
  const why: Why = {
    formula: 'backup-by-days',
    inputs: { storage: number(storageGb), days: number(answers.backupDays), dailyChange: percentage(dailyChangePercent.value), total: number(total) },
    entries: [cite('backup.dailyChangePercent', dailyChangePercent, catalogue)],
  };
  return { environment, part: 'backup', resource: 'object-storage-gb', quantity: total, whys: [why] };
}

import { Worker } from 'node:worker_threads';
import type { DraftAnswer, DraftOrder, DraftWorkerSetting } from './draft-worker.ts';
import { type DraftedRequest, draftFiles, type DraftSetting, notDrafted } from './drafted-request.ts';
import type { FoundRequest } from './given-request.ts';

/** Who drafts the requests of a run. */
export interface Drafters {
  /** How many requests they may have before the first is fetched. */
  readonly atOnce: number;
  /** Undefined once they have been sent home. */
  draft(found: FoundRequest): Promise<DraftedRequest | undefined>;
  /** Gives back the memory of files that are written. */
  release(drafted: DraftedRequest): void;
  close(): void;
}

/** In the thread of the command, one request after the other. */
export const draftHere = (setting: DraftSetting): Drafters => ({ atOnce: 1, draft: (found) => draftFiles(found, setting), release: () => undefined, close: () => undefined });

/**
 * A worker has to load the engine and the fonts before its first draft, which takes as long as some hundred drafts without a
 * PDF. Beyond that one is worth its while on a single processor too: its memory has a limit, that of the command has none.
 */
export const leastForWorkers = 100;

/** Beyond this many, the one thread that writes has no more to do with the next. */
const mostWorkers = 8;

/** In flight for each worker: one at work, and the next ones, so that none waits for the thread that writes. */
const ordersPerWorker = 3;

interface Workforce {
  readonly worker: Worker;
  readonly open: Map<number, { readonly found: FoundRequest; readonly answer: (drafted: DraftedRequest | undefined) => void }>;
}

/**
 * Threads that draft, while that of the command reads and writes: whatever is in the folder was put there by one thread, in
 * the order of the requests. Where a worker stops by an error, the requests it had have failed, and the others draft on.
 */
export function draftInWorkers({ setting, data, count, entry = workerEntry }: WorkersSetting): Drafters {
  let orders = 0;
  let isClosed = false;
  const force = new Set<Workforce>();
  const hired = Math.min(count, mostWorkers);
  for (let index = 0; index < hired; index += 1) force.add(hire({ entry, workerData: data, resourceLimits: megabytesOf(hired) }, (left) => force.delete(left)));
  return {
    atOnce: force.size * ordersPerWorker,
    draft: async (found) => {
      if (isClosed) return undefined;
      const least = [...force].sort((a, b) => a.open.size - b.open.size)[0];
      if (least === undefined) return draftFiles(found, setting);
      const id = (orders += 1);
      try {
        least.worker.postMessage({ id, found } satisfies DraftOrder);
      } catch (cause) {
        // Answers that are nested too deep to be copied.
        return notDrafted(found, cause);
      }
      return new Promise((answer) => least.open.set(id, { found, answer }));
    },
    // The thread that writes makes too little waste of its own for its memory to be tidied often, and files pile up.
    release: ({ files }) => {
      for (const file of files) if ('bytes' in file && file.bytes.buffer instanceof ArrayBuffer && !file.bytes.buffer.detached) file.bytes.buffer.transfer(0);
    },
    close: () => {
      isClosed = true;
      for (const { worker, open } of force) {
        void worker.terminate();
        for (const { answer } of open.values()) answer(undefined);
        open.clear();
      }
    },
  };
}

export interface WorkersSetting {
  /** For requests that no worker is left for. */
  readonly setting: DraftSetting;
  readonly data: DraftWorkerSetting;
  readonly count: number;
  readonly entry?: URL;
}

/**
 * A worker holds some fifty megabytes that last. What it has made and needs no more takes the other room, which all of them share:
 * with 8 MB each, two workers make a sixth fewer drafts, for the time that clearing up takes; with 28, a long run goes beyond the
 * 400 MB that it may need.
 */
const megabytesOf = (workers: number) => ({ maxYoungGenerationSizeMb: Math.max(8, Math.floor(48 / workers)), maxOldGenerationSizeMb: 128 });

const workerEntry = new URL('./draft-worker.ts', import.meta.url);

interface Position {
  readonly entry: URL;
  readonly workerData: DraftWorkerSetting;
  readonly resourceLimits: ReturnType<typeof megabytesOf>;
}

function hire({ entry, ...options }: Position, onLeft: (left: Workforce) => void): Workforce {
  const worker = new Worker(entry, options);
  const hired: Workforce = { worker, open: new Map() };
  worker.on('message', ({ id, drafted }: DraftAnswer) => {
    hired.open.get(id)?.answer(drafted);
    hired.open.delete(id);
  });
  worker.on('error', (cause) => {
    onLeft(hired);
    for (const { found, answer } of hired.open.values()) answer(notDrafted(found, cause));
    hired.open.clear();
  });
  return hired;
}

import { setImmediate } from 'node:timers/promises';
import type { BatchEntry } from './batch-entry.ts';
import type { DraftedRequest } from './drafted-request.ts';
import type { Drafters } from './drafters.ts';
import type { FoundRequest } from './given-request.ts';
import type { OutFolder } from './out-folder.ts';
import { readRequests, type RequestSource } from './request-sources.ts';

export interface Batch {
  readonly sources: readonly RequestSource[];
  readonly drafters: Drafters;
  readonly folder: OutFolder;
  /** Stops the run after the request at hand. */
  readonly signal: AbortSignal;
  readonly tell: (entry: BatchEntry) => void;
}

/**
 * Files are written in the order of the requests, and only so many are read ahead as there are hands to draft them: the
 * memory needed does not grow with their number. One that fails stops no other.
 */
export async function runBatch(batch: Batch): Promise<readonly BatchEntry[]> {
  const { drafters, signal } = batch;
  const entries: BatchEntry[] = [];
  const ahead: Promise<DraftedRequest | undefined>[] = [];
  const keepNext = async (): Promise<boolean> => {
    const drafted = await ahead.shift();
    if (drafted === undefined) return false;
    const entry = keepFiles(drafted, batch.folder);
    drafters.release(drafted);
    entries.push(entry);
    batch.tell(entry);
    return true;
  };
  const goHome = () => drafters.close();
  signal.addEventListener('abort', goHome);
  try {
    for (const found of requestsOf(batch)) {
      // Signals are heard only between turns of the event loop, and a draft may need none.
      await setImmediate();
      if (signal.aborted) return entries;
      ahead.push(drafters.draft(found));
      if (ahead.length >= drafters.atOnce && !(await keepNext())) return entries;
    }
    while (ahead.length > 0) if (signal.aborted || !(await keepNext())) return entries;
    return entries;
  } finally {
    signal.removeEventListener('abort', goHome);
    drafters.close();
  }
}

function* requestsOf({ sources }: Batch): Generator<FoundRequest> {
  for (const source of sources) yield* readRequests(source);
}

/** Without a pause, so that a signal meets all the files of a request or none. */
function keepFiles({ status, files, ...head }: DraftedRequest, folder: OutFolder): BatchEntry {
  const names: string[] = [];
  const faults: string[] = [...head.faults];
  const remarks: string[] = [];
  let written = 0;
  for (const file of files) {
    if ('faults' in file) {
      faults.push(...file.faults);
      continue;
    }
    const kept = folder.keep(file.name, file.bytes);
    if (!kept.ok) faults.push(`${file.name}: ${kept.fault}`);
    else {
      names.push(file.name);
      remarks.push(...file.remarks);
    }
    if (kept.ok && kept.as === 'written') written += 1;
  }
  return { ...head, status: status === 'drafted' ? (faults.length === 0 ? 'made' : 'failed') : status, files: names, written, faults, remarks };
}

import { setImmediate } from 'node:timers/promises';
import type { Locale } from '../domain/locale.ts';
import { exportAll } from '../exporters/export-draft.ts';
import type { ExportFormat, ExportInput } from '../exporters/exporter.ts';
import { type BatchEntry, placeOf } from './batch-entry.ts';
import { type DraftOffice, draftRequest } from './draft-request.ts';
import type { FoundRequest } from './given-request.ts';
import type { OutFolder } from './out-folder.ts';
import { problemLine, readRequests, type RequestSource } from './request-sources.ts';

export interface Batch {
  readonly sources: readonly RequestSource[];
  readonly office: DraftOffice;
  readonly folder: OutFolder;
  readonly formats: readonly ExportFormat[];
  readonly language: Locale;
  /** Stops the run after the request at hand. */
  readonly signal: AbortSignal;
  readonly tell: (entry: BatchEntry) => void;
}

/** One request after the other, so that the memory needed does not grow with their number. One that fails stops no other. */
export async function runBatch(batch: Batch): Promise<readonly BatchEntry[]> {
  const entries: BatchEntry[] = [];
  for (const source of batch.sources) {
    for (const found of readRequests(source, batch.office.lists)) {
      // Signals are heard only between turns of the event loop, and a draft may need none.
      await setImmediate();
      if (batch.signal.aborted) return entries;
      const entry = await makeEntry(found, batch);
      entries.push(entry);
      batch.tell(entry);
    }
  }
  return entries;
}

async function makeEntry(found: FoundRequest, batch: Batch): Promise<BatchEntry> {
  const { file, row, reading } = found;
  const name = reading.ok ? reading.request.name : reading.name;
  const place = { file, ...(row === undefined ? {} : { row }), ...(name === undefined ? {} : { name }) };
  const nothing = { files: [], written: 0, faults: [] } as const;
  if (!reading.ok) return { ...place, ...nothing, status: 'failed', faults: reading.faults };
  try {
    const outcome = draftRequest(reading.request, batch.office);
    switch (outcome.kind) {
      case 'refused': return { ...place, ...nothing, status: 'failed', faults: outcome.faults };
      case 'no-draft': return { ...place, ...nothing, status: 'no-draft', release: outcome.release, day: outcome.day };
      case 'draft': return { ...place, ...headOf(outcome.input), ...(await writeDraft(outcome.input, batch)) };
    }
  } catch (cause) {
    return { ...place, ...nothing, status: 'failed', faults: [`${placeOf(found)} cannot be drafted: ${messageOf(cause)}`] };
  }
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const headOf = ({ draft }: ExportInput) => ({
  reference: draft.reference,
  release: draft.priceList.date,
  day: draft.issuedOn,
  amounts: { currency: draft.currency, withoutVat: draft.totals.withoutVat, withVat: draft.totals.withVat },
});

/**
 * Letters, digits, hyphens and points, whatever was typed in the request: a name that every system takes, and that differs
 * in more than capitals from every other.
 */
export const draftFileName = (reference: string, language: Locale, { extension }: Pick<ExportFormat, 'extension'>): string => `${reference}.${language}.${extension}`;

async function writeDraft(input: ExportInput, { folder, formats, language }: Batch): Promise<Pick<BatchEntry, 'status' | 'files' | 'written' | 'faults'>> {
  const files: string[] = [];
  const faults: string[] = [];
  let written = 0;
  for (const { format, result } of await exportAll(input, formats)) {
    const name = draftFileName(input.draft.reference, language, format);
    if (!result.ok) {
      faults.push(...result.problems.map((problem) => `${format.id}: ${problemLine(problem)}`), ...(result.cause === undefined ? [] : [`${format.id}: ${messageOf(result.cause)}`]));
      continue;
    }
    const kept = folder.keep(name, result.file.bytes);
    if (!kept.ok) faults.push(`${name}: ${kept.fault}`);
    else files.push(name);
    if (kept.ok && kept.as === 'written') written += 1;
  }
  return { status: faults.length === 0 ? 'made' : 'failed', files, written, faults };
}

import { readdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { accessFault } from '../command-line/access-fault.ts';
import { largestFile } from '../share/json-file.ts';
import { readCsvRequests } from './csv-requests.ts';
import type { FoundRequest } from './given-request.ts';
import { readJsonRequest } from './json-request.ts';
import { readUpTo } from './read-up-to.ts';

/** A file to read requests from, or why there is none. */
export interface RequestSource {
  /** As its owner looks for it: the path that was typed, with forward slashes. */
  readonly file: string;
  readonly path: string;
  readonly fault?: string;
}

/** A hundred thousand rows have about 20 MB. */
const largestCsv = 50_000_000;

/**
 * Every file that was named, and those of each folder in the order of their names; each once.
 * @param from folder that relative paths begin in
 */
export function findSources(requests: readonly string[], from: string): readonly RequestSource[] {
  const found = requests.flatMap((typed) => sourcesAt(typed, resolve(from, typed)));
  const seen = new Set<string>();
  return found.filter(({ path }) => {
    const key = realPathOf(path);
    return !seen.has(key) && seen.add(key);
  });
}

/** A file may be gone, or a link lead nowhere: that is told when it is read. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function sourcesAt(typed: string, path: string): readonly RequestSource[] {
  const file = typed.replaceAll('\\', '/');
  const broken = (fault: string): readonly RequestSource[] => [{ file, path, fault }];
  try {
    if (!statSync(path).isDirectory()) return isRequestFile(path) ? [{ file, path }] : broken('it is neither a .json nor a .csv file');
    const names = readdirSync(path, { withFileTypes: true }).filter((entry) => !entry.isDirectory() && isRequestFile(entry.name) && !entry.name.startsWith('.')).map(({ name }) => name).sort();
    return names.length === 0 ? broken('there is no .json and no .csv file in this folder') : names.map((name) => ({ file: `${file.replace(/\/+$/, '')}/${name}`, path: join(path, name) }));
  } catch (cause) {
    return broken(accessFault(cause));
  }
}

const isRequestFile = (path: string): boolean => ['.json', '.csv'].includes(extname(path).toLowerCase());

/** How many requests a file holds, as far as it can be read; at least one, so that a file which cannot be read is one that failed. */
export function countRequests(source: RequestSource): number {
  if (source.fault !== undefined || !isCsv(source)) return 1;
  const bytes = readBytes(source, largestCsv);
  const table = bytes.ok ? readCsvRequests(bytes.bytes) : undefined;
  return table?.ok ? table.count() : 1;
}

/** The requests of one file, one after the other. Never throws. */
export function* readRequests(source: RequestSource): Generator<FoundRequest> {
  const { file } = source;
  const refused = (faults: readonly string[]): FoundRequest => ({ file, reading: { ok: false, faults } });
  if (source.fault !== undefined) return yield refused([source.fault]);
  const read = readBytes(source, isCsv(source) ? largestCsv : largestFile);
  if (!read.ok) return yield refused([read.fault]);
  if (!isCsv(source)) return yield { file, reading: readJsonRequest(read.bytes, { name: file, size: read.bytes.length }) };
  const table = readCsvRequests(read.bytes);
  if (!table.ok) return yield refused(table.faults);
  for (const each of table.requests()) yield { file, ...each };
}

const isCsv = ({ path }: RequestSource): boolean => extname(path).toLowerCase() === '.csv';

type BytesReading = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly fault: string };

function readBytes({ path }: RequestSource, highest: number): BytesReading {
  try {
    const { bytes, size } = readUpTo(path, highest);
    return size > highest ? { ok: false, fault: `the file has ${Math.ceil(size / 1_000_000)} MB, more than ${highest / 1_000_000}; part it` } : { ok: true, bytes };
  } catch (cause) {
    return { ok: false, fault: accessFault(cause) };
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sizingSheetCsv } from '../../src/exporters/csv/sizing-sheet-csv.ts';
import { exportAll } from '../../src/exporters/export-draft.ts';
import { exportFormats } from '../../src/exporters/registry.ts';
import { sampleInput, sampleNames } from '../../src/exporters/samples.fixture.ts';

export interface GoldenFile {
  readonly name: string;
  readonly text: string;
}

export const goldenFolder = fileURLToPath(new URL('files/', import.meta.url));

/** Formats that are text, so that a person can read what changed. */
const formats = exportFormats.filter(({ mediaType }) => /xml|csv|json/.test(mediaType));

/** A byte-order mark belongs to the bytes. */
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);

/** Every sample in every format, made anew. */
export async function goldenFiles(): Promise<readonly GoldenFile[]> {
  const files: GoldenFile[] = [];
  for (const name of sampleNames) {
    const input = sampleInput(name);
    for (const { format, result } of await exportAll(input, formats)) {
      if (!result.ok) throw new Error(`${name} has no ${format.name}: ${JSON.stringify(result.problems)}`, { cause: result.cause });
      files.push({ name: `${name}.${format.extension}`, text: textOf(result.file.bytes) });
    }
    if (input.quote.request.deployment === 'self-hosted') files.push({ name: `${name}.sizing.csv`, text: textOf(sizingSheetCsv(input.quote, input.wording).bytes) });
  }
  return files;
}

export function keptText(name: string): string | undefined {
  const path = `${goldenFolder}${name}`;
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

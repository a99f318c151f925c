import type { Catalogue } from '../../../domain/catalogue/catalogue.ts';
import type { IsoDate } from '../../../domain/date.ts';
import type { EstimateRequest } from '../../../domain/estimate/estimate-request.ts';
import type { Problem } from '../../../domain/problem.ts';
import { readFileText } from '../../../share/json-file.ts';
import { readRequestFile, type RequestFile, requestToFile } from '../../../share/request-file.ts';
import { schemaPath } from '../../../share/published-names.ts';
import { saveFile } from '../../save-file.ts';

export interface FilesRead {
  readonly read: readonly RequestFile[];
  readonly refused: readonly RefusedFile[];
}

export interface RefusedFile {
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** Reads every file by itself: one that is wrong stops no other. */
export async function readFiles(files: readonly File[]): Promise<FilesRead> {
  const readings = await Promise.all(files.map(async (file) => {
    const text = await readFileText(file);
    const reading = text.ok ? readRequestFile(text.value, file) : { ok: false as const, problems: [text.problem] };
    return reading.ok ? reading : { ...reading, name: file.name };
  }));
  return { read: readings.flatMap((reading) => (reading.ok ? [reading.file] : [])), refused: readings.filter((reading) => !reading.ok) };
}

export interface Exported {
  readonly request: EstimateRequest;
  readonly catalogue: Catalogue;
  readonly madeOn: IsoDate | undefined;
  readonly name: string | undefined;
  readonly base: string;
}

/** Hands the request to the browser's downloads; the name of the file. */
export function exportRequest({ request, catalogue, madeOn, name, base }: Exported): string {
  const file = requestToFile(request, {
    catalogue,
    schemaAddress: `${location.origin}${base}${schemaPath('request')}`,
    ...(madeOn === undefined ? {} : { madeOn }),
    ...(name === undefined ? {} : { name }),
  });
  saveFile(file);
  return file.name;
}

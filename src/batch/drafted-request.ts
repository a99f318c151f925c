import type { Locale } from '../domain/locale.ts';
import { draftFileName, exportAll } from '../exporters/export-draft.ts';
import type { ExportFormat, ExportInput } from '../exporters/exporter.ts';
import { type BatchEntry, placeOf } from './batch-entry.ts';
import { type DraftOffice, draftRequest, faultsBehind } from './draft-request.ts';
import type { FoundRequest } from './given-request.ts';
import { problemLine } from './problem-line.ts';

/** What became of one format. */
export type DraftedFile =
  | { readonly name: string; readonly bytes: Uint8Array; readonly remarks: readonly string[] }
  | { readonly faults: readonly string[] };

/** A request and its files, of which none is in the folder yet. Data alone, so that one thread can hand it to another. */
export interface DraftedRequest extends Omit<BatchEntry, 'status' | 'files' | 'written' | 'remarks'> {
  readonly status: 'drafted' | 'no-draft' | 'failed';
  readonly files: readonly DraftedFile[];
}

export interface DraftSetting {
  readonly office: DraftOffice;
  readonly formats: readonly ExportFormat[];
  readonly language: Locale;
}

/** Never throws: what goes wrong is told of this request, and stops no other. */
export async function draftFiles(found: FoundRequest, setting: DraftSetting): Promise<DraftedRequest> {
  const { reading } = found;
  const place = placeIn(found);
  const nothing = { files: [], faults: [] } as const;
  try {
    if (!reading.ok) return { ...place, ...nothing, status: 'failed', faults: [...reading.faults, ...faultsBehind(reading, setting.office)] };
    const outcome = draftRequest(reading.request, setting.office);
    switch (outcome.kind) {
      case 'refused': return { ...place, ...nothing, status: 'failed', faults: outcome.faults };
      case 'no-draft': return { ...place, ...nothing, status: 'no-draft', release: outcome.release, day: outcome.day };
      case 'draft': return { ...place, ...nothing, ...headOf(outcome.input), status: 'drafted', files: await filesOf(outcome.input, setting) };
    }
  } catch (cause) {
    return notDrafted(found, cause);
  }
}

/** A request whose drafting broke off, through no fault of its answers. */
export const notDrafted = (found: FoundRequest, cause: unknown): DraftedRequest =>
  ({ ...placeIn(found), files: [], status: 'failed', faults: [`${placeOf(found)} cannot be drafted: ${messageOf(cause)}`] });

function placeIn({ file, row, reading }: FoundRequest): Pick<BatchEntry, 'file' | 'row' | 'name'> {
  const name = reading.ok ? reading.request.name : reading.name;
  return { file, ...(row === undefined ? {} : { row }), ...(name === undefined ? {} : { name }) };
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const headOf = ({ draft }: ExportInput) => ({
  reference: draft.reference,
  release: draft.priceList.date,
  day: draft.issuedOn,
  amounts: { currency: draft.currency, withoutVat: draft.totals.withoutVat, withVat: draft.totals.withVat },
});

async function filesOf(input: ExportInput, { formats, language }: DraftSetting): Promise<readonly DraftedFile[]> {
  return (await exportAll(input, formats)).map(({ format, result }): DraftedFile => {
    if (result.ok) {
      const remarks = (result.withoutData ?? []).map((problem) => `${format.id}: it carries no e-invoice data; ${problemLine(problem)}`);
      return { name: draftFileName(input.draft.reference, language, format), bytes: result.file.bytes, remarks };
    }
    const faults = result.problems.map((problem) => `${format.id}: ${problemLine(problem)}`);
    return { faults: result.cause === undefined ? faults : [...faults, `${format.id}: ${messageOf(result.cause)}`] };
  });
}

import type { Problem } from '../domain/problem.ts';
import { NotLoadedError } from '../typesetting/not-loaded-error.ts';
import type { ExportFormat, ExportInput, ExportResult, MakeDocument } from './exporter.ts';
import { exportFormats } from './registry.ts';

/** One file of a draft. Whatever goes wrong is told in the result; nothing is thrown. */
export async function exportDraft(format: ExportFormat, input: ExportInput): Promise<ExportResult> {
  let make: MakeDocument;
  try {
    make = await format.load();
  } catch (cause) {
    return fail({ code: 'export-format-not-loaded', path: '', values: { format: format.name } }, cause);
  }
  try {
    const made = await make(input);
    if (!made.ok) return made;
    const bytes = typeof made.content === 'string' ? new TextEncoder().encode(made.content) : made.content;
    const { withoutData } = made;
    return { ok: true, file: { name: `${input.draft.reference}.${format.extension}`, mediaType: format.mediaType, bytes }, ...(withoutData ? { withoutData } : {}) };
  } catch (cause) {
    return fail({ code: codeOf(cause), path: '', values: { format: format.name } }, cause);
  }
}

function codeOf(cause: unknown): 'export-failed' | 'export-format-not-loaded' | 'export-drawing-not-loaded' {
  if (!(cause instanceof NotLoadedError)) return 'export-failed';
  return cause.staysBroken ? 'export-drawing-not-loaded' : 'export-format-not-loaded';
}

/**
 * Letters, digits, hyphens and points, whatever was typed in the request: a name that every system takes, and that differs in
 * more than capitals from every other. One draft may be wanted in several languages, side by side in one folder.
 */
export const draftFileName = (reference: string, language: string, { extension }: Pick<ExportFormat, 'extension'>): string => `${reference}.${language}.${extension}`;

const fail = (problem: Problem, cause: unknown): ExportResult => ({ ok: false, problems: [problem], cause });

export interface FormatResult {
  readonly format: ExportFormat;
  readonly result: ExportResult;
}

/** Each format for itself: one that fails leaves the others as they are. */
export const exportAll = (input: ExportInput, formats: readonly ExportFormat[] = exportFormats): Promise<readonly FormatResult[]> =>
  Promise.all(formats.map(async (format) => ({ format, result: await exportDraft(format, input) })));

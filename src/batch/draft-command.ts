import { resolve } from 'node:path';
import type { IsoDate } from '../domain/date.ts';
import { ContentError } from '../reader/content-error.ts';
import type { BatchEntry } from './batch-entry.ts';
import { openDraftOffice } from './draft-request.ts';
import { draftHere, draftInWorkers, leastForWorkers } from './drafters.ts';
import { openOutFolder } from './out-folder.ts';
import { plainLine } from '../words/plain-line.ts';
import { openPriceLists } from './price-lists.ts';
import { type Output, showProgress } from './progress.ts';
import { type BatchOptions, helpText, readArguments } from './read-arguments.ts';
import { readLogoFile } from './read-logo-file.ts';
import { countRequests, findSources, realPathOf } from './request-sources.ts';
import { runBatch } from './run-batch.ts';
import { keepSummary, summaryCsv } from './summary-csv.ts';
import { summaryTable } from './summary-table.ts';

/** What a command has from its surroundings. */
export interface CommandContext {
  /** Where relative paths begin. */
  readonly from: string;
  readonly today: IsoDate;
  readonly output: Output;
  readonly errors: Output;
  /** Aborted when somebody wants it to stop. */
  readonly signal: AbortSignal;
  /** Processors that workers may draft on. Without it, everything is drafted in this thread. */
  readonly processors?: number;
}

export const exitCodes = { allMade: 0, someFailed: 1, notBegun: 2, interrupted: 130 } as const;

/** `npm run draft`. @returns its exit code */
export async function runDraftCommand(argv: readonly string[], context: CommandContext): Promise<number> {
  const read = readArguments(argv);
  if (read.kind === 'run') return draftAll(read.options, context);
  if (read.kind === 'help') {
    context.output.write(`${helpText}\n`);
    return exitCodes.allMade;
  }
  return refuse(read.faults, context);
}

const refuse = (faults: readonly string[], context: CommandContext): number => stop([...faults, 'npm run draft -- --help says how.'], context);

function stop(words: readonly string[], { errors }: CommandContext): number {
  errors.write(`${words.map(plainLine).join('\n')}\n`);
  return exitCodes.notBegun;
}

async function draftAll({ requests, out, formats, language, date, logo: logoFile, force }: BatchOptions, context: CommandContext): Promise<number> {
  const { from, today, output, signal, processors } = context;
  const path = resolve(from, out);
  // The next run would take the drafts and the summary for requests.
  const outFaults = requests.some((typed) => realPathOf(resolve(from, typed)) === realPathOf(path)) ? [`--out ${out} is a folder that requests are read from; name another one`] : [];
  const reading = logoFile === undefined ? undefined : await readLogoFile(resolve(from, logoFile));
  const logoFaults = reading === undefined || reading.ok ? [] : [`--logo ${logoFile} cannot be used: ${reading.fault}`];
  if (outFaults.length + logoFaults.length > 0) return refuse([...outFaults, ...logoFaults], context);
  const logo = reading?.ok ? reading.logo : undefined;
  const content = readContent(() => {
    const lists = openPriceLists(date ?? today);
    return { lists, office: openDraftOffice(language, lists, logo) };
  });
  if (!content.ok) return stop(content.faults, context);
  const { lists, office } = content.value;
  const opening = openOutFolder(path, { force });
  if (!opening.ok) return refuse([`--out ${out} cannot be used: ${opening.fault}`], context);

  const sources = findSources(requests, from);
  const total = sources.reduce((sum, source) => sum + countRequests(source), 0);
  const setting = { office, formats, language };
  const data = { language, formats: formats.map(({ id }) => id), today: lists.today, ...(logo ? { logo } : {}) };
  const drafters = processors !== undefined && total >= leastForWorkers ? draftInWorkers({ setting, data, count: processors }) : draftHere(setting);
  const progress = showProgress(output, total);
  const entries = await runBatch({ sources, drafters, folder: opening.folder, signal, tell: (entry) => progress.tell(entry) });
  progress.end();

  const { name, kept } = keepSummary(opening.folder, summaryCsv(entries, office.decimalSign));
  output.write(`\n${summaryTable(entries, { total, summary: plainLine(kept.ok ? `${out}/${name}` : `not written: ${kept.fault}`) })}`);
  return signal.aborted ? exitCodes.interrupted : exitCodeOf(entries, kept.ok);
}

/** What every draft needs of the content, such as the settings of the operator. A fault there has its own words, with file and field. */
function readContent<Value>(read: () => Value): { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly faults: readonly string[] } {
  try {
    return { ok: true, value: read() };
  } catch (cause) {
    if (cause instanceof ContentError) return { ok: false, faults: cause.message.split('\n') };
    throw cause;
  }
}

const exitCodeOf = (entries: readonly BatchEntry[], hasSummary: boolean): number =>
  hasSummary && entries.every(({ status }) => status !== 'failed') ? exitCodes.allMade : exitCodes.someFailed;

/**
 * What a long run of `npm run draft` costs: drafts a second of processor time, and whether the memory it needs grows with
 * their number. The whole command is run, from the CSV file to the folder.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runDraftCommand } from '../src/batch/draft-command.ts';
import { isoDate } from '../src/domain/date.ts';
import { median, printFigure } from './figures.mjs';

interface Run {
  readonly formats: string;
  readonly drafts: number;
  /** As many workers draft. */
  readonly processors: number;
}

interface Cost {
  /** Of processor time: what else the machine does is no part of it. */
  readonly perSecond: number;
  /** By the clock, when everything is warm; on a busy machine it says little. */
  readonly perSecondByClock: number;
  /** MB that the last fifth of the run has beyond the second fifth, when everything is warm; both in the middle of their swings. */
  readonly growth: number;
  readonly highest: number;
}

const megabytes = () => process.memoryUsage.rss() / 1_000_000;

const row = (index: number) => `client;sovereign;exoscale;staging test;${1000 + index};Example Client ${index} SA;FR`;

async function cost({ formats, drafts, processors }: Run, from: string): Promise<Cost> {
  writeFileSync(join(from, 'requests.csv'), ['audience;deployment;provider;environments;storageGb;buyerName;buyerCountry', ...Array.from({ length: drafts }, (_, index) => row(index)), ''].join('\n'));
  const out = `out-${formats.replaceAll(',', '-')}-${processors}`;
  const memory: number[] = [];
  let warm = process.cpuUsage();
  let warmAt = performance.now();
  const write = (text: string) => {
    if (!/^\d+\/\d+ made/.test(text)) return;
    memory.push(megabytes());
    if (memory.length === drafts / 5) [warm, warmAt] = [process.cpuUsage(), performance.now()];
  };
  const code = await runDraftCommand(['requests.csv', '--out', out, '--format', formats], { from, today: isoDate('2026-11-23'), output: { write }, errors: process.stderr, signal: new AbortController().signal, processors });
  const { user, system } = process.cpuUsage(warm);
  const seconds = (performance.now() - warmAt) / 1000;
  const made = readdirSync(join(from, out)).length;
  if (code !== 0 || made !== drafts * formats.split(',').length + 1) throw new Error(`the run made ${made} files and ended with ${code}`);
  const fifth = (index: number) => median(memory.slice((index * drafts) / 5, ((index + 1) * drafts) / 5));
  return { perSecond: (drafts * 0.8) / ((user + system) / 1_000_000), perSecondByClock: (drafts * 0.8) / seconds, growth: Math.max(0, fifth(4) - fifth(1)), highest: Math.max(...memory) };
}

/** `BATCH_BENCH_DRAFTS=5000` for the long run. */
const drafts = Number(process.env['BATCH_BENCH_DRAFTS'] ?? 500);

const everyFormat = 'pdf,cii,ubl,csv,json';
const runs: readonly { readonly run: Run; readonly floor: number }[] = [
  { run: { formats: 'cii,ubl,csv,json', drafts: 1000, processors: 1 }, floor: 50 },
  { run: { formats: everyFormat, drafts, processors: 1 }, floor: 30 },
  { run: { formats: everyFormat, drafts, processors: 2 }, floor: 30 },
];

/** Each in a process of its own, as the command is: what one run has left in memory is no part of the next. */
const costOf = (run: Run): Cost => JSON.parse(execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url)], { env: { ...process.env, BATCH_BENCH_RUN: JSON.stringify(run) }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })) as Cost;

const only = process.env['BATCH_BENCH_RUN'];
if (only === undefined) {
  for (const { run, floor } of runs) {
    const { perSecond, perSecondByClock, growth, highest } = costOf(run);
    printFigure({ name: `${run.drafts} drafts, ${run.formats}`, value: perSecond, unit: 'drafts/s', limit: floor, isFloor: true, peers: `of processor time, ${run.processors} worker${run.processors === 1 ? '' : 's'}` });
    printFigure({ name: '  by the clock', value: perSecondByClock, unit: 'drafts/s', ...(run.processors > 1 && run.formats.includes('pdf') ? { limit: 60, isFloor: true } : {}) });
    printFigure({ name: '  memory, last fifth less second fifth', value: growth, unit: 'MB', limit: 64 });
    printFigure({ name: '  memory, highest, all workers', value: highest, unit: 'MB', limit: 400 });
  }
} else {
  const from = mkdtempSync(join(tmpdir(), 'bench-batch-'));
  try {
    console.log(JSON.stringify(await cost(JSON.parse(only) as Run, from)));
  } finally {
    rmSync(from, { recursive: true });
  }
}

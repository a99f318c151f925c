/**
 * What a long run of `npm run draft` costs: drafts a second of processor time, and whether the memory it needs grows with
 * their number. The whole command is run, from the CSV file to the folder.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDraftCommand } from '../src/batch/draft-command.ts';
import { isoDate } from '../src/domain/date.ts';
import { median, printFigure } from './figures.mjs';

interface Run {
  readonly formats: string;
  readonly drafts: number;
}

interface Cost {
  /** Of processor time: what else the machine does is no part of it. */
  readonly perSecond: number;
  /** MB that the last fifth of the run has beyond the second fifth, when everything is warm; both in the middle of their swings. */
  readonly growth: number;
  readonly highest: number;
}

const from = mkdtempSync(join(tmpdir(), 'bench-batch-'));
const megabytes = () => process.memoryUsage.rss() / 1_000_000;

const row = (index: number) => `client;sovereign;exoscale;staging test;${1000 + index};Example Client ${index} SA;FR`;

async function cost({ formats, drafts }: Run): Promise<Cost> {
  writeFileSync(join(from, 'requests.csv'), ['audience;deployment;provider;environments;storageGb;buyerName;buyerCountry', ...Array.from({ length: drafts }, (_, index) => row(index)), ''].join('\n'));
  const out = `out-${formats.replaceAll(',', '-')}`;
  const memory: number[] = [];
  let warm = process.cpuUsage();
  const write = (text: string) => {
    if (!/^\d+\/\d+ made/.test(text)) return;
    memory.push(megabytes());
    if (memory.length === drafts / 5) warm = process.cpuUsage();
  };
  const code = await runDraftCommand(['requests.csv', '--out', out, '--format', formats], { from, today: isoDate('2026-11-23'), output: { write }, errors: process.stderr, signal: new AbortController().signal });
  const { user, system } = process.cpuUsage(warm);
  const made = readdirSync(join(from, out)).length;
  if (code !== 0 || made !== drafts * formats.split(',').length + 1) throw new Error(`the run made ${made} files and ended with ${code}`);
  const fifth = (index: number) => median(memory.slice((index * drafts) / 5, ((index + 1) * drafts) / 5));
  return { perSecond: (drafts * 0.8) / ((user + system) / 1_000_000), growth: Math.max(0, fifth(4) - fifth(1)), highest: Math.max(...memory) };
}

try {
  for (const { run, floor } of [{ run: { formats: 'cii,ubl,csv,json', drafts: 1000 }, floor: 50 }, { run: { formats: 'pdf', drafts: 150 }, floor: 5 }]) {
    const { perSecond, growth, highest } = await cost(run);
    printFigure({ name: `${run.drafts} drafts, ${run.formats}`, value: perSecond, unit: 'drafts/s', limit: floor, isFloor: true });
    printFigure({ name: '  memory, last fifth less second fifth', value: growth, unit: 'MB', limit: 64, peers: `highest ${highest.toFixed(0)} MB` });
  }
} finally {
  rmSync(from, { recursive: true });
}

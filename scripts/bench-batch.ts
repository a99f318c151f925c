/**
 * What a long run of `npm run draft` costs: drafts a second, and whether the memory it needs grows with their number. The
 * whole command is run, from the CSV file to the folder.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDraftCommand } from '../src/batch/draft-command.ts';
import { isoDate } from '../src/domain/date.ts';
import { printFigure } from './figures.mjs';

interface Run {
  readonly formats: string;
  readonly drafts: number;
}

interface Cost {
  readonly perSecond: number;
  /** MB that the process has at the end beyond what it had after a fifth, when everything is warm. */
  readonly growth: number;
  readonly highest: number;
}

const from = mkdtempSync(join(tmpdir(), 'bench-batch-'));
const megabytes = () => process.memoryUsage.rss() / 1_000_000;

const row = (index: number) => `client;sovereign;exoscale;staging test;${1000 + index};Example Client ${index} SA;FR`;

async function cost({ formats, drafts }: Run): Promise<Cost> {
  writeFileSync(join(from, 'requests.csv'), ['audience;deployment;provider;environments;storageGb;buyerName;buyerCountry', ...Array.from({ length: drafts }, (_, index) => row(index)), ''].join('\n'));
  const out = `out-${formats.replaceAll(',', '-')}`;
  const warm = { after: Math.ceil(drafts / 5), at: 0, memory: 0 };
  let done = 0;
  let highest = 0;
  const write = (text: string) => {
    if (!/^\d+\/\d+ made/.test(text)) return;
    done += 1;
    const memory = megabytes();
    highest = Math.max(highest, memory);
    if (done === warm.after) Object.assign(warm, { at: performance.now(), memory });
  };
  const code = await runDraftCommand(['requests.csv', '--out', out, '--format', formats], { from, today: isoDate('2026-11-23'), output: { write }, errors: process.stderr, signal: new AbortController().signal });
  const seconds = (performance.now() - warm.at) / 1000;
  const made = readdirSync(join(from, out)).length;
  if (code !== 0 || made !== drafts * formats.split(',').length + 1) throw new Error(`the run made ${made} files and ended with ${code}`);
  return { perSecond: (drafts - warm.after) / seconds, growth: Math.max(0, highest - warm.memory), highest };
}

try {
  for (const { run, floor } of [{ run: { formats: 'cii,ubl,csv,json', drafts: 1500 }, floor: 50 }, { run: { formats: 'pdf', drafts: 250 }, floor: 5 }]) {
    const { perSecond, growth, highest } = await cost(run);
    printFigure({ name: `${run.drafts} drafts, ${run.formats}`, value: perSecond, unit: 'drafts/s', limit: floor, isFloor: true });
    printFigure({ name: '  memory that the last four fifths add', value: growth, unit: 'MB', limit: 64, peers: `highest ${highest.toFixed(0)} MB` });
  }
} finally {
  rmSync(from, { recursive: true });
}

/**
 * Documents as data: what one e-invoice takes from draft to XML, in either syntax, beside another implementation in the
 * same run; and what a page pays for the code, which is fetched only when somebody asks for a file.
 */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { FacturX } from 'factur-x-kit';
import { makeCii } from '../src/exporters/cii/make-cii.ts';
import { makeCsv } from '../src/exporters/csv/draft-csv.ts';
import type { ExportInput, Made } from '../src/exporters/exporter.ts';
import { sampleInput } from '../src/exporters/samples.fixture.ts';
import { makeUbl } from '../src/exporters/ubl/make-ubl.ts';
import { printFigure } from './figures.mjs';

const usual = sampleInput('standard-rate');
const long = sampleInput('sixty-lines');

/** Milliseconds of processor time for one, once everything is warm: what else the machine does is no part of it. */
async function perDocument(work: () => unknown, times: number): Promise<number> {
  for (let round = 0; round < times; round += 1) await work();
  const start = process.cpuUsage();
  for (let round = 0; round < times; round += 1) await work();
  return process.cpuUsage(start).user / 1000 / times;
}

function content(make: (input: ExportInput) => Made, input: ExportInput): string {
  const made = make(input);
  if (!made.ok || typeof made.content !== 'string') throw new Error('a sample makes no document');
  return made.content;
}

const kit = await FacturX.fromXML(content(makeCii, usual));
const kitTime = await perDocument(() => kit.getXML(), 20);
printFigure({ name: 'CII, five lines', value: await perDocument(() => makeCii({ ...usual }), 1000), unit: 'ms', limit: 0.5, peers: `factur-x-kit ${kitTime.toFixed(1)}` });
printFigure({ name: 'UBL, five lines', value: await perDocument(() => makeUbl(usual), 1000), unit: 'ms', limit: 0.5 });
printFigure({ name: 'CSV, five lines', value: await perDocument(() => makeCsv(usual), 1000), unit: 'ms', limit: 0.5 });
printFigure({ name: `CII, ${long.draft.lines.length} lines`, value: await perDocument(() => makeCii({ ...long }), 100), unit: 'ms' });
printFigure({ name: `UBL, ${long.draft.lines.length} lines`, value: await perDocument(() => makeUbl(long), 100), unit: 'ms' });

/** As a browser gets it: bundled, minified, compressed; without the domain and the words, which the page of the estimator has already. */
async function weigh(entry: string): Promise<number> {
  const path = fileURLToPath(new URL(`../src/exporters/${entry}`, import.meta.url));
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, minify: true, format: 'esm', write: false, external: ['../../domain/*', '../../words/*'] });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length / 1000;
}

printFigure({ name: 'code of CII, gzip', value: await weigh('cii/make-cii.ts'), unit: 'kB', limit: 6 });
printFigure({ name: 'code of UBL, gzip', value: await weigh('ubl/make-ubl.ts'), unit: 'kB', limit: 6 });
printFigure({ name: 'code of CSV, gzip', value: await weigh('csv/draft-csv.ts'), unit: 'kB', limit: 2 });

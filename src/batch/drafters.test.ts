import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { isoDate } from '../domain/date.ts';
import { exportFormats } from '../exporters/registry.ts';
import { readLogo } from '../share/logo.ts';
import { pngFile } from '../share/png.fixture.ts';
import { exitCodes, runDraftCommand } from './draft-command.ts';
import { openDraftOffice } from './draft-request.ts';
import { draftHere, draftInWorkers, type Drafters, leastForWorkers } from './drafters.ts';
import { openPriceLists } from './price-lists.ts';

const folders: string[] = [];
afterEach(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true }); });

const count = leastForWorkers + 3;
const rows = Array.from({ length: count }, (_, index) => (index % 40 === 5 ? 'client,self-hosted,XX,1,Nobody' : `client,self-hosted,FR,${100 + index},Client ${index}`));
const header = 'audience,deployment,buyerCountry,storageGb,buyerName';

function folderOfRequests(): string {
  const folder = mkdtempSync(join(tmpdir(), 'workers-'));
  folders.push(folder);
  writeFileSync(join(folder, 'r.csv'), `${header}\n${rows.join('\n')}\n`);
  return folder;
}

async function run(from: string, processors: number | undefined, { signal = new AbortController().signal, tell = (_: string) => {} } = {}) {
  const said: string[] = [];
  const output = { write: (text: string) => { said.push(text); tell(text); } };
  const code = await runDraftCommand(['r.csv', '--out', 'out', '--format', 'cii,csv'], { from, today: isoDate('2026-11-23'), output, errors: process.stderr, signal, ...(processors === undefined ? {} : { processors }) });
  return { code, said: said.join('') };
}

const bytesIn = (folder: string) => Object.fromEntries(readdirSync(folder).sort().map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]));

test('workers make the same files, say the same in the same order, and end with the same code as one thread', async () => {
  const [one, many, single] = [folderOfRequests(), folderOfRequests(), folderOfRequests()];
  const alone = await run(one, undefined);
  const together = await run(many, 3);
  assert.deepEqual(together, alone);
  assert.deepEqual(await run(single, 1), alone);
  assert.equal(alone.code, exitCodes.someFailed);
  assert.match(alone.said, /FAILED +r\.csv, row 7\n +buyerCountry/);
  assert.deepEqual(bytesIn(join(many, 'out')), bytesIn(join(one, 'out')));
  assert.deepEqual(bytesIn(join(single, 'out')), bytesIn(join(one, 'out')));
  assert.equal(Object.keys(bytesIn(join(one, 'out'))).length, 2 * rows.filter((row) => !row.includes('XX')).length + 1);
});

test('an interrupted run of workers ends after the request at hand, with whole files and a summary of what was done', async () => {
  const folder = folderOfRequests();
  const stop = new AbortController();
  const { code, said } = await run(folder, 2, { signal: stop.signal, tell: (text) => { if (text.startsWith('4/')) stop.abort(); } });
  assert.equal(code, exitCodes.interrupted);
  assert.match(said, new RegExp(`drafts made +4\\n[^]*not begun +${count - 4} {2}interrupted`));
  assert.equal(readdirSync(join(folder, 'out')).length, 2 * 4 + 1);
});

const lists = openPriceLists(isoDate('2026-11-23'));
const formats = exportFormats.filter(({ id }) => id === 'csv');
const setting = { office: openDraftOffice('en', lists), formats, language: 'en' as const };
const data = { language: 'en' as const, formats: ['csv'], today: lists.today };
const found = { file: 'a.json', reading: { ok: true, request: { answers: { audience: 'client', deployment: 'self-hosted', buyerCountry: 'FR' } } } } as const;

test('a worker draws the logo as this thread does', async () => {
  const png = pngFile({ width: 37, height: 23, depth: 8, colourType: 0 }, Buffer.alloc(23 * 38));
  const logo = readLogo(png, { name: 'logo.png', size: png.length });
  assert.ok(logo.ok);
  const resale = { file: 'a.json', reading: { ok: true, request: { answers: { audience: 'partner-for-client', deployment: 'self-hosted', buyerCountry: 'FR', sellerName: 'Partner' } } } } as const;
  const pdfOf = async (drafters: Drafters): Promise<Buffer> => {
    const file = (await drafters.draft(resale))?.files[0];
    drafters.close();
    assert.ok(file && 'bytes' in file, JSON.stringify(file));
    return Buffer.from(file.bytes);
  };
  const drawn = { office: openDraftOffice('en', lists, logo.value), formats: exportFormats.filter(({ id }) => id === 'pdf'), language: 'en' as const };
  const inWorker = await pdfOf(draftInWorkers({ setting: drawn, data: { language: 'en', formats: ['pdf'], today: lists.today, logo: logo.value }, count: 1 }));
  assert.match(inWorker.toString('latin1'), /\/Width 37/);
  assert.deepEqual(inWorker, await pdfOf(draftHere(drawn)));
});

test('when a worker breaks down, the request it had has failed and says so, and the next ones are drafted here', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'broken-'));
  folders.push(folder);
  writeFileSync(join(folder, 'broken.mjs'), `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { throw new Error('out of paper'); });`);
  const drafters = draftInWorkers({ setting, data, count: 1, entry: pathToFileURL(join(folder, 'broken.mjs')) });
  const first = await drafters.draft(found);
  assert.equal(first?.status, 'failed');
  assert.deepEqual(first?.faults, ['a.json cannot be drafted: out of paper']);
  assert.deepEqual(await drafters.draft(found), await draftHere(setting).draft(found));
  drafters.close();
});

test('a request that cannot be handed to a worker has failed and says so', async () => {
  const drafters = draftInWorkers({ setting, data, count: 1 });
  const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) as unknown;
  const drafted = await drafters.draft({ file: 'deep.json', reading: { ok: true, request: { answers: { regions: deep } } } });
  assert.equal(drafted?.status, 'failed');
  assert.match(drafted?.faults[0] ?? '', /^deep\.json cannot be drafted: /);
  assert.equal((await drafters.draft(found))?.status, 'drafted');
  drafters.close();
});

test('whoever waits for workers that are sent home, or asks them after that, is told that nothing comes', async () => {
  const drafters = draftInWorkers({ setting, data, count: 2 });
  const waiting = [drafters.draft(found), drafters.draft(found), drafters.draft(found)];
  drafters.close();
  assert.deepEqual(await Promise.all([...waiting, drafters.draft(found)]), [undefined, undefined, undefined, undefined]);
});

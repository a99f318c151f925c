import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { shippedWording } from './some-wording.fixture.ts';
import { NotLoadedError } from '../typesetting/not-loaded-error.ts';
import { exportAll, exportDraft } from './export-draft.ts';
import type { ExportFormat } from './exporter.ts';
import { exportFormats } from './registry.ts';
import { exportInput, sampleInput, samples } from './samples.fixture.ts';

const input = sampleInput('standard-rate');

const [cii] = exportFormats.filter(({ id }) => id === 'cii') as [ExportFormat];

const format = (id: string, load: ExportFormat['load']): ExportFormat => ({ id, name: id.toUpperCase(), mediaType: 'text/plain', extension: 'txt', load });

test('every format makes a file that is named after the draft', async () => {
  for (const { format: { extension, mediaType }, result } of await exportAll(input)) {
    assert.ok(result.ok, JSON.stringify(result));
    assert.deepEqual([result.file.name, result.file.mediaType], [`${input.draft.reference}.${extension}`, mediaType]);
    assert.ok(result.file.bytes.length > 500);
  }
});

test('no two formats share an id or an ending, and each has a folder of its own', () => {
  const folders = new Set(readdirSync(new URL('.', import.meta.url)));
  assert.equal(new Set(exportFormats.map(({ id }) => id)).size, exportFormats.length);
  assert.equal(new Set(exportFormats.map(({ extension }) => extension)).size, exportFormats.length);
  assert.deepEqual(exportFormats.map(({ id }) => id).filter((id) => !folders.has(id)), []);
});

test('a format that throws, or cannot be fetched, says so and leaves the others as they are', async () => {
  const results = await exportAll(input, [
    format('one', () => Promise.resolve(() => { throw new Error('torn'); })),
    format('two', () => Promise.reject(new Error('offline'))),
    format('font', () => Promise.resolve(() => { throw new NotLoadedError('offline'); })),
    format('shaper', () => Promise.resolve(() => { throw new NotLoadedError('broken', { staysBroken: true }); })),
    format('three', () => Promise.resolve(() => ({ ok: true, content: 'text' }))),
  ]);
  assert.deepEqual(results.map(({ result }) => (result.ok ? new TextDecoder().decode(result.file.bytes) : result.problems.map(({ code, values }) => [code, values]))), [
    [['export-failed', { format: 'ONE' }]],
    [['export-format-not-loaded', { format: 'TWO' }]],
    [['export-format-not-loaded', { format: 'FONT' }]],
    [['export-drawing-not-loaded', { format: 'SHAPER' }]],
    'text',
  ]);
  assert.ok(results.every(({ result }) => result.ok || result.cause instanceof Error));
});

test('what is missing is told by every e-invoice format, and the others are made all the same', async () => {
  const results = await exportAll(exportInput({ language: 'en', answers: {} }));
  assert.deepEqual(results.flatMap(({ format: { id }, result }) => (result.ok ? [] : [[id, result.problems.map(({ code }) => code)]])), [
    ['cii', ['export-buyer-name-missing']], ['ubl', ['export-buyer-name-missing']],
  ]);
});

test('the words say what to do', async () => {
  const { problem } = shippedWording('en');
  const words = async (answers: Parameters<typeof exportInput>[0]['answers']) => {
    const result = await exportDraft(cii, exportInput({ language: 'en', answers }));
    return result.ok ? [] : result.problems.map((each) => `${each.path}: ${problem(each)}`);
  };
  assert.deepEqual(await words({ buyerCountry: 'DE', buyerVatIdWithheld: 'yes' }), [
    'buyerName: An e-invoice names its buyer. Enter the name of the buyer.',
    'buyerVatId: With reverse charge, an e-invoice names the buyer’s VAT number, which was left out of the link. Enter it.',
  ]);
  assert.deepEqual(await words({ audience: 'partner-for-client', margin: '1', buyerName: 'B' }), [
    'sellerName: An e-invoice names its seller. Enter the name of the company that sells.',
    'sellerVatId: An e-invoice names a number of its seller. Enter the seller’s VAT number or registration number.',
  ]);
  assert.deepEqual(await words({ ...samples.export.answers }), [
    'outsideEuCategory: For an export free of tax, an e-invoice names the seller’s VAT number, which is not known here. Enter it, or select “Not subject to VAT”.',
  ]);
  assert.deepEqual(await words({ buyerName: 'B', buyerElectronicAddress: '1234:abc' }), [
    'buyerElectronicAddress: “\u20681234\u2069” is not on the list of schemes for electronic addresses. Enter another scheme, or an email address.',
  ]);
});

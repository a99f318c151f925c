import assert from 'node:assert/strict';
import { test } from 'node:test';
import { priceEstimate } from '../../domain/estimate/price-estimate.ts';
import { readEstimateRequest } from '../../domain/estimate/read-estimate-request.ts';
import { readRequestFile } from '../../share/request-file.ts';
import { sampleInput, sampleNames } from '../samples.fixture.ts';
import { makeJson } from './make-json.ts';

test('a file opened again is the same request, with the same reference and the same totals', () => {
  for (const name of sampleNames.filter((each) => each !== 'one-line')) {
    const { quote, catalogue } = sampleInput(name);
    const made = makeJson({ quote, catalogue });
    assert.ok(made.ok && typeof made.content !== 'string');
    const read = readRequestFile(new TextDecoder().decode(made.content), { name: 'a.json', size: made.content.length });
    assert.ok(read.ok && read.file.madeOn !== undefined, name);
    assert.deepEqual([read.file.release, read.file.madeOn], [catalogue.release.date, quote.madeOn]);
    const reading = readEstimateRequest(read.file.form, catalogue);
    assert.ok(reading.ok && reading.request.deployment !== 'serverless');
    assert.deepEqual(reading.request, quote.request);
    const again = priceEstimate(reading.request, catalogue, read.file.madeOn);
    assert.deepEqual([again.reference, again.totals], [quote.reference, quote.totals], name);
  }
});

test('it names the published schema where there is an address for it', () => {
  const { quote, catalogue } = sampleInput('standard-rate');
  const made = makeJson({ quote, catalogue, schemaAddress: 'https://portal.example/schema/request.json' });
  assert.ok(made.ok && typeof made.content !== 'string');
  assert.match(new TextDecoder().decode(made.content), /^\{\n {2}"\$schema": "https:\/\/portal\.example\/schema\/request\.json",/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shippedCatalogue, shippedReleaseDates } from '../domain/catalogue/shipped-catalogue.fixture.ts';
import { isoDate } from '../domain/date.ts';
import { askedFields } from '../domain/estimate/asked-fields.ts';
import { defaultEstimateForm, type EstimateForm } from '../domain/estimate/estimate-form.ts';
import type { EstimateRequest } from '../domain/estimate/estimate-request.ts';
import { priceEstimate } from '../domain/estimate/price-estimate.ts';
import { readEstimateRequest } from '../domain/estimate/read-estimate-request.ts';
import { requestToForm } from '../domain/estimate/request-to-form.ts';
import { someRequest } from '../domain/estimate/some-request.fixture.ts';
import { problemValueNames } from '../domain/problem.ts';
import type { MadeFile } from './json-file.ts';
import { readRequestFile, requestToFile } from './request-file.ts';

const catalogue = shippedCatalogue('2026-11-15');

function requestFor(change: Partial<EstimateForm>): EstimateRequest {
  const reading = readEstimateRequest({ ...defaultEstimateForm, ...change });
  assert.ok(reading.ok);
  return reading.request;
}

const textOf = ({ bytes }: MadeFile): string => new TextDecoder().decode(bytes);
const read = (text: string, name = 'mine.json') => readRequestFile(text, { name, size: text.length });
const problemOf = (text: string) => {
  const reading = read(text);
  assert.ok(!reading.ok, 'the file was read');
  return reading.problems[0];
};

const plain = { format: 'aismarttalk-estimate-request', version: 1, release: '2026-11-15', answers: {} };
const with_ = (change: object): string => JSON.stringify({ ...plain, ...change });

test('a file reopens to the same request, release, day and name, to the cent', () => {
  for (const date of shippedReleaseDates) {
    const list = shippedCatalogue(date);
    fc.assert(
      fc.property(someRequest(list), (request) => {
        const on = isoDate('2026-11-20');
        const reading = read(textOf(requestToFile(request, { catalogue: list, name: 'Müller', madeOn: on })));
        assert.ok(reading.ok, JSON.stringify(reading));
        assert.deepEqual({ ...reading.file, request: undefined }, { name: 'Müller', release: date, madeOn: on, form: reading.file.form, request: undefined });
        const again = readEstimateRequest(reading.file.form, list);
        assert.ok(again.ok);
        assert.deepEqual(priceEstimate(again.request, list, on), priceEstimate(request, list, on));
      }),
      { numRuns: 60 },
    );
  }
});

test('the same request always gives the same bytes: they are written here', () => {
  const file = requestToFile(requestFor({ deployment: 'sovereign', provider: 'ovhcloud', buyerName: 'Bäcker & Söhne' }), {
    catalogue: shippedCatalogue('2026-09-01'), name: 'Bäcker: first draft', madeOn: isoDate('2026-11-20'), schemaAddress: 'https://example.org/schema/request.json',
  });
  assert.equal(file.name, 'bäcker-first-draft.json');
  assert.equal(textOf(file), `{
  "$schema": "https://example.org/schema/request.json",
  "format": "aismarttalk-estimate-request",
  "version": 1,
  "name": "Bäcker: first draft",
  "release": "2026-09-01",
  "madeOn": "2026-11-20",
  "answers": {
    "audience": "client",
    "deployment": "sovereign",
    "provider": "ovhcloud",
    "region": "",
    "environments": [
      "staging"
    ],
    "highAvailability": "no",
    "conversationsPerMonth": "10000",
    "supportTier": "standard",
    "termMonths": "12",
    "purchaseOrder": "",
    "paymentDays": "30",
    "buyerName": "Bäcker & Söhne",
    "buyerStreet": "",
    "buyerPostcode": "",
    "buyerCity": "",
    "buyerCountry": "FR",
    "buyerVatId": "",
    "buyerVatIdWithheld": "",
    "buyerElectronicAddress": "",
    "buyerReference": "",
    "outsideEuCategory": "O"
  }
}
`);
});

test('only what is asked is written, and every default with it', () => {
  fc.assert(
    fc.property(someRequest(catalogue), (request) => {
      const { answers } = JSON.parse(textOf(requestToFile(request, { catalogue }))) as { answers: object };
      assert.deepEqual(Object.keys(answers), askedFields(requestToForm(request), catalogue));
    }),
    { numRuns: 50 },
  );
});

test('a file written by hand may leave answers out and write whole numbers as numbers', () => {
  const reading = read(`\ufeff${with_({ answers: { conversationsPerMonth: 50_000, termMonths: 24, deployment: 'self-hosted' } })}`);
  assert.ok(reading.ok);
  assert.deepEqual([reading.file.form.conversationsPerMonth, reading.file.form.termMonths, reading.file.form.platform, reading.file.madeOn], ['50000', '24', 'kubernetes', undefined]);
});

test('a file of more than 1 MB is refused by its size alone', () => {
  assert.deepEqual(readRequestFile('', { name: 'big.json', size: 10_000_000 }), { ok: false, problems: [{ code: 'file-too-large', path: '', values: { megabytes: 10, highest: 1 } }] });
  assert.equal(problemOf('x'.repeat(1_000_001))?.code, 'file-too-large');
});

test('what is no JSON is told by the name of the file', () => {
  for (const text of ['', '{', 'PK\u0003\u0004', '['.repeat(900_000), "{'format': 1}"]) {
    assert.deepEqual(problemOf(text), { code: 'file-not-json', path: '', values: { name: 'mine.json' } });
  }
});

test('JSON that is no file of ours names what first differs', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['null', 'format'], ['[]', 'format'], ['"text"', 'format'], ['{}', 'format'],
    [with_({ format: 'something-else' }), 'format'], [with_({ format: 'toString' }), 'format'], [with_({ format: ['aismarttalk-partner-prices'] }), 'format'],
    [with_({ version: '1' }), 'version'], [with_({ version: 0 }), 'version'], [with_({ version: 1.5 }), 'version'],
    [with_({ release: undefined }), 'release'], [with_({ release: '2026-02-30' }), 'release'], [with_({ release: 20261115 }), 'release'],
    [with_({ madeOn: 'today' }), 'madeOn'], [with_({ name: 5 }), 'name'], [with_({ name: 'x'.repeat(201) }), 'name'], [with_({ name: 'a\u0000b' }), 'name'],
    [with_({ answers: [] }), 'answers'], [with_({ answers: undefined }), 'answers'],
    [with_({ answers: { colour: 'red' } }), 'answers.colour'], [with_({ answers: { conversationsPerMonth: 1.5 } }), 'answers.conversationsPerMonth'],
    [with_({ answers: { environments: 'staging' } }), 'answers.environments'], [with_({ answers: { freeLines: [{ price: '1' }] } }), 'answers.freeLines.0.price'],
    [`{"format":"aismarttalk-estimate-request","version":1,"release":"2026-11-15","answers":{"__proto__":{"a":1}}}`, 'answers.__proto__'],
  ];
  for (const [text, field] of cases) assert.deepEqual(problemOf(text), { code: 'file-wrong-schema', path: '', values: { name: 'mine.json', field } }, text);
  const unknown = { name: 'mine.json', key: 'prices', known: '$schema, format, version, name, release, madeOn, answers' };
  assert.deepEqual(problemOf(with_({ prices: {} })), { code: 'file-key-unknown', path: '', values: unknown });
});

test('a file of ours that belongs elsewhere is told by what it is, whatever its version', () => {
  for (const version of [1, 2]) {
    assert.deepEqual(problemOf(with_({ format: 'aismarttalk-partner-prices', version })), { code: 'file-is-price-file', path: '', values: { name: 'mine.json' } });
    assert.deepEqual(problemOf(with_({ format: 'aismarttalk-partner-profile', version })), { code: 'file-is-profile', path: '', values: { name: 'mine.json' } });
  }
});

test('a file of a newer version is told apart from a wrong one', () => {
  assert.deepEqual(problemOf(with_({ version: 2, somethingNew: true })), { code: 'file-version-unknown', path: '', values: { name: 'mine.json', version: '2' } });
});

test('answers that cannot be used are each named, with what to write instead', () => {
  const reading = read(with_({ answers: { platform: 'single-host', highAvailability: 'yes', conversationsPerMonth: '0', buyerCountry: 'XX' } }));
  assert.ok(!reading.ok);
  assert.deepEqual(reading.problems.map(({ code, path }) => [code, path]), [['high-availability-needs-cluster', 'highAvailability'], ['number-too-low', 'conversationsPerMonth'], ['country-unknown', 'buyerCountry']]);
});

test('whatever it is given, it neither throws nor gives values that its words do not know', () => {
  const inputs = fc.oneof(fc.string(), fc.json(), fc.anything().map((value) => with_({ answers: value })), fc.record({ release: fc.anything(), madeOn: fc.anything(), name: fc.anything() }).map(with_));
  fc.assert(
    fc.property(inputs, fc.string(), (text, name) => {
      const reading = read(text, name);
      for (const problem of reading.ok ? [] : reading.problems) assert.deepEqual(Object.keys(problem.values).sort(), [...problemValueNames[problem.code]].sort());
    }),
    { numRuns: 500 },
  );
});

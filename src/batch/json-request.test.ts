import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readJsonRequest } from './json-request.ts';

const whole = { format: 'aismarttalk-estimate-request', version: 1, release: '2026-11-15', answers: { deployment: 'self-hosted' } };
const read = (data: unknown) => {
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  return readJsonRequest(bytes, { name: 'mine.json', size: bytes.length });
};
const faultsOf = (change: object): readonly string[] => {
  const reading = read({ ...whole, ...change });
  return reading.ok ? [] : reading.faults;
};

test('a request is read with its name, price list and day, each of which may be left out', () => {
  assert.deepEqual(read({ ...whole, $schema: 'https://example.org/schema/request.json', name: ' Of  June ', madeOn: '2026-11-20' }), {
    ok: true, request: { name: 'Of June', release: '2026-11-15', madeOn: '2026-11-20', answers: { deployment: 'self-hosted' } },
  });
  assert.deepEqual(read({ ...whole, release: undefined }), { ok: true, request: { answers: { deployment: 'self-hosted' } } });
});

test('what does not fit is told with the value found and what to write instead', () => {
  const cases: readonly (readonly [object, string])[] = [
    [{ format: 'aismarttalk-partner-prices' }, 'format: "aismarttalk-partner-prices" is no request; write "aismarttalk-estimate-request"'],
    [{ format: undefined }, 'format: it is missing; write "aismarttalk-estimate-request"'],
    [{ version: 2 }, 'version: the file has version 2, and this command reads version 1; update this release portal, or export the request again from the estimator of this one'],
    [{ version: '1' }, 'version: "1" is no version; write 1'],
    [{ version: undefined }, 'version: it is missing; write 1'],
    [{ madeOn: 'yesterday' }, 'madeOn: "yesterday" is no day; write the day of the draft, such as 2026-11-23, or leave it out for that of the command'],
    [{ release: '2026-13-45' }, 'release: "2026-13-45" is no day; write the date of a price list, such as 2026-11-15, or leave it out for the one in force'],
    [{ release: 20261115 }, 'release: 20261115 is no day; write the date of a price list, such as 2026-11-15, or leave it out for the one in force'],
    [{ name: 'x'.repeat(300) }, 'name: it has 300 characters; write at most 200'],
    [{ name: 'a\u0000b' }, 'name: character 2 is U+0000, which cannot be printed; delete it'],
    [{ name: 5 }, 'name: 5 is no text; write it in quotation marks, or leave it out'],
    [{ $schema: 1 }, '$schema: 1 is no address; remove it'],
    [{ prices: {} }, 'prices: there is no such field; remove it'],
    [{ model: 'small' }, 'model: there is no such field; write it into "answers"'],
    [{ answers: undefined }, 'answers: it is missing; write the answers in braces, such as { "audience": "client", "deployment": "self-hosted" }'],
    [{ answers: ['client'] }, 'answers: ["client"] cannot be read; write the answers in braces, such as { "audience": "client", "deployment": "self-hosted" }'],
  ];
  for (const [change, fault] of cases) assert.deepEqual(faultsOf(change), [fault]);
});

test('a value that is nested deeper than it can be written is told like any other', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const faultsIn = (text: string) => {
    const reading = readJsonRequest(new TextEncoder().encode(text), { name: 'mine.json', size: text.length });
    return reading.ok ? [] : reading.faults;
  };
  assert.deepEqual(faultsIn(`{"format":"aismarttalk-estimate-request","version":1,"name":${deep},"answers":${deep}}`), [
    'answers: … cannot be read; write the answers in braces, such as { "audience": "client", "deployment": "self-hosted" }',
    'name: … is no text; write it in quotation marks, or leave it out',
  ]);
});

test('a number too large for any reader is called that, and not null', () => {
  const text = '{"format":"aismarttalk-estimate-request","version":-1e400,"answers":{}}';
  const reading = readJsonRequest(new TextEncoder().encode(text), { name: 'mine.json', size: text.length });
  assert.deepEqual(reading.ok ? [] : reading.faults, ['version: a number of more than 308 digits is no version; write 1']);
});

test('faults around the answers are told together, and what can be read is handed on for those of the answers', () => {
  const reading = read({ ...whole, name: 'x'.repeat(201), madeOn: '23/11/2026', colour: 'red' });
  assert.ok(!reading.ok);
  assert.deepEqual(reading.faults.map((fault) => fault.split(':')[0]), ['colour', 'name', 'madeOn']);
  assert.deepEqual(reading.rest, { release: '2026-11-15', answers: whole.answers });
});

test('a file that is no JSON says where it stops being some', () => {
  const faultOf = (text: string) => {
    const reading = readJsonRequest(new TextEncoder().encode(text), { name: 'mine.json', size: text.length });
    return reading.ok ? '' : reading.faults.join();
  };
  assert.equal(faultOf('\ufeff{\n  "format": "x",\n}'), 'the file is no JSON any more at line 3, column 1; correct it there, or export the request again');
  assert.match(faultOf(''), /“mine\.json” is not a JSON file, or is not complete/);
});

test('a request that is refused keeps its name, one of a newer version too', () => {
  for (const change of [{ madeOn: 'yesterday' }, { version: 2 }, { answers: 5 }]) {
    const reading = read({ ...whole, name: 'Mine', ...change });
    assert.equal(reading.ok ? undefined : reading.name, 'Mine');
  }
});

test('whatever a file holds, it is read or refused with a reason', () => {
  const inputs = fc.oneof(fc.json().map((text) => JSON.parse(text) as unknown), fc.record({ release: fc.anything(), madeOn: fc.anything(), name: fc.anything(), answers: fc.anything() }).map((change) => ({ ...whole, ...change })));
  fc.assert(fc.property(inputs, (data) => {
    const reading = read(data);
    assert.ok(reading.ok || (reading.faults.length > 0 && reading.faults.every((fault) => fault.length > 10)));
  }), { numRuns: 300 });
});

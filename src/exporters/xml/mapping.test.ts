import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ciiMapping } from '../cii/cii-mapping.ts';
import type { EInvoice } from '../e-invoice/e-invoice.ts';
import { rules } from '../e-invoice/rules.fixture.ts';
import { ublMapping } from '../ubl/ubl-mapping.ts';
import { each, mappedTerms, type Row, writeXml } from './mapping.ts';

const termsOf = (rows: readonly Row<EInvoice>[]) => mappedTerms(rows).map(({ term }) => term).sort();

test('both tables carry the same business terms', () => {
  assert.deepEqual([...new Set(termsOf(ciiMapping.rows))], [...new Set(termsOf(ublMapping.rows))]);
  assert.ok(termsOf(ciiMapping.rows).length > 50);
});

test('every term has one row in a table, but for those that only a seller has', () => {
  for (const { rows } of [ciiMapping, ublMapping]) {
    const twice = termsOf(rows).filter((term, index, all) => all.indexOf(term) !== index);
    assert.deepEqual(twice, ['BT-32', 'BT-33']);
  }
});

test('every rule that a row names has its test', () => {
  const tested = new Set(rules.map(({ id }) => id));
  const named = [ciiMapping, ublMapping].flatMap(({ rows }) => mappedTerms(rows).flatMap((row) => row.rules));
  assert.deepEqual(named.filter((rule) => !tested.has(rule)), []);
});

interface Family {
  readonly name?: string;
  readonly children: readonly { readonly age: string }[];
}

const familyRows: readonly Row<Family>[] = [
  { element: 'empty', always: true, rows: [] },
  { element: 'parents', rows: [{ term: 'BT-1', element: 'name', text: ({ name }) => name, attributes: { kind: 'a"b', none: undefined } }] },
  each({ group: 'BG-1', element: 'child', of: ({ children }: Family) => children, rows: [{ term: 'BT-2', element: 'age', text: ({ age }) => age }, { element: 'fixed', fixed: 'yes' }] }),
];

test('elements stand in the order of the rows, and what is not known is left out with what is around it', () => {
  const write = (family: Family) => writeXml({ element: 'family', namespaces: { xmlns: 'urn:x' }, rows: familyRows }, family);
  assert.equal(write({ children: [] }), '<?xml version="1.0" encoding="UTF-8"?>\n<family xmlns="urn:x">\n  <empty/>\n</family>\n');
  assert.equal(
    write({ name: 'A&B', children: [{ age: '1' }, { age: '' }] }),
    '<?xml version="1.0" encoding="UTF-8"?>\n<family xmlns="urn:x">\n  <empty/>\n  <parents>\n    <name kind="a&quot;b">A&amp;B</name>\n  </parents>\n' +
    '  <child>\n    <age>1</age>\n    <fixed>yes</fixed>\n  </child>\n  <child>\n    <fixed>yes</fixed>\n  </child>\n</family>\n',
  );
});

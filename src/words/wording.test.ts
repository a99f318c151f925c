import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeFormats } from './describe-formats.ts';
import { createWording } from './wording.ts';

const words = {
  'catalogue.service.devops-day': 'DevOps day',
  'estimator.field.freeLines': 'Lines added by hand',
  'estimator.listSeparator': ', ',
  'chart.kind.effort': 'Effort',
  'chart.kind.infrastructure': 'Hosting',
  'problem.partner-discount-kind-unknown': '{{typed}} is none of {{kinds}}.',
  'problem.field-unreadable': 'Write {{field}} as text.',
  'problem.field-unknown': 'There is no field {{field}}.',
  'problem.number-too-high': '{{typed}} is more than {{highest}}.',
  'problem.file-too-large': 'The file has {{megabytes}} MB, more than {{highest}}.',
  'problem.region-not-of-provider': '{{provider}} does not host in {{country}}.',
  'problem.currency-not-in-catalogue': 'The list of {{release}} has no rate for {{typed}}.',
};

const wording = (tag: string) => createWording({ words, tag, formats: describeFormats(tag, ['EUR', 'CHF']), currency: 'EUR', countries: { FR: 'France' } });
const english = wording('en-GB');

test('money is in the currency that it names, and without a name in that of the document', () => {
  assert.deepEqual([english.money(123_450n), english.money(123_450n, 'CHF')], ['€1,234.50', 'CHF\u00a01,234.50']);
  assert.equal(english.figure({ as: 'money', decimal: '1234.5', currency: 'CHF' }), 'CHF\u00a01,234.50');
});

test('a price of less than cents shows all its decimals, in the place where the language writes them', () => {
  assert.equal(english.figure({ as: 'money', decimal: '0.04464', currency: 'EUR' }), '€0.04464');
  assert.equal(wording('fr').figure({ as: 'money', decimal: '0.013', currency: 'EUR' }), '0,013\u00a0€');
});

test('numbers, percentages, words and countries are those of the language; a proper name stands apart from its direction', () => {
  const figures = [{ as: 'number', decimal: '1234.5' }, { as: 'percent', decimal: '12.5' }, { as: 'word', list: 'service', id: 'devops-day' }, { as: 'country', code: 'FR' }, { as: 'country', code: 'XX' }, { as: 'name', text: 'شركة' }] as const;
  assert.deepEqual(figures.map(english.figure), ['1,234.5', '12.5%', 'DevOps day', 'France', 'XX', '\u2068شركة\u2069']);
});

test('a problem inside a list is told by the question it belongs to, and an unknown field by what it was called', () => {
  assert.equal(english.problem({ code: 'field-unreadable', path: 'freeLines.0.quantity', values: { field: 'freeLines.0.quantity' } }), 'Write Lines added by hand as text.');
  assert.equal(english.problem({ code: 'field-unknown', path: '', values: { field: 'freeLines2.colour' } }), 'There is no field \u2068freeLines2.colour\u2069.');
});

test('the values of a problem are formatted, dates and countries too, and what was typed stands apart', () => {
  assert.equal(english.problem({ code: 'number-too-high', path: 'documents', values: { typed: '1e9', highest: 10_000_000 } }), '\u20681e9\u2069 is more than 10,000,000.');
  assert.equal(english.problem({ code: 'region-not-of-provider', path: 'region', values: { country: 'FR', provider: 'Hetzner' } }), '\u2068Hetzner\u2069 does not host in France.');
  assert.equal(english.problem({ code: 'currency-not-in-catalogue', path: 'currency', values: { typed: 'XTS', release: '2026-11-15' } }), 'The list of 15 November 2026 has no rate for \u2068XTS\u2069.');
});

test('a value of a problem may have decimals, as the size of a file has, and is written like the other numbers of the language', () => {
  const problem = { code: 'file-too-large', path: '', values: { megabytes: 10.1, highest: 1 } } as const;
  assert.equal(english.problem(problem), 'The file has 10.1 MB, more than 1.');
  assert.equal(wording('fr').problem(problem), 'The file has 10,1 MB, more than 1.');
});

test('kinds are told as a price file has to name them, with the reader’s word where it is another', () => {
  const problem = { code: 'partner-discount-kind-unknown', path: 'partnerPrices', values: { typed: 'travel', kinds: 'effort, infrastructure' } } as const;
  assert.equal(english.problem(problem), '\u2068travel\u2069 is none of effort, \u2068infrastructure\u2069 (Hosting).');
});

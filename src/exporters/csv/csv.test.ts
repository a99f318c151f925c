import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { localeKeys } from '../../domain/locale.ts';
import { type SampleName, samples, sampleInput, sampleNames } from '../samples.fixture.ts';
import { shippedWording } from '../some-wording.fixture.ts';
import { toCsv } from './csv.ts';
import { makeCsv } from './draft-csv.ts';
import { sizingSheetCsv } from './sizing-sheet-csv.ts';

const withPoint = { decimalSign: '.' };
const withComma = { decimalSign: ',' };

/** A reader of RFC 4180 by the letter. */
function readCsv(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let index = 1; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (quoted) {
      if (sign === '"' && text[index + 1] === '"') index += 1;
      else if (sign === '"') { quoted = false; continue; }
      field += sign;
    } else if (sign === '"') quoted = true;
    else if (sign === separator || sign === '\r') {
      rows.at(-1)?.push(field);
      field = '';
    } else if (sign === '\n') rows.push([]);
    else field += sign;
  }
  return rows.slice(0, -1);
}

test('a file begins with a byte-order mark, ends every line with CR LF and quotes every text', () => {
  assert.equal(toCsv([[{ text: 'Say "yes"' }, { number: '1234.5' }], [{ text: 'two\nlines' }, { text: '' }]], withPoint), '\ufeff"Say ""yes""",1234.5\r\n"two\nlines",\r\n');
});

test('where the comma is the decimal sign, fields are parted by a semicolon, and numbers are not grouped', () => {
  assert.equal(toCsv([[{ text: 'a' }, { number: '1234567.50' }]], withComma), '\ufeff"a";1234567,50\r\n');
  assert.deepEqual(localeKeys.map((locale) => `${locale} ${shippedWording(locale).decimalSign}`), ['en .', 'lb ,', 'fr ,', 'de ,', 'ar .']);
});

test('a text that a spreadsheet would run as a formula is defused, a number is not', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n1', '  =1', '＝1', '＋1', '－1', '＠x', '\u202e=1', '\ufeff=1']) {
    assert.match(toCsv([[{ text }]], withPoint), /^\ufeff"'/, JSON.stringify(text));
  }
  for (const text of ['1=1', 'a+b', "'=1", 'École', 'e-mail']) assert.equal(toCsv([[{ text }]], withPoint), `\ufeff"${text}"\r\n`);
  assert.equal(toCsv([[{ number: '-5.00' }]], withPoint), '\ufeff-5.00\r\n');
});

test('whatever was typed stays in its own field', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' }).filter((text) => !/[\u202a-\u202e\u2066-\u2069]/.test(text)), { minLength: 1, maxLength: 4 }), (texts) => {
    const [row = []] = readCsv(toCsv([texts.map((text) => ({ text }))], withComma), ';');
    assert.deepEqual(row.map((text, index) => (text === texts[index] ? text : text.slice(1))), texts);
  }));
});

test('a draft has one row a line, the totals, and as many fields in every row as the head has', () => {
  for (const name of sampleNames) {
    const input = sampleInput(name);
    const made = makeCsv(input);
    assert.ok(made.ok && typeof made.content === 'string');
    const separator = samples[name].language === 'en' || samples[name].language === 'ar' ? ',' : ';';
    const rows = readCsv(made.content, separator);
    assert.deepEqual([...new Set(rows.map(({ length }) => length))], [11], name);
    assert.equal(rows.filter(([position]) => /^\d+$/.test(position ?? '')).length, input.draft.lines.length, name);
    const nets = rows.filter(([position]) => /^\d+$/.test(position ?? '')).map((row) => BigInt((row[7] ?? '').replace(/[.,]/, '')));
    assert.equal(nets.reduce((sum, net) => sum + net, 0n), input.draft.totals.withoutVat, name);
  }
});

const descriptionsOf = (name: SampleName): readonly string[] => {
  const made = makeCsv(sampleInput(name));
  assert.ok(made.ok && typeof made.content === 'string');
  return readCsv(made.content, samples[name].language === 'en' || samples[name].language === 'ar' ? ',' : ';').map(([, description = '']) => description);
};

test('a draft names its dates, references, seller and buyer, why this tax, the terms and what French law wants', () => {
  const texts = descriptionsOf('partner-with-discounts');
  for (const text of [
    'Date: 20 November 2026', 'Valid until: 20 December 2026', 'Seller: AI SmartTalk · 12 Cité de l\'Étang · 79140 Combrand · France', 'SIREN: 931402820', 'VAT number: to be confirmed',
    'Buyer: Client de Niort SA · 2 place de la Brèche · 79000 Niort · France', 'VAT number: FR83404833048', 'For VAT, seller and buyer belong to the same country (France): the standard rate of 20% applies.',
    'This document is not an invoice and does not count as one. Ne vaut pas facture.', 'Payment term of an invoice: 30 days.', 'The partner terms of sale apply.',
    'If an invoice is paid late, a fixed recovery fee of €40.00 is due (French Commercial Code, articles L441-10 and D441-5).', 'Discount for early payment: none, unless the terms of sale grant one.',
  ]) assert.ok(texts.includes(text), `${text} is missing from ${JSON.stringify(texts)}`);
  assert.ok(descriptionsOf('standard-rate').some((text) => /^Bon de commande\s: BC-2026\/17$/.test(text)));
  assert.ok(descriptionsOf('reverse-charge-in-dollars').includes('Prices converted from EUR to USD at 1.16, an example rate of 15 November 2026.'));
});

test('what was typed about a party or as terms runs as no formula', () => {
  const input = sampleInput('resale-abroad');
  const draft = { ...input.draft, seller: { ...input.draft.seller, legalInformation: '=cmd|A1' }, terms: { of: 'seller', text: '@SUM(A1)\n=2+3' } } as const;
  const made = makeCsv({ ...input, draft });
  assert.ok(made.ok && typeof made.content === 'string');
  const texts = readCsv(made.content, ',').map(([, description = '']) => description);
  assert.ok(texts.includes("'=cmd|A1") && texts.includes("'@SUM(A1)\n=2+3"));
  assert.deepEqual(texts.filter((text) => /^[=+@-]/.test(text)), []);
});

test('the sizing sheet names environment, part, what, how many and why', () => {
  const { quote, wording } = sampleInput('standard-rate');
  const { name, mediaType, bytes } = sizingSheetCsv(quote, wording);
  assert.deepEqual([name, mediaType], [`${quote.reference}-sizing.csv`, 'text/csv']);
  const [head = [], ...rows] = readCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), ';');
  assert.deepEqual(head, ['Environnement', 'Partie', 'À fournir', 'Quantité', 'Pourquoi']);
  assert.equal(rows.length, quote.sizing.length);
  assert.ok(rows.every((row) => row.length === 5 && row.every((text) => text !== '')));
});

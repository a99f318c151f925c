import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withoutBidiControls } from '../domain/bidi-controls.ts';
import { type Locale, localeKeys, locales } from '../domain/locale.ts';
import { draftRemarks, frenchNotes, notAnInvoice, termsOfSale } from '../words/draft-notes.ts';
import { vatRemarks } from '../words/vat-words.ts';
import { makeCsv } from './csv/draft-csv.ts';
import { draftToPdfDocument } from './draft-pdf/draft-to-pdf-document.ts';
import type { ExportInput } from './exporter.ts';
import { plainText } from './pdf/layout/styled-text.ts';
import type { Block } from './pdf/pdf-document.ts';
import { exportInput, type SampleName, sampleNames, samples } from './samples.fixture.ts';
import { shippedWording } from './some-wording.fixture.ts';

const inLanguage = (name: SampleName, language: Locale): ExportInput => exportInput({ ...samples[name], language });

function csvTexts(input: ExportInput): readonly string[] {
  const made = makeCsv(input);
  assert.ok(made.ok && typeof made.content === 'string');
  return [...made.content.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = '']) => text.replaceAll('""', '"'));
}

function pdfTexts(input: ExportInput): readonly string[] {
  const textsOf = (block: Block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph': return [plainText(block.text)];
      case 'list': return block.items.map(plainText);
      case 'columns': return block.columns.flatMap(({ blocks }) => blocks.flatMap(textsOf));
      default: return [];
    }
  };
  return draftToPdfDocument(input).blocks.flatMap(textsOf).map(withoutBidiControls);
}

/** @returns those of `wanted` that do not stand in `texts` in this order */
function missingOf(wanted: readonly string[], texts: readonly string[]): readonly string[] {
  let from = 0;
  return wanted.filter((text) => {
    const at = texts.indexOf(text, from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

test('CSV and PDF say the same of every draft, in the same words and order, in every language', () => {
  for (const name of sampleNames) {
    for (const language of localeKeys) {
      const input = inLanguage(name, language);
      const { draft, wording } = input;
      const said = [...vatRemarks(draft, wording), notAnInvoice(draft, wording), ...draftRemarks(draft, wording)].map(withoutBidiControls);
      assert.deepEqual([missingOf(said, csvTexts(input)), missingOf(said, pdfTexts(input))], [[], []], `${name} (${language})`);
    }
  }
});

test('a French document of a French seller has the words of the law once, one in another language has them beside its own', () => {
  for (const language of localeKeys) {
    const { draft, wording } = inLanguage('standard-rate', language);
    assert.equal(notAnInvoice(draft, wording).match(/ne vaut pas facture\./gi)?.length, 1, language);
    assert.equal(frenchNotes(draft, wording).length, 3, language);
  }
  const { draft, wording } = inLanguage('resale-abroad', 'en');
  assert.equal(notAnInvoice(draft, wording), 'This document is not an invoice and does not count as one.');
  assert.deepEqual(frenchNotes(draft, wording), []);
});

test('the recovery fee is 40 euros, written as the language of the document writes money', () => {
  const fees = localeKeys.map((language) => {
    const { draft, wording } = inLanguage('reverse-charge-in-dollars', language);
    const fee = frenchNotes(draft, wording).find(({ subject }) => subject === 'PMT')?.text ?? '';
    assert.ok(fee.includes(wording.money(4_000n, 'EUR')), language);
    return fee.includes('EUR');
  });
  assert.deepEqual(fees, localeKeys.map(() => false));
});

test('VAT in the currency of the seller’s country names it by its sign where it has one', () => {
  for (const language of localeKeys) {
    const input = inLanguage('reverse-charge-in-dollars', language);
    const words = pdfTexts(input).find((text) => text.startsWith(input.wording.t('draft.vatAccounting'))) ?? '';
    assert.ok(words.includes('€'), language);
    assert.doesNotMatch(words, /EUR/);
  }
});

test('a seller whose name ends in a full stop gets no second one, in any language', () => {
  for (const language of localeKeys) {
    const { draft, wording } = inLanguage('resale-with-mixed-rates', language);
    assert.ok(draft.seller.name?.endsWith('S.à r.l.'));
    assert.doesNotMatch(withoutBidiControls(termsOfSale(draft, wording)), /\.\./, language);
  }
});

test('a document tells nobody to fill in a form; the screen does', () => {
  // A language that joins the site adds its own words for a form here.
  const form: Readonly<Partial<Record<Locale, RegExp>>> = { en: /\bform\b|\benter\b/i, lb: /formulaire|\bgitt\b/i, fr: /formulaire|saisissez/i, de: /formular|geben sie/i, ar: /النموذج|أدخلوا/ };
  for (const [language, ofForm] of Object.entries(form) as [Locale, RegExp][]) {
    const words = JSON.parse(readFileSync(new URL(`../../content/i18n/${locales[language].tag}.json`, import.meta.url), 'utf8')) as Readonly<Record<string, string>>;
    const inDocuments = Object.entries(words).filter(([key]) => /^(draft|document|tax|allowance|line|unit)\./.test(key));
    assert.ok(inDocuments.length > 100);
    assert.deepEqual(inDocuments.filter(([, text]) => ofForm.test(text)), [], language);
    const advice = shippedWording(language).t('estimator.vatIdAdvice');
    assert.match(advice, ofForm);
    const input = inLanguage('standard-rate-without-vat-id', language);
    assert.ok(![...csvTexts(input), ...pdfTexts(input)].some((text) => text.includes(advice)));
  }
});

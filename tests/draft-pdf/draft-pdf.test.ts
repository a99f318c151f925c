import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Locale, localeKeys } from '../../src/domain/locale.ts';
import { decimalToText } from '../../src/domain/money/decimal.ts';
import { makeCii } from '../../src/exporters/cii/make-cii.ts';
import { notAnInvoice } from '../../src/words/draft-notes.ts';
import { lineName } from '../../src/words/line-words.ts';
import { makePdf } from '../../src/exporters/draft-pdf/make-pdf.ts';
import { exportDraft } from '../../src/exporters/export-draft.ts';
import type { ExportInput } from '../../src/exporters/exporter.ts';
import { parsePdf, type ParsedPdf, textValue } from '../pdf/parsed-pdf.ts';
import { attachmentOf, runTool, textOf, withoutPdfTools } from '../pdf/pdf-tools.ts';
import { standardRules } from '../pdf/standard-rules.ts';
import { exportFormats } from '../../src/exporters/registry.ts';
import { exportInput, type SampleName, sampleInput, sampleNames, samples } from '../../src/exporters/samples.fixture.ts';
import { installedFonts } from '../../src/fonts/font-folder.ts';
import { readLogo } from '../../src/share/logo.ts';

const skip = withoutPdfTools;
const library = installedFonts();
const fonts = () => Promise.resolve(library);

async function pdfOf(input: ExportInput): Promise<Uint8Array> {
  const made = await makePdf({ ...input, fonts });
  assert.ok(made.ok, JSON.stringify(made));
  assert.ok(typeof made.content !== 'string');
  return made.content;
}

const inLanguage = (name: SampleName, language: Locale): ExportInput => exportInput({ ...samples[name], language });

function ciiOf(input: ExportInput): string {
  const made = makeCii(input);
  assert.ok(made.ok && typeof made.content === 'string');
  return made.content;
}

/** Poppler breaks lines where the page does, and puts spaces where letters stand apart. */
const squeezed = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u200e\u200f\u061c\u2066-\u2069]+/g, '');

function assertInOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(squeezed(part), from);
    assert.ok(at >= 0, `"${part}" does not stand in its place`);
    from = at;
  }
}

const faultsOf = (pdf: ParsedPdf): readonly string[] => Object.entries(standardRules).flatMap(([title, rule]) => rule(pdf).map((fault) => `${title}: ${fault}`));

/** What is attached, as qpdf reads it. */
function attachedTo(pdf: ParsedPdf): readonly (readonly [name: string, relationship: unknown, text: string])[] {
  const files = [...pdf.dictionaries.values()].filter((entry) => entry['/Type'] === '/Filespec');
  return files.map((entry) => [textValue(entry['/UF']), entry['/AFRelationship'], pdf.stream(pdf.dictionary(entry['/EF'])['/F']).toString('utf8')]);
}

describe('a draft as PDF', { skip }, () => {
  for (const name of sampleNames) {
    for (const language of localeKeys) {
      test(`${name} (${language}): sound, small, by the rules of both standards, with the bytes of the CII file in it`, async () => {
        const input = inLanguage(name, language);
        const file = await pdfOf(input);
        assert.match(runTool('qpdf', ['--check', '{file}'], file), /No syntax or stream encoding errors found/);
        const pdf = parsePdf(file);
        assert.deepEqual(faultsOf(pdf), []);
        assert.ok(file.length <= 60_000 * pdf.pages.length, `${file.length} bytes on ${pdf.pages.length} pages`);
        assert.deepEqual(attachedTo(pdf), [['factur-x.xml', '/Alternative', ciiOf(input)]]);
        assert.match(pdf.metadata, /<fx:ConformanceLevel>EN 16931</);
      });
    }
  }

  test('pdfdetach gives back the CII file, byte for byte', async () => {
    for (const name of ['standard-rate', 'markup-in-names', 'right-to-left'] as const) assert.equal(attachmentOf(await pdfOf(sampleInput(name))), ciiOf(sampleInput(name)));
  });

  for (const [name, language] of sampleNames.map((each, index) => [each, localeKeys.filter((key) => key !== 'ar')[index % 4] ?? 'en'] as const)) {
    test(`${name} (${language}): reads in the order of the screen`, async () => {
      const input = inLanguage(name, language);
      const { draft, wording } = input;
      const { t, money } = wording;
      const text = squeezed(textOf(await pdfOf(input), '-raw'));
      // Poppler gives the words of an Arabic name one by one; another test looks for each.
      assertInOrder(text, [
        t('draft.notice'), t('draft.title'), draft.reference, t('draft.seller'), draft.seller.name ?? '', t('draft.buyer'), ...(name === 'right-to-left' ? [] : [draft.buyer.name ?? '']), t('draft.description'),
        ...(name === 'sixty-lines' ? [] : [...draft.lines, ...draft.onRequestLines].map((line) => lineName(line, wording))),
        t('draft.withoutVat'), money(draft.totals.withoutVat, draft.currency), t('draft.withVat'), money(draft.totals.withVat, draft.currency), t('draft.noticeText'),
      ]);
      for (const { tax } of draft.vatGroups) assert.ok(text.includes(squeezed(money(tax, draft.currency))));
    });
  }

  test('in Arabic, it has the reference, every amount and every name, and turns its pages the other way', async () => {
    for (const name of ['right-to-left', 'resale-with-mixed-rates'] as const) {
      const input = inLanguage(name, 'ar');
      const { draft } = input;
      const file = await pdfOf(input);
      const words = new Set(textOf(file).normalize('NFKC').split(/[^\p{L}\p{M}\p{N}.,-]+/u));
      const amounts = [draft.totals.withoutVat, draft.totals.withVat, ...draft.lines.map(({ net }) => net)];
      const figures = amounts.map((amount) => decimalToText({ units: amount, scale: 2 }).replace(/\B(?=(\d{3})+\.)/g, ','));
      const names = [draft.seller.name, draft.buyer.name].flatMap((each) => (each ?? '').normalize('NFKC').split(/[^\p{L}\p{M}.]+/u)).filter((word) => word !== '');
      for (const word of [draft.reference, ...figures, ...names]) assert.ok(words.has(word), `${name} lacks ${word}`);
      const pdf = parsePdf(file);
      assert.equal(pdf.dictionary(pdf.catalogue['/ViewerPreferences'])['/Direction'], '/R2L');
    }
  });

  test('the same draft is the same file', async () => {
    for (const language of ['en', 'ar'] as const) assert.deepEqual(await pdfOf(inLanguage('resale-with-mixed-rates', language)), await pdfOf(inLanguage('resale-with-mixed-rates', language)));
  });

  test('a usual draft fits one page in every language', async () => {
    for (const language of localeKeys) assert.equal(parsePdf(await pdfOf(inLanguage('standard-rate', language))).pages.length, 1, language);
  });

  test('the reference stands on one line, however long the names beneath its own are', async () => {
    for (const language of localeKeys) {
      const input = inLanguage('standard-rate', language);
      assert.ok(input.draft.buyerReference && input.draft.purchaseOrder);
      for (const reference of [input.draft.reference, 'DRAFT-20261231-MMMMMMMMMMMMM']) {
        const file = await pdfOf({ ...input, draft: { ...input.draft, reference } });
        // At the foot of the page it stands too.
        assert.equal(textOf(file).split(reference).length - 1, 2, `${language}: ${reference}`);
      }
    }
  });

  test('many lines go over pages: notice, head and number on each, and the totals with lines above them', async () => {
    const input = sampleInput('sixty-lines');
    const { t, money } = input.wording;
    const file = await pdfOf(input);
    const pages = parsePdf(file).pages.length;
    assert.ok(pages >= 3 && input.draft.lines.length >= 60);
    const texts = Array.from({ length: pages }, (_, index) => textOf(file, '-layout', '-f', String(index + 1), '-l', String(index + 1)));
    for (const [index, text] of texts.entries()) {
      assert.ok(text.includes(t('draft.notice')));
      assert.ok(text.includes(`Page ${index + 1} of ${pages}`));
      assert.match(text, /No\.\s+Description\s+Quantity\s+Unit price\s+Net amount/);
    }
    const withTotals = texts.find((text) => text.includes(t('draft.withoutVat'))) ?? '';
    assert.match(withTotals, /Line 50 of fifty[\s\S]*Total net/);
    assert.ok(withTotals.includes(money(input.draft.totals.withVat, input.draft.currency)));
    const all = texts.join('\n');
    for (const line of input.draft.lines) assert.ok(squeezed(all).includes(squeezed(money(line.net, input.draft.currency))));
  });

  test('every page says that it does not count as an invoice, for a French seller in French too, and so does a note', async () => {
    for (const language of localeKeys.filter((key) => key !== 'ar')) {
      for (const name of ['sixty-lines', 'everything-asked'] as const) {
        const input = inLanguage(name, language);
        const file = await pdfOf(input);
        const pages = parsePdf(file).pages.length;
        assert.ok(pages > 1);
        const words = squeezed(notAnInvoice(input.draft, input.wording));
        assert.equal(words.toLowerCase().endsWith('nevautpasfacture.'), input.draft.seller.country === 'FR' || language === 'fr');
        const counts = Array.from({ length: pages }, (_, index) => squeezed(textOf(file, '-raw', '-f', String(index + 1), '-l', String(index + 1))).split(words).length - 1);
        assert.deepEqual(counts, [...Array<number>(pages - 1).fill(1), 2], language);
      }
    }
  });

  test('in Arabic, every page of a French seller says so too, and a voice changes for it', async () => {
    const file = await pdfOf(inLanguage('everything-asked', 'ar'));
    const pdf = parsePdf(file);
    assert.ok(pdf.pages.length > 1);
    for (let page = 1; page <= pdf.pages.length; page += 1) {
      const text = textOf(file, '-f', String(page), '-l', String(page)).normalize('NFKC');
      for (const word of ['Ne vaut pas facture', 'ليست', 'بوصفها']) assert.ok(text.includes(word), `page ${page} lacks ${word}`);
    }
    const inFrench = [...pdf.dictionaries.values()].filter((entry) => entry['/S'] === '/Span' && textValue(entry['/Lang']) === 'fr');
    assert.equal(inFrench.length, 2);
  });

  test('lines on request are listed as such and added to nothing', async () => {
    const input = sampleInput('on-request');
    const text = textOf(await pdfOf(input), '-raw');
    assert.ok(input.draft.onRequestLines.length > 0);
    assert.equal(squeezed(text).split(squeezed(input.wording.t('draft.onRequest'))).length - 1, input.draft.onRequestLines.length);
    assert.ok(squeezed(text).includes(squeezed(input.wording.t('draft.partial'))));
  });

  test('it says how prices were converted, and the VAT in the currency of the seller', async () => {
    const input = exportInput({ language: 'en', answers: { ...samples['standard-rate'].answers, currency: 'USD' } });
    const { draft, wording: { money } } = input;
    assert.ok(draft.vatAccounting && draft.conversion);
    const text = squeezed(textOf(await pdfOf(input), '-raw'));
    assert.ok(text.includes(squeezed(`VAT in the currency of the seller’s country: ${money(draft.vatAccounting.vat, 'EUR')}`)));
    assert.ok(text.includes(squeezed('Prices converted from EUR to USD')));
    assert.ok(!text.includes('€1,000.00'), 'unit prices are in dollars too');
  });

  test('discounts stand under their lines', async () => {
    const input = sampleInput('partner-with-discounts');
    const { t, percent, money } = input.wording;
    const text = squeezed(textOf(await pdfOf(input), '-raw'));
    const allowances = input.draft.lines.flatMap((line) => line.allowances);
    assert.ok(allowances.length > 0);
    for (const { code, percent: share, amount } of allowances) assert.ok(text.includes(squeezed(t(`allowance.${code}`, { percent: percent(share), amount: money(-amount) }))));
  });
});

describe('the link in the draft', { skip }, () => {
  const linksIn = (pdf: ParsedPdf) => new Set([...pdf.dictionaries.values()].filter((entry) => entry['/Subtype'] === '/Link').map((entry) => textValue(pdf.dictionary(entry['/A'])['/URI'])));
  const figuresIn = (pdf: ParsedPdf) => [...pdf.dictionaries.values()].filter((entry) => entry['/S'] === '/Figure').map((entry) => textValue(entry['/Alt']));

  test('is text, can be clicked, and is a QR code', async () => {
    const input = sampleInput('standard-rate');
    const file = await pdfOf(input);
    const pdf = parsePdf(file);
    assert.deepEqual([...linksIn(pdf)], [input.shareLink]);
    assert.ok(squeezed(textOf(file, '-raw')).includes(squeezed(input.shareLink ?? '')));
    assert.deepEqual(figuresIn(pdf), [input.wording.t('document.shareLink')]);
  });

  test('is text alone when it is too long for a QR code', async () => {
    const link = `https://portal.example/en/estimator/#${'long-'.repeat(600)}`;
    const file = await pdfOf({ ...sampleInput('standard-rate'), shareLink: link });
    assert.deepEqual(figuresIn(parsePdf(file)), []);
    assert.deepEqual([...linksIn(parsePdf(file))], [link]);
  });

  test('is left out of a resale, whose discount and margin it knows, and where nobody wants it', async () => {
    const { shareLink, ...without } = sampleInput('standard-rate');
    for (const input of [sampleInput('resale-with-mixed-rates'), without]) {
      const file = await pdfOf(input);
      assert.deepEqual([...linksIn(parsePdf(file))], []);
      assert.deepEqual(figuresIn(parsePdf(file)), []);
    }
    assert.ok(shareLink);
  });
});

describe('what is not known yet', { skip }, () => {
  test('a draft without a buyer’s name is a PDF that claims no data', async () => {
    const input = exportInput({ language: 'en', answers: {} });
    assert.equal(makeCii(input).ok, false);
    const file = await pdfOf(input);
    const pdf = parsePdf(file);
    assert.deepEqual(faultsOf(pdf), []);
    assert.match(textOf(file), /No buyer named yet/);
    assert.match(runTool('pdfdetach', ['-list', '{file}'], file), /^0 /);
    assert.doesNotMatch(pdf.metadata, /factur|fx:/i);
    assert.equal(pdf.catalogue['/AF'], undefined);
  });

  test('data that lack a number are told beside the file, and for want of a buyer’s name nothing is', async () => {
    const lackOf = async (answers: object): Promise<unknown> => {
      const made = await makePdf({ ...exportInput({ language: 'en', answers }), fonts });
      assert.ok(made.ok);
      assert.equal(Buffer.from(made.content).includes('factur-x.xml'), false);
      return made.withoutData?.map(({ code, path }) => [code, path]);
    };
    const abroad = { buyerName: 'Example Inc.', buyerCountry: 'US', outsideEuCategory: 'G' };
    assert.deepEqual(await lackOf(abroad), [['export-seller-vat-id-missing', 'outsideEuCategory']]);
    assert.deepEqual(await lackOf({ buyerName: 'Kunde AG', buyerCountry: 'CH', audience: 'partner-for-client', sellerName: 'Partner AG', sellerCountry: 'CH' }), [['export-seller-number-missing', 'sellerVatId']]);
    assert.equal(await lackOf({ ...abroad, buyerName: '' }), undefined);
  });

  test('a character that no font has is named, and there is no file', async () => {
    const format = exportFormats.find(({ id }) => id === 'pdf');
    assert.ok(format);
    const result = await exportDraft(format, { ...exportInput({ language: 'en', answers: { buyerName: 'Smile 🙂 Ltd' } }), fonts });
    assert.deepEqual(result.ok ? [] : result.problems, [{ code: 'character-without-glyph', path: '', values: { character: '🙂', codePoint: 'U+1F642' } }]);
  });

  test('fonts that cannot be fetched are told, not thrown', async () => {
    const [format] = exportFormats.filter(({ id }) => id === 'pdf');
    assert.ok(format);
    const result = await exportDraft(format, { ...sampleInput('one-line'), fonts: () => Promise.reject(new Error('offline')) });
    assert.deepEqual(result.ok ? [] : result.problems.map(({ code }) => code), ['export-failed']);
  });
});

describe('paper and logo', { skip }, () => {
  const boxOf = (pdf: ParsedPdf) => pdf.list(pdf.pages[0]?.['/MediaBox']);
  /** One red pixel. */
  const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64');
  const logo = readLogo(pixel, { name: 'logo.png', size: pixel.length });

  test('A4 by default, Letter when asked', async () => {
    assert.deepEqual(boxOf(parsePdf(await pdfOf(sampleInput('one-line')))), [0, 0, 595.28, 841.89]);
    const letter = parsePdf(await pdfOf({ ...sampleInput('one-line'), paper: 'letter' }));
    assert.deepEqual(boxOf(letter), [0, 0, 612, 792]);
    assert.deepEqual(faultsOf(letter), []);
  });

  test('the logo of a partner who sells is shown and named; nobody else’s is', async () => {
    assert.ok(logo.ok);
    const picturesIn = async (name: SampleName) => {
      const pdf = parsePdf(await pdfOf({ ...sampleInput(name), logo: logo.value }));
      assert.deepEqual(faultsOf(pdf), []);
      return [...pdf.dictionaries.values()].filter((entry) => entry['/Subtype'] === '/Image').length;
    };
    assert.equal(await picturesIn('resale-abroad'), 1);
    assert.equal(await picturesIn('reverse-charge'), 0);
  });
});

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { installedFonts } from '../../src/fonts/font-folder.ts';
import { parsePdf, type ParsedPdf, textValue } from './parsed-pdf.ts';
import { type Block, type PdfDocument, type Text } from '../../src/exporters/pdf/pdf-document.ts';
import { attachmentOf, runTool, textOf, withoutPdfTools } from './pdf-tools.ts';
import { deflateAlike } from '../../src/compression/deflate-alike.ts';
import { type PdfTools, renderPdf } from '../../src/exporters/pdf/render-pdf.ts';
import { sampleDocument, type SampleLanguage, sampleLanguages } from '../../src/exporters/pdf/sample-document.fixture.ts';
import { standardRules } from './standard-rules.ts';

const skip = withoutPdfTools;
const library = installedFonts();
const tools: PdfTools = { fonts: library, deflate: deflateAlike };

async function render(document: PdfDocument): Promise<Uint8Array> {
  const reading = await renderPdf(document, tools);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.bytes;
}

const plain: Omit<PdfDocument, 'blocks'> = { language: 'en', direction: 'ltr', title: 'A document', creator: 'Test', createdAt: '2026-11-23T09:30:00Z', paper: 'a4', footer: { pageNumber: '{page}/{pages}' } };

const renderBlocks = (blocks: readonly Block[], more: Partial<PdfDocument> = {}) => render({ ...plain, ...more, blocks: [{ kind: 'heading', level: 1, text: 'A' }, ...blocks] });

const renderTexts = (texts: readonly Text[], more: Partial<PdfDocument> = {}) => renderBlocks(texts.map((text) => ({ kind: 'paragraph', text })), more);

test('what was made before makes no difference: a file is the same first, again, after others, and with fonts opened anew', async () => {
  const languages = ['en', 'ar', 'zh', 'th'] as const;
  const one = async (language: SampleLanguage, from = installedFonts()) => {
    const reading = await renderPdf(sampleDocument(language), { fonts: from, deflate: deflateAlike });
    assert.ok(reading.ok);
    return Buffer.from(reading.bytes).toString('latin1');
  };
  const first = new Map<SampleLanguage, string>();
  for (const language of languages) first.set(language, await one(language));
  // More texts than are kept, so that those of the first round have been forgotten.
  const numbers = Array.from({ length: 60 }, (_, index) => `${index} ${'What pushes the others out, '.repeat(20)}`);
  for (let round = 0; round < 3; round += 1) await renderTexts(numbers.map((text) => `${round} ${text}`));
  for (const language of languages.toReversed()) {
    assert.equal(await one(language), first.get(language), `${language}, fonts opened anew`);
    assert.equal(await one(language, library), first.get(language), language);
    assert.equal(await one(language, library), first.get(language), `${language}, again`);
  }
});

describe('a document in every script', { skip }, () => {
  const files = new Map<SampleLanguage, Uint8Array>();
  before(async () => {
    for (const language of sampleLanguages) files.set(language, await render(sampleDocument(language)));
  });
  const fileOf = (language: SampleLanguage): Uint8Array => files.get(language) ?? new Uint8Array(0);

  for (const language of sampleLanguages) {
    test(`${language}: qpdf finds nothing wrong`, () => {
      assert.match(runTool('qpdf', ['--check', '{file}'], fileOf(language)), /No syntax or stream encoding errors found/);
    });

    test(`${language}: keeps the rules of PDF/A-3 and PDF/UA-1`, () => {
      const pdf = parsePdf(fileOf(language));
      const faults = Object.entries(standardRules).flatMap(([title, rule]) => rule(pdf).map((fault) => `${title}: ${fault}`));
      assert.deepEqual(faults, []);
    });

    test(`${language}: stays small, its fonts cut down to what is shown`, () => {
      assert.ok(fileOf(language).length < 60_000, `${fileOf(language).length} bytes`);
      const fonts = runTool('pdffonts', ['{file}'], fileOf(language)).trim().split('\n').slice(2);
      assert.ok(fonts.length >= 2);
      for (const font of fonts) assert.match(font, /^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes /);
    });
  }

  test('the same document is the same file', async () => {
    for (const language of ['en', 'ar', 'ja'] as const) assert.deepEqual(await render(sampleDocument(language)), fileOf(language));
  });

  test('another document has another identifier', () => {
    const idOf = (language: SampleLanguage) => JSON.stringify(parsePdf(fileOf(language)).trailer['/ID']);
    assert.notEqual(idOf('en'), idOf('fr'));
  });

  test('the notice stands on every page, and the foot counts them', () => {
    for (const page of ['1', '2']) {
      const text = textOf(fileOf('en'), '-f', page, '-l', page);
      assert.match(text, /Draft, indicative, not payable/);
      assert.match(text, new RegExp(`Page ${page} of 2`));
    }
  });

  test('the notice is part of the document once, and the head of a table once', () => {
    const pdf = parsePdf(fileOf('en'));
    const elements = [...pdf.dictionaries.values()].filter((dictionary) => dictionary['/Type'] === '/StructElem');
    assert.equal(elements.filter((element) => element['/S'] === '/THead').length, 1);
    const heads = elements.filter((element) => element['/S'] === '/TH' && pdf.dictionary(element['/A'])['/Scope'] === '/Column');
    assert.deepEqual(heads.map((head) => pdf.list(head['/K']).length), [1, 1, 1, 1]);
    assert.match(textOf(fileOf('en'), '-f', '2', '-l', '2'), /Service\s+Quantity\s+Unit price\s+Amount/);
  });

  test('the attachment comes out as it went in', () => {
    assert.equal(attachmentOf(fileOf('en')), '<sample/>');
    assert.match(runTool('pdfdetach', ['-list', '{file}'], fileOf('en')), /factur-x\.xml/);
  });

  test('the metadata says Factur-X, its file and its profile', () => {
    const { metadata } = parsePdf(fileOf('fr'));
    assert.match(metadata, /<fx:DocumentType>INVOICE<\/fx:DocumentType><fx:DocumentFileName>factur-x\.xml<\/fx:DocumentFileName><fx:Version>1\.0<\/fx:Version><fx:ConformanceLevel>EN 16931<\/fx:ConformanceLevel>/);
  });

  test('from right to left, the reader is told to turn pages that way', () => {
    const directionOf = (language: SampleLanguage) => { const pdf = parsePdf(fileOf(language)); return pdf.dictionary(pdf.catalogue['/ViewerPreferences'])['/Direction']; };
    assert.equal(directionOf('he'), '/R2L');
    assert.equal(directionOf('en'), undefined);
  });
});

/** Words without the signs around them, whose place in a mixed line is the reader's guess. */
const wordsOf = (text: string): readonly string[] => text.normalize('NFC').split(/\s+/).map((word) => word.replaceAll(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '')).filter(Boolean);

describe('text that is copied out', { skip }, () => {
  const rightToLeft = {
    ar: ['هذه المبالغ استرشادية ولا تُعدّ فاتورة', 'لا إله إلا أنت الآن لأن الإدارة لآلئ', 'تُدفع شهريًا وسنويًّا مثلًا', 'اللغة العربية مُشكَّلةٌ تَشكيلًا كامِلًا'],
    he: ['הסכומים הם אומדן בלבד ואינם חשבונית', 'שָׁלוֹם עִם נִיקּוּד מָלֵא', 'מפעל המים של חיפה בע״מ'],
  };

  for (const [language, texts] of Object.entries(rightToLeft)) {
    test(`${language}: every word is right, and in its place`, async () => {
      for (const text of texts) {
        const copied = textOf(await renderTexts([text], { language, direction: 'rtl' }));
        const words = wordsOf(text);
        const found = wordsOf(copied);
        assert.deepEqual(found.slice(found.indexOf(words[0] ?? ''), found.indexOf(words[0] ?? '') + words.length), words);
      }
    });
  }

  test('Arabic with figures and Latin names: every word is right', async () => {
    const text = 'انظروا العرض رقم 2026 من AI SmartTalk بقيمة 850.00 يورو لمدة 12 شهرًا';
    const found = new Set(wordsOf(textOf(await renderTexts([text], { language: 'ar', direction: 'rtl' }))));
    assert.deepEqual(wordsOf(text).filter((word) => !found.has(word)), []);
  });

  test('a Hebrew or Arabic name in an English sentence is right', async () => {
    const copied = textOf(await renderTexts([[{ text: 'It is made for ' }, { text: 'מפעל המים', isolated: true }, { text: ' and perhaps for ' }, { text: 'شركة الأمل', language: 'ar' }, { text: ' too, within 12 days.' }]]));
    for (const words of [/It is made for/, /מפעל המים/, /and perhaps for/, /شركة الأمل/, /too, within 12 days\./]) assert.match(copied, words);
  });

  for (const [language, text] of [
    ['th', 'จำนวนเงินนี้ใช้อ้างอิงเท่านั้น น้ำ ปู่ ที่ ผู้ใหญ่'],
    ['hi', 'राशियाँ केवल संकेत के लिए हैं। क्षत्रिय ज्ञान श्रृंगार विद्यार्थी'],
    ['ka', 'თანხები საორიენტაციოა'], ['hy', 'Գումարները մոտավոր են'], ['el', 'ᾧ ῆς ἐν ἀρχῇ'], ['vi', 'Nguyễn Thị Hồng'],
    ['ja', '下書きは請求書ではありません。'], ['zh-CN', '草稿不是发票。'], ['ko', '초안은 청구서가 아닙니다.'],
  ] as const) {
    test(`${language}: letters and their marks stay together`, async () => {
      assert.ok(textOf(await renderTexts([text], { language })).normalize('NFC').includes(text.normalize('NFC')));
    });
  }

  test('ligatures and kerning leave no trace', async () => {
    assert.match(textOf(await renderTexts(['AVATAR office fluffy affix'])), /AVATAR office fluffy affix/);
  });
});

describe('what cannot be printed', () => {
  const problemsOf = async (blocks: readonly Block[]) => {
    const reading = await renderPdf({ ...plain, blocks }, tools);
    assert.equal(reading.ok, false);
    return reading.ok ? [] : reading.problems;
  };

  test('a character that no font has is named, wherever it stands, and there is no file', async () => {
    assert.deepEqual(await problemsOf([{ kind: 'paragraph', text: 'Dear 🙂 friend' }]), [{ code: 'character-without-glyph', path: '', values: { character: '🙂', codePoint: 'U+1F642' } }]);
    const inTable: Block = { kind: 'table', columns: [{ head: 'A', width: 'fill' }], rows: [{ cells: [{ text: 'B', detail: '\u{13000}' }] }] };
    assert.deepEqual((await problemsOf([inTable])).map(({ values }) => values), [{ character: '\u{13000}', codePoint: 'U+13000' }]);
  });

  test('each missing character is named once', async () => {
    assert.equal((await problemsOf([{ kind: 'paragraph', text: '🙂 ⠓ 🙂' }])).length, 2);
  });

  test('a picture that is none is refused in words of its own', async () => {
    const picture = (bytes: Uint8Array): Block => ({ kind: 'picture', bytes, alternative: 'Logo', maxWidth: 100, maxHeight: 50 });
    assert.deepEqual((await problemsOf([picture(new TextEncoder().encode('GIF89a'))])).map(({ code }) => code), ['picture-format-unknown']);
    assert.deepEqual((await problemsOf([picture(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0))])).map(({ code }) => code), ['picture-damaged']);
  });
});

describe('the structure', { skip }, () => {
  const elementsOf = (pdf: ParsedPdf, type: string) => [...pdf.dictionaries.values()].filter((dictionary) => dictionary['/Type'] === '/StructElem' && dictionary['/S'] === type);

  test('a text in another language says so', async () => {
    const pdf = parsePdf(await renderTexts([[{ text: 'It says ' }, { text: 'ne vaut pas facture', language: 'fr' }, { text: '.' }]]));
    assert.deepEqual(elementsOf(pdf, '/Span').map((element) => textValue(element['/Lang'])), ['fr']);
    assert.deepEqual(elementsOf(pdf, '/P').map((element) => pdf.list(element['/K']).length), [3]);
  });

  test('a link over two lines is one link with two areas', async () => {
    const pdf = parsePdf(await renderTexts([[{ text: 'x '.repeat(50) }, { text: 'a link that is long enough to go over the end of its line and on', link: 'https://example.org/' }]]));
    const [link, ...more] = elementsOf(pdf, '/Link');
    assert.equal(more.length, 0);
    const kinds = pdf.list(link?.['/K']).map((kid) => pdf.dictionary(kid)['/Type']);
    assert.equal(kinds.filter((kind) => kind === '/OBJR').length, 2);
    const annotations = [...pdf.dictionaries.values()].filter((dictionary) => dictionary['/Subtype'] === '/Link');
    assert.deepEqual(annotations.map((annotation) => textValue(pdf.dictionary(annotation['/A'])['/URI'])), ['https://example.org/', 'https://example.org/']);
  });

  test('a row of a group names its rows and covers all columns', async () => {
    const pdf = parsePdf(await render(sampleDocument('en')));
    const spans = elementsOf(pdf, '/TH').map((head) => pdf.dictionary(head['/A'])).filter((attributes) => attributes['/ColSpan'] !== undefined);
    assert.deepEqual(spans.map((attributes) => [attributes['/Scope'], attributes['/ColSpan']]), [['/Row', 4], ['/Row', 3]]);
  });
});

describe('the rules of the standards notice', { skip }, () => {
  const broken = async (title: string, breakIt: (pdf: ParsedPdf) => void): Promise<readonly string[]> => {
    const pdf = parsePdf(await render(sampleDocument('en')));
    const rule = Object.entries(standardRules).find(([name]) => name.includes(title))?.[1];
    if (rule === undefined) throw new Error(`There is no rule "${title}".`);
    breakIt(pdf);
    return rule(pdf);
  };
  const first = (pdf: ParsedPdf, key: string, value: string) => [...pdf.dictionaries.values()].find((dictionary) => dictionary[key] === value) ?? {};

  for (const [title, breakIt] of [
    ['6.1.2', (pdf) => pdf.bytes.set([0x20], 10)],
    ['6.1.3', (pdf) => { delete pdf.trailer['/ID']; }],
    ['6.2.3', (pdf) => { delete pdf.catalogue['/OutputIntents']; }],
    ['6.2.11.4', (pdf) => { delete first(pdf, '/Type', '/FontDescriptor')['/FontFile2']; }],
    ['6.2.11.5', (pdf) => { (pdf.list(first(pdf, '/Subtype', '/CIDFontType2')['/W'])[1] as number[])[3] = 1; }],
    ['6.2.11.7.2', (pdf) => { delete first(pdf, '/Subtype', '/Type0')['/ToUnicode']; }],
    ['6.5', (pdf) => { pdf.dictionary(first(pdf, '/Type', '/Annot')['/A'])['/S'] = '/JavaScript'; }],
    ['6.6.2.3:', (pdf) => { pdf.dictionary(pdf.trailer['/Info'])['/Title'] = 'u:Other'; }],
    ['6.8', (pdf) => { delete pdf.catalogue['/AF']; }],
    ['leads back', (pdf) => { delete first(pdf, '/S', '/P')['/K']; }],
    ['its title is shown', (pdf) => { delete pdf.catalogue['/ViewerPreferences']; }],
    ['UA-1 7.2:', (pdf) => { delete pdf.catalogue['/Lang']; }],
    ['UA-1 7.3', (pdf) => { delete first(pdf, '/S', '/Figure')['/Alt']; }],
    ['7.4.2', (pdf) => { first(pdf, '/S', '/H1')['/S'] = '/H2'; }],
    ['say what they are the head of', (pdf) => { delete first(pdf, '/S', '/TH')['/A']; }],
    ['as many columns', (pdf) => { (pdf.list(first(pdf, '/S', '/TR')['/K']) as unknown[]).pop(); }],
    ['UA-1 7.18', (pdf) => { delete first(pdf, '/Type', '/Annot')['/Contents']; }],
  ] as readonly (readonly [string, (pdf: ParsedPdf) => void])[]) {
    test(`when ${title} is broken`, async () => {
      assert.notDeepEqual(await broken(title, breakIt), []);
    });
  }
});

import { type PdfDictionary, type PdfValue, type ParsedPdf, textValue } from './parsed-pdf.ts';
import { type MarkedStretch, readMarks } from './page-marks.ts';

/** A rule of PDF/A-3 (ISO 19005-3) or PDF/UA-1 (ISO 14289-1) that our documents could break; it names what is wrong. */
export type StandardRule = (pdf: ParsedPdf) => readonly string[];

const unless = (isRight: boolean, fault: string): readonly string[] => (isRight ? [] : [fault]);

const withType = (pdf: ParsedPdf, type: string): readonly (readonly [string, PdfDictionary])[] => [...pdf.dictionaries].filter(([, dictionary]) => dictionary['/Type'] === type);

const marksOf = (pdf: ParsedPdf): readonly (readonly MarkedStretch[])[] => pdf.pages.map((page) => readMarks(pdf.stream(page['/Contents']).toString('latin1')));

const inMetadata = (pdf: ParsedPdf, tag: string): string => {
  const inner = new RegExp(`<${tag}>(?:<rdf:(?:Alt|Seq|Bag)>)?(?:<rdf:li[^>]*>)?([^<]*)`).exec(pdf.metadata)?.[1] ?? '';
  return inner.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
};

const fontDictionaries = (pdf: ParsedPdf) => withType(pdf, '/Font').filter(([, font]) => font['/Subtype'] === '/Type0').map(([, font]) => font);

const resourceFonts = (pdf: ParsedPdf): PdfDictionary => pdf.dictionary(pdf.dictionary(pdf.pages[0]?.['/Resources'])['/Font']);

/** Every structure element with the one above it. */
function elementsOf(pdf: ParsedPdf): readonly { readonly key: string; readonly element: PdfDictionary }[] {
  return withType(pdf, '/StructElem').map(([key, element]) => ({ key, element }));
}

const typeNames = (pdf: ParsedPdf, type: string): readonly PdfDictionary[] => elementsOf(pdf).map(({ element }) => element).filter((element) => element['/S'] === type);

/** "page mcid" of every marked content that an element claims, with that element. */
function claimedContent(pdf: ParsedPdf): ReadonlyMap<string, string> {
  const pageKeys = pdf.list(pdf.dictionary(pdf.catalogue['/Pages'])['/Kids']).map(String);
  const claims = elementsOf(pdf).flatMap(({ key, element }) => pdf.list(element['/K']).flatMap((kid): readonly (readonly [string, string])[] => {
    const child = pdf.dictionary(kid);
    return child['/Type'] === '/MCR' ? [[`${pageKeys.indexOf(String(child['/Pg']))} ${String(child['/MCID'])}`, key]] : [];
  }));
  return new Map(claims);
}

function parentTree(pdf: ParsedPdf): ReadonlyMap<number, PdfValue> {
  const numbers = pdf.list(pdf.dictionary(pdf.dictionary(pdf.catalogue['/StructTreeRoot'])['/ParentTree'])['/Nums']);
  return new Map(Array.from({ length: numbers.length / 2 }, (_, index) => [Number(numbers[2 * index]), numbers[2 * index + 1] ?? null]));
}

const xmpToDate = (text: string): string => `D:${text.replace(/[-T:]/g, '')}`;

export const standardRules: Readonly<Record<string, StandardRule>> = {
  'PDF/A-3 6.1.2: the header says 1.7 and is followed by four bytes above 127': ({ bytes }) =>
    unless(Buffer.from(bytes.subarray(0, 9)).toString('latin1') === '%PDF-1.7\n' && bytes[9] === 0x25 && bytes.subarray(10, 14).every((byte) => byte > 127), 'another header'),
  'PDF/A-3 6.1.3: the file has an identifier and is not encrypted': (pdf) => [
    ...unless(pdf.list(pdf.trailer['/ID']).length === 2, 'no /ID'),
    ...unless(pdf.trailer['/Encrypt'] === undefined, 'it is encrypted'),
  ],
  'PDF/A-3 6.2.3: an output intent says what colours mean': (pdf) => {
    const [intent] = pdf.list(pdf.catalogue['/OutputIntents']).map(pdf.dictionary);
    const profile = pdf.stream(intent?.['/DestOutputProfile']);
    return [...unless(intent?.['/S'] === '/GTS_PDFA1', 'no output intent'), ...unless(profile.subarray(36, 40).toString() === 'acsp' && profile.readUInt32BE(0) === profile.length, 'its profile is broken')];
  },
  'PDF/A-3 6.2.11.4: every font is embedded': (pdf) => withType(pdf, '/FontDescriptor').flatMap(([key, font]) => unless(pdf.stream(font['/FontFile2']).length > 0, `font ${key} is not embedded`)),
  'PDF/A-3 6.2.11.5: widths are those of the embedded font': (pdf) => fontDictionaries(pdf).flatMap((font) => widthFaults(pdf, font)),
  'PDF/A-3 6.2.11.7.2, PDF/UA-1 7.21.7: every code that is shown stands for a text': (pdf) => {
    const texts = new Map(Object.entries(resourceFonts(pdf)).map(([name, font]) => [name.slice(1), textsOf(pdf, pdf.dictionary(font))]));
    return marksOf(pdf).flat().flatMap(({ codes }) => codes.flatMap(({ font, code }) => unless(/^(?!0000|feff|fffe)[\da-f]{4}/.test(texts.get(font)?.get(code) ?? ''), `code ${code} of ${font} stands for nothing`)));
  },
  'PDF/A-3 6.2.11.8: the box for the unknown is never shown': (pdf) => marksOf(pdf).flat().flatMap(({ codes }) => codes.flatMap(({ font, code }) => unless(code !== '0000', `.notdef of ${font} is shown`))),
  'PDF/A-3 6.5: nothing acts but links': (pdf) => [
    ...unless(pdf.catalogue['/OpenAction'] === undefined && pdf.catalogue['/AA'] === undefined, 'the document acts when it is opened'),
    ...withType(pdf, '/Annot').flatMap(([key, annotation]) => unless(pdf.dictionary(annotation['/A'])['/S'] === '/URI', `annotation ${key} acts otherwise`)),
  ],
  'PDF/A-3 6.6.2.3: the metadata says what the information dictionary says': (pdf) => {
    const information = pdf.dictionary(pdf.trailer['/Info']);
    const pairs = [['/Title', 'dc:title'], ['/Author', 'dc:creator'], ['/Subject', 'dc:description'], ['/Keywords', 'pdf:Keywords'], ['/Creator', 'xmp:CreatorTool'], ['/Producer', 'pdf:Producer']] as const;
    const dates = [['/CreationDate', 'xmp:CreateDate'], ['/ModDate', 'xmp:ModifyDate']] as const;
    return [
      ...pairs.flatMap(([key, tag]) => unless(textValue(information[key]) === inMetadata(pdf, tag), `${key} is "${textValue(information[key])}" and ${tag} "${inMetadata(pdf, tag)}"`)),
      ...dates.flatMap(([key, tag]) => unless(textValue(information[key]) === xmpToDate(inMetadata(pdf, tag)), `${key} and ${tag} differ`)),
    ];
  },
  'PDF/A-3 6.6.4 and PDF/UA-1 5: the metadata claims both standards': (pdf) =>
    [['pdfaid:part', '3'], ['pdfaid:conformance', 'A'], ['pdfuaid:part', '1']].flatMap(([tag = '', value]) => unless(inMetadata(pdf, tag) === value, `${tag} is not ${value}`)),
  'PDF/A-3 6.6.2.3.3: namespaces that are not XMP’s own are described': (pdf) =>
    ['pdfuaid', 'fx'].flatMap((prefix) => unless(!pdf.metadata.includes(`xmlns:${prefix}=`) || pdf.metadata.includes(`<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>`), `${prefix} is not described`)),
  'PDF/A-3 6.8: embedded files say what they are to the document': (pdf) => {
    const files = withType(pdf, '/Filespec');
    const associated = pdf.list(pdf.catalogue['/AF']).map(String);
    return files.flatMap(([key, file]) => [
      ...unless(/^\/(Alternative|Source|Data|Supplement)$/.test(String(file['/AFRelationship'])), `${key} has no relationship`),
      ...unless(associated.includes(key), `${key} is not associated with the document`),
      ...unless(textValue(file['/F']) !== '' && textValue(file['/UF']) !== '', `${key} has no name`),
      ...unless(/^\/[\w-]+\/[\w.+-]+$/.test(String(pdf.dictionary(pdf.dictionary(file['/EF'])['/F'])['/Subtype'])), `${key} has no media type`),
    ]);
  },
  'PDF/UA-1 7.1: everything painted belongs to the document or is an artifact': (pdf) =>
    marksOf(pdf).flatMap((stretches, page) => stretches.flatMap(({ mcid, isArtifact }) => unless((mcid === undefined) === isArtifact, `page ${page + 1} paints ${isArtifact ? 'content inside an artifact' : 'without a mark'}`))),
  'PDF/UA-1 7.1: every marked content has its place in the structure, and leads back to it': (pdf) => {
    const claims = claimedContent(pdf);
    const parents = parentTree(pdf);
    const painted = marksOf(pdf).flatMap((stretches, page) => [...new Set(stretches.flatMap(({ mcid }) => (mcid === undefined ? [] : [mcid])))].map((mcid) => ({ page, mcid })));
    return painted.flatMap(({ page, mcid }) => {
      const parent = pdf.list(parents.get(Number(pdf.pages[page]?.['/StructParents'])))[mcid];
      return unless(parent !== undefined && claims.get(`${page} ${mcid}`) === String(parent), `content ${mcid} of page ${page + 1} is lost`);
    });
  },
  'PDF/UA-1 7.1: the document is tagged, and its title is shown': (pdf) => [
    ...unless(pdf.dictionary(pdf.catalogue['/MarkInfo'])['/Marked'] === true, 'not marked'),
    ...unless(pdf.dictionary(pdf.catalogue['/ViewerPreferences'])['/DisplayDocTitle'] === true, 'the title is not shown'),
    ...unless(inMetadata(pdf, 'dc:title') !== '', 'no title'),
  ],
  'PDF/UA-1 7.2: the document says its language': (pdf) => unless(/^[a-z]{2,3}(-[A-Za-z\d]+)*$/.test(textValue(pdf.catalogue['/Lang'])), 'no /Lang'),
  'PDF/UA-1 7.3: figures are described and have a place': (pdf) =>
    typeNames(pdf, '/Figure').flatMap((figure) => [...unless(textValue(figure['/Alt']) !== '', 'a figure has no text'), ...unless(pdf.list(pdf.dictionary(figure['/A'])['/BBox']).length === 4, 'a figure has no box')]),
  'PDF/UA-1 7.4.2: the first heading has level 1, and no level is left out': (pdf) => {
    const levels = elementsInOrder(pdf).map((element) => /^\/H(\d)$/.exec(String(element['/S']))?.[1]).filter((level) => level !== undefined).map(Number);
    return levels.flatMap((level, index) => unless(level <= (levels[index - 1] ?? 0) + 1, `a heading of level ${level} after ${levels[index - 1] ?? 'none'}`));
  },
  'PDF/UA-1 7.5: heads of tables say what they are the head of': (pdf) => typeNames(pdf, '/TH').flatMap((head) => unless(/^\/(Row|Column)$/.test(String(pdf.dictionary(head['/A'])['/Scope'])), 'a TH has no scope')),
  'PDF/UA-1 7.5: all rows of a table cover as many columns': (pdf) =>
    typeNames(pdf, '/Table').flatMap((table) => {
      const widths = new Set(rowsOf(pdf, table).map((row) => pdf.list(row['/K']).map(pdf.dictionary).reduce((sum, cell) => sum + Number(pdf.dictionary(cell['/A'])['/ColSpan'] ?? 1), 0)));
      return unless(widths.size === 1, `rows cover ${[...widths].join(', ')} columns`);
    }),
  'PDF/UA-1 7.18: links are described, stand in the structure, and are reached in its order': (pdf) => [
    ...pdf.pages.flatMap((page) => unless(page['/Tabs'] === '/S', 'a page has another tab order')),
    ...withType(pdf, '/Annot').flatMap(([key, annotation]) => {
      const parent = pdf.dictionary(parentTree(pdf).get(Number(annotation['/StructParent'])));
      const leadsBack = pdf.list(parent['/K']).some((kid) => pdf.dictionary(kid)['/Obj'] === key);
      return [...unless(parent['/S'] === '/Link' && leadsBack, `link ${key} is not in the structure`), ...unless(textValue(annotation['/Contents']) !== '', `link ${key} is not described`)];
    }),
  ],
};

function elementsInOrder(pdf: ParsedPdf): readonly PdfDictionary[] {
  const visit = (element: PdfDictionary): readonly PdfDictionary[] => [element, ...pdf.list(element['/K']).map(pdf.dictionary).filter((kid) => kid['/Type'] === '/StructElem').flatMap(visit)];
  return pdf.list(pdf.dictionary(pdf.catalogue['/StructTreeRoot'])['/K']).map(pdf.dictionary).flatMap(visit);
}

function rowsOf(pdf: ParsedPdf, table: PdfDictionary): readonly PdfDictionary[] {
  return pdf.list(table['/K']).map(pdf.dictionary).flatMap((child) => (child['/S'] === '/TR' ? [child] : pdf.list(child['/K']).map(pdf.dictionary)));
}

/** Text in UTF-16, as hexadecimal, of each code. */
function textsOf(pdf: ParsedPdf, font: PdfDictionary): ReadonlyMap<string, string> {
  const map = pdf.stream(font['/ToUnicode']).toString('latin1');
  return new Map([...map.matchAll(/^<([\da-f]{4})> <([\da-f]+)>$/gm)].map(([, code = '', text = '']) => [code, text]));
}

function widthFaults(pdf: ParsedPdf, font: PdfDictionary): readonly string[] {
  const [descendant] = pdf.list(font['/DescendantFonts']).map(pdf.dictionary);
  const widths = pdf.list(pdf.list(descendant?.['/W'])[1]).map(Number);
  const file = pdf.stream(pdf.dictionary(descendant?.['/FontDescriptor'])['/FontFile2']);
  const tableAt = (tag: string) => file.readUInt32BE(file.indexOf(tag, 12, 'latin1') + 8);
  const unitsPerEm = file.readUInt16BE(tableAt('head') + 18);
  return widths.flatMap((width, glyph) => unless(Math.abs(width - (file.readUInt16BE(tableAt('hmtx') + 4 * glyph) * 1000) / unitsPerEm) <= 1, `width of glyph ${glyph} of ${String(font['/BaseFont'])}`));
}

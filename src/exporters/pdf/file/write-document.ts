import type { EmbeddedFonts } from '../fonts/embedded-fonts.ts';
import type { LinkArea, PageCanvas } from '../layout/page-canvas.ts';
import type { Attachment, PdfDocument } from '../pdf-document.ts';
import type { Raster } from '../pictures/raster.ts';
import { writePicture } from '../pictures/read-picture.ts';
import { writeAttachments } from './attachments.ts';
import { srgbProfile } from './icc-profile.ts';
import { ascii, type PdfObjects } from './pdf-objects.ts';
import { array, date, dictionary, numbers, type ObjectNumber, reference, type Syntax, textString } from './pdf-syntax.ts';
import { type StructureElement, writeStructure } from './structure-tree.ts';
import { xmpPacket } from './xmp.ts';

export interface DrawnDocument {
  readonly document: PdfDocument;
  readonly root: StructureElement;
  readonly canvases: readonly PageCanvas[];
  readonly fonts: EmbeddedFonts;
  readonly attachments: readonly Attachment[];
  readonly pictures: readonly { readonly resource: string; readonly raster: Raster }[];
  /** Drawn once and shown on every page. */
  readonly watermark?: { readonly resource: string; readonly operators: Uint8Array };
}

/** Writes what was drawn, and everything by which readers and archives know what it is. */
export function writeDocument(objects: PdfObjects, drawn: DrawnDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { document, root, canvases } = drawn;
  const pageTree = objects.reserve();
  const pageObjects = canvases.map(() => objects.reserve());
  const resources = writeResources(objects, drawn);
  const links = writeLinks(objects, canvases, pageObjects);
  for (const [index, canvas] of canvases.entries()) {
    objects.set(pageObjects[index] ?? 0, pageDictionary(objects, canvas, { pageTree, resources, annotations: links.filter(({ page }) => page === canvas.page).map(({ object }) => object) }));
  }
  objects.set(pageTree, dictionary({ Type: '/Pages', Count: String(canvases.length), Kids: array(pageObjects.map(reference)) }));
  const structure = writeStructure(objects, root, { pages: canvases.map(({ marked }, index) => ({ object: pageObjects[index] ?? 0, marked })), links });
  return objects.write({ root: writeCatalogue(objects, drawn, { pageTree, structure }), info: writeInformation(objects, document) });
}

function writeResources(objects: PdfObjects, { fonts, pictures, watermark, canvases }: DrawnDocument): ObjectNumber {
  const images = pictures.map(({ resource, raster }) => [resource, reference(writePicture(objects, raster))] as const);
  const form = watermark === undefined ? [] : [[watermark.resource, reference(writeForm(objects, watermark.operators, canvases[0]))] as const];
  return objects.add(dictionary({ Font: fonts.write(objects), XObject: dictionary(Object.fromEntries([...images, ...form])) }));
}

function writeForm(objects: PdfObjects, operators: Uint8Array, page: PageCanvas | undefined): ObjectNumber {
  const entries = { Type: '/XObject', Subtype: '/Form', BBox: array([numbers([0, 0, page?.width ?? 0, page?.height ?? 0])]), Resources: dictionary({}) };
  return objects.addStream({ entries, bytes: operators, form: 'shared' });
}

interface WrittenLink {
  readonly page: number;
  readonly object: ObjectNumber;
  readonly key: number;
  readonly element: StructureElement;
}

/** Link annotations, each a child of its element and leading back to it (PDF/UA-1, 7.18.5). */
function writeLinks(objects: PdfObjects, canvases: readonly PageCanvas[], pageObjects: readonly ObjectNumber[]): readonly WrittenLink[] {
  const areas = canvases.flatMap((canvas) => canvas.links.map((area) => ({ area, page: canvas.page })));
  return areas.map(({ area, page }, index) => {
    const key = canvases.length + index;
    const object = objects.add(linkAnnotation(area, { key, page: pageObjects[page] ?? 0 }));
    area.element.children.push({ page, annotation: object });
    return { page, object, key, element: area.element };
  });
}

const printFlag = '4';

const linkAnnotation = ({ address, box, text }: LinkArea, { key, page }: { readonly key: number; readonly page: ObjectNumber }): Syntax =>
  dictionary({
    Type: '/Annot',
    Subtype: '/Link',
    Rect: array([numbers(box)]),
    P: reference(page),
    Border: '[0 0 0]',
    F: printFlag,
    Contents: textString(text),
    StructParent: String(key),
    A: dictionary({ Type: '/Action', S: '/URI', URI: textString(address) }),
  });

interface PageParts {
  readonly pageTree: ObjectNumber;
  readonly resources: ObjectNumber;
  readonly annotations: readonly ObjectNumber[];
}

function pageDictionary(objects: PdfObjects, { page, width, height, operators }: PageCanvas, { pageTree, resources, annotations }: PageParts): Syntax {
  return dictionary({
    Type: '/Page',
    Parent: reference(pageTree),
    MediaBox: array([numbers([0, 0, width, height])]),
    Resources: reference(resources),
    Contents: reference(objects.addStream({ bytes: ascii(operators.join('\n')) })),
    StructParents: String(page),
    // Tab order by structure (PDF/UA-1, 7.18.3).
    Tabs: '/S',
    Annots: annotations.length === 0 ? undefined : array(annotations.map(reference)),
  });
}

/** The same in every document. */
let profileBytes: Uint8Array | undefined;

function writeCatalogue(objects: PdfObjects, { document, attachments }: DrawnDocument, { pageTree, structure }: { readonly pageTree: ObjectNumber; readonly structure: ObjectNumber }): ObjectNumber {
  // Unpacked, so that a program that does not know PDF finds it (ISO 16684-1).
  const metadata = objects.addStream({ entries: { Type: '/Metadata', Subtype: '/XML' }, bytes: ascii(xmpPacket(document)), form: 'plain' });
  const profile = objects.addStream({ entries: { N: '3' }, bytes: (profileBytes ??= srgbProfile()), form: 'shared' });
  const intent = objects.add(dictionary({ Type: '/OutputIntent', S: '/GTS_PDFA1', OutputConditionIdentifier: textString('sRGB'), Info: textString('sRGB IEC61966-2.1'), DestOutputProfile: reference(profile) }));
  const { associated, embedded } = writeAttachments(objects, attachments, document.createdAt);
  return objects.add(dictionary({
    Type: '/Catalog',
    Pages: reference(pageTree),
    Lang: textString(document.language),
    MarkInfo: dictionary({ Marked: 'true' }),
    StructTreeRoot: reference(structure),
    ViewerPreferences: dictionary({ DisplayDocTitle: 'true', Direction: document.direction === 'rtl' ? '/R2L' : undefined }),
    Metadata: reference(metadata),
    OutputIntents: array([reference(intent)]),
    AF: associated,
    Names: embedded && dictionary({ EmbeddedFiles: embedded }),
  }));
}

/** In the same words as the metadata, or it must not be there (PDF/A-3, 6.6.2.3). */
function writeInformation(objects: PdfObjects, { title, author, subject, keywords, creator, createdAt }: PdfDocument): ObjectNumber {
  const optional = (text: string | undefined) => (text === undefined ? undefined : textString(text));
  return objects.add(dictionary({
    Title: textString(title),
    Author: optional(author),
    Subject: optional(subject),
    Keywords: optional(keywords),
    Creator: textString(creator),
    Producer: textString(creator),
    CreationDate: date(createdAt),
    ModDate: date(createdAt),
  }));
}

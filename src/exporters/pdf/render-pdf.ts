import type { Problem } from '../../domain/problem.ts';
import type { FontLibrary, FontSet } from '../../typesetting/font-library.ts';
import { documentTexts } from './document-texts.ts';
import type { Deflate } from '../../compression/deflate.ts';
import { pdfObjects } from './file/pdf-objects.ts';
import { structureElement } from './file/structure-tree.ts';
import { writeDocument } from './file/write-document.ts';
import { embeddedFonts } from './fonts/embedded-fonts.ts';
import { type LayoutContext, piecesOf } from './layout/block-pieces.ts';
import { flow } from './layout/flow.ts';
import type { PageCanvas } from './layout/page-canvas.ts';
import { drawFeet, pagesOf, textFrame, watermarkResource } from './layout/page-frame.ts';
import { paperSizes } from './layout/page-style.ts';
import { watermarkOperators } from './layout/watermark.ts';
import type { Block, PdfDocument, Picture } from './pdf-document.ts';
import { pictureProblem } from './pictures/picture-problem.ts';
import { readPicture } from './pictures/read-picture.ts';
import type { Raster } from './pictures/raster.ts';

/** What the engine is given by the place where it runs. */
export interface PdfTools {
  readonly fonts: FontLibrary;
  readonly deflate: Deflate;
}

export type PdfReading =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }
  /** Characters that no font has, and pictures that cannot be shown. Nothing is drawn. */
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Makes the file: PDF 1.7, tagged, by the rules of PDF/A-3 level A and PDF/UA-1. The same document gives the same
 * objects in Node and in every browser, and with `deflateAlike` the same bytes. Fonts are loaded as the texts need them.
 * @throws whatever the library's `readFile` throws (no network), and an Error for a document that breaks its own rules
 */
export async function renderPdf(document: PdfDocument, { fonts, deflate }: PdfTools): Promise<PdfReading> {
  const [reading, pictures] = await Promise.all([fonts.fontsFor(documentTexts(document)), readPictures(document.blocks)]);
  const problems = [...(reading.ok ? [] : reading.missing.map(missingCharacter)), ...pictures.problems];
  if (!reading.ok || problems.length > 0) return { ok: false, problems };
  return drawDocument(document, { fonts: reading.fonts, pictures: pictures.rasters, deflate });
}

interface Prepared {
  readonly fonts: FontSet;
  readonly deflate: Deflate;
  readonly pictures: ReadonlyMap<Picture, Raster>;
}

async function drawDocument(document: PdfDocument, { fonts, pictures, deflate }: Prepared): Promise<PdfReading> {
  const objects = pdfObjects(deflate);
  const embedded = embeddedFonts();
  const root = structureElement('Document');
  const named = new Map([...pictures].map(([picture, raster], index) => [picture, { raster, resource: `I${index + 1}` }]));
  const context: LayoutContext = { language: document.language, direction: document.direction, fonts, missing: new Set(), unbroken: new Map(), pictures: named };
  const canvases: PageCanvas[] = [];
  const setting = { document, context, fonts: embedded, root };
  const pages = pagesOf(setting, canvases);
  flow(piecesOf(document.blocks, { context, frame: textFrame(document), parent: root }), pages);
  drawFeet(setting, canvases);
  const watermark = document.watermark === undefined ? undefined : { resource: watermarkResource, operators: watermarkOperators(document.watermark, context, paperSizes[document.paper]) };
  if (context.missing.size > 0) return { ok: false, problems: [...context.missing].map(missingCharacter) };
  const bytes = await writeDocument(objects, { document, root, canvases, fonts: embedded, attachments: document.attachments ?? [], pictures: [...named.values()], ...(watermark === undefined ? {} : { watermark }) });
  return { ok: true, pages: canvases.length, bytes };
}

const missingCharacter = (character: string): Problem => ({
  code: 'character-without-glyph',
  path: '',
  values: { character, codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` },
});

async function readPictures(blocks: readonly Block[]): Promise<{ readonly rasters: ReadonlyMap<Picture, Raster>; readonly problems: readonly Problem[] }> {
  const rasters = new Map<Picture, Raster>();
  const problems: Problem[] = [];
  for (const picture of blocks.flatMap(picturesIn)) {
    const reading = await readPicture(picture.bytes);
    if (reading.ok) rasters.set(picture, reading.raster);
    else problems.push(pictureProblem(reading.fault));
  }
  return { rasters, problems };
}

const picturesIn = (block: Block): readonly Picture[] =>
  block.kind === 'picture' ? [block] : block.kind === 'columns' ? block.columns.flatMap(({ blocks }) => blocks.flatMap(picturesIn)) : [];

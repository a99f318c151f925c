/** What a page loads when somebody asks for a PDF, for tests and benches that need it without a page. */
import { deflateByPlatform } from '../src/compression/deflate.ts';
import { renderPdf } from '../src/exporters/pdf/render-pdf.ts';
import { fetchedFonts } from '../src/typesetting/fetched-fonts.ts';

export const engine = { renderPdf, fetchedFonts, deflateByPlatform };

export type PdfEngine = typeof engine;

Object.assign(globalThis, { pdfEngine: engine });

import { makeCii } from '../cii/make-cii.ts';
import type { ExportInput, Made } from '../exporter.ts';
import type { Attachment, PdfDocument } from '../pdf/pdf-document.ts';
import { renderPdf } from '../pdf/render-pdf.ts';
import { draftToPdfDocument } from './draft-to-pdf-document.ts';

/**
 * The draft on paper. As Factur-X it holds the very bytes of the CII file. A draft that is no e-invoice yet, for want of a
 * buyer's name perhaps, is a PDF all the same: without the data, and without a word in it that says there were any.
 */
export async function makePdf(input: ExportInput): Promise<Made> {
  const reading = await renderPdf(withData(draftToPdfDocument(input), input), { fonts: await input.fonts(), deflate: input.deflate });
  return reading.ok ? { ok: true, content: new Uint8Array(reading.bytes) } : reading;
}

const dataName = 'factur-x.xml';

function withData(document: PdfDocument, input: ExportInput): PdfDocument {
  const made = makeCii(input);
  if (!made.ok) return document;
  const attachment: Attachment = {
    name: dataName,
    mediaType: 'text/xml',
    description: input.wording.t('document.data'),
    relationship: 'Alternative',
    bytes: typeof made.content === 'string' ? new TextEncoder().encode(made.content) : made.content,
  };
  return { ...document, attachments: [attachment], facturX: { fileName: dataName, conformanceLevel: 'EN 16931' } };
}

import { makeCii } from '../cii/make-cii.ts';
import type { ExportInput, Made, WithoutData } from '../exporter.ts';
import type { Attachment, PdfDocument } from '../pdf/pdf-document.ts';
import { renderPdf } from '../pdf/render-pdf.ts';
import { draftToPdfDocument } from './draft-to-pdf-document.ts';

/**
 * The draft on paper. As Factur-X it holds the very bytes of the CII file. A draft that is no e-invoice yet is a PDF all the
 * same: without the data, and without a word in it that says there were any. Whoever asked for it is told what they lack.
 */
export async function makePdf(input: ExportInput): Promise<Made> {
  const data = makeCii(input);
  const document = draftToPdfDocument(input);
  const reading = await renderPdf(data.ok ? withData(document, data.content, input) : document, { fonts: await input.fonts(), deflate: input.deflate });
  if (!reading.ok) return reading;
  const content = new Uint8Array(reading.bytes);
  return data.ok || isUnnamed(data.problems) ? { ok: true, content } : { ok: true, content, withoutData: data.problems };
}

const dataName = 'factur-x.xml';

/** That a buyer has to be named is known before: a draft without one is a price to look at. */
const isUnnamed = (problems: WithoutData): boolean => problems.some(({ code }) => code === 'export-buyer-name-missing');

function withData(document: PdfDocument, data: string | Uint8Array<ArrayBuffer>, { wording }: ExportInput): PdfDocument {
  const attachment: Attachment = {
    name: dataName,
    mediaType: 'text/xml',
    description: wording.t('document.data'),
    relationship: 'Alternative',
    bytes: typeof data === 'string' ? new TextEncoder().encode(data) : data,
  };
  return { ...document, attachments: [attachment], facturX: { fileName: dataName, conformanceLevel: 'EN 16931' } };
}

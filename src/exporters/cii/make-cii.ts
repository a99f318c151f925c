import { onceEach } from '../../domain/once-each.ts';
import { draftToEInvoice } from '../e-invoice/draft-to-e-invoice.ts';
import type { EInvoice } from '../e-invoice/e-invoice.ts';
import type { ExportInput, Made } from '../exporter.ts';
import { writeXml } from '../xml/mapping.ts';
import { ciiMapping } from './cii-mapping.ts';

/** The text of `factur-x.xml` too: the profile is EN 16931 in both. */
export const writeCii = (eInvoice: EInvoice): string => writeXml(ciiMapping, eInvoice);

type CiiInput = Pick<ExportInput, 'draft' | 'wording' | 'shareLink'>;

/** The PDF holds the same text as the file: whoever asks for both gets it made once. */
export const makeCii = onceEach((input: CiiInput): Made => {
  const reading = draftToEInvoice(input);
  return reading.ok ? { ok: true, content: writeCii(reading.eInvoice) } : reading;
});

import { draftToEInvoice } from '../e-invoice/draft-to-e-invoice.ts';
import type { EInvoice } from '../e-invoice/e-invoice.ts';
import type { ExportInput, Made } from '../exporter.ts';
import { writeXml } from '../xml/mapping.ts';
import { ublMapping } from './ubl-mapping.ts';

export const writeUbl = (eInvoice: EInvoice): string => writeXml(ublMapping, eInvoice);

export function makeUbl(input: Pick<ExportInput, 'draft' | 'wording' | 'shareLink'>): Made {
  const reading = draftToEInvoice(input);
  return reading.ok ? { ok: true, content: writeUbl(reading.eInvoice) } : reading;
}

import { requestToFile } from '../../share/request-file.ts';
import type { ExportInput, Made } from '../exporter.ts';

/** The request itself, with the day and the price list that it was priced by: opened again, it is the same draft to the cent. */
export const makeJson = ({ quote, catalogue, schemaAddress }: Pick<ExportInput, 'quote' | 'catalogue' | 'schemaAddress'>): Made => ({
  ok: true,
  content: requestToFile(quote.request, { catalogue, madeOn: quote.madeOn, ...(schemaAddress === undefined ? {} : { schemaAddress }) }).bytes,
});

import type { ExportFormat } from './exporter.ts';

/** Every document format on offer, in the order in which they are offered. */
export const exportFormats = [
  { id: 'pdf', name: 'PDF', mediaType: 'application/pdf', extension: 'pdf', drawn: true, load: async () => (await import('./draft-pdf/make-pdf.ts')).makePdf },
  { id: 'cii', name: 'CII', mediaType: 'application/xml', extension: 'cii.xml', load: async () => (await import('./cii/make-cii.ts')).makeCii },
  { id: 'ubl', name: 'UBL', mediaType: 'application/xml', extension: 'ubl.xml', load: async () => (await import('./ubl/make-ubl.ts')).makeUbl },
  { id: 'csv', name: 'CSV', mediaType: 'text/csv', extension: 'csv', load: async () => (await import('./csv/draft-csv.ts')).makeCsv },
  { id: 'json', name: 'JSON', mediaType: 'application/json', extension: 'json', load: async () => (await import('./json/make-json.ts')).makeJson },
] as const satisfies readonly ExportFormat[];

export type ExportFormatId = (typeof exportFormats)[number]['id'];

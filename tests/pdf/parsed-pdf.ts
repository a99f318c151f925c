import { runTool } from './pdf-tools.ts';

/** A value of a PDF as qpdf writes it in JSON: names with a slash, references as "5 0 R", texts with "u:" before them. */
export type PdfValue = string | number | boolean | null | PdfValue[] | PdfDictionary;
export type PdfDictionary = { [key: string]: PdfValue };

export interface ParsedPdf {
  readonly bytes: Uint8Array;
  readonly trailer: PdfDictionary;
  /** What a reference leads to; anything else is itself. */
  resolve(value: PdfValue | undefined): PdfValue | undefined;
  dictionary(value: PdfValue | undefined): PdfDictionary;
  list(value: PdfValue | undefined): readonly PdfValue[];
  /** Unpacked bytes of a stream. */
  stream(value: PdfValue | undefined): Buffer;
  /** Every object that is a dictionary or a stream, by its reference. */
  readonly dictionaries: ReadonlyMap<string, PdfDictionary>;
  readonly catalogue: PdfDictionary;
  readonly pages: readonly PdfDictionary[];
  readonly metadata: string;
}

interface QpdfObject {
  readonly value?: PdfValue;
  readonly stream?: { readonly dict: PdfDictionary; readonly data: string };
}

/** Reads a file through qpdf, a program that knows nothing of ours. */
export function parsePdf(bytes: Uint8Array): ParsedPdf {
  const output = runTool('qpdf', ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', '{file}'], bytes);
  const { qpdf } = JSON.parse(output) as { qpdf: [unknown, Record<string, QpdfObject>] };
  const objects = new Map(Object.entries(qpdf[1]).map(([key, object]) => [key.replace('obj:', ''), object]));
  const bodyOf = (object: QpdfObject | undefined): PdfValue | undefined => object?.stream?.dict ?? object?.value;
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => (typeof value === 'string' && objects.has(value) ? bodyOf(objects.get(value)) : value);
  const dictionary = (value: PdfValue | undefined): PdfDictionary => (resolve(value) ?? {}) as PdfDictionary;
  const list = (value: PdfValue | undefined): readonly PdfValue[] => {
    const found = resolve(value);
    return Array.isArray(found) ? found : found === undefined || found === null ? [] : [found];
  };
  const stream = (value: PdfValue | undefined) => Buffer.from(objects.get(String(value))?.stream?.data ?? '', 'base64');
  const trailer = dictionary(bodyOf(objects.get('trailer')));
  const catalogue = dictionary(trailer['/Root']);
  const dictionaries = new Map([...objects].flatMap(([key, object]) => {
    const body = bodyOf(object);
    return body !== null && typeof body === 'object' && !Array.isArray(body) ? [[key, body] as const] : [];
  }));
  return {
    bytes, trailer, catalogue, resolve, dictionary, list, stream, dictionaries,
    pages: list(dictionary(catalogue['/Pages'])['/Kids']).map(dictionary),
    metadata: stream(catalogue['/Metadata']).toString('utf8'),
  };
}

/** "u:text" and "b:hex" are texts. */
export const textValue = (value: PdfValue | undefined): string => (typeof value === 'string' ? value.replace(/^[ub]:/, '') : '');

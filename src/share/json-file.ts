import * as z from 'zod/mini';
import { type Problem, quoteTyped, readAs, type Reading, refuse } from '../domain/problem.ts';

/** A file as somebody chose it: from the outside, so nothing in it is believed. */
export interface GivenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** A file made here, ready for the browser's downloads or a folder. */
export interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A request with fifty lines added by hand has 12 kB. */
export const largestFile = 1_000_000;

/** Before a file is even read into memory. */
function refuseLargeFile({ size }: GivenFile): Problem | undefined {
  if (size <= largestFile) return undefined;
  return { code: 'file-too-large', path: '', values: { megabytes: Math.ceil(size / 100_000) / 10, highest: largestFile / 1_000_000 } };
}

/** A file as browsers give it. */
export interface ReadableFile extends GivenFile {
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The text of a file. One that is too large is not even read into memory; in one that is not UTF-8, letters would be lost without a word. */
export async function readFileText(file: ReadableFile): Promise<Reading<string>> {
  const tooLarge = refuseLargeFile(file);
  if (tooLarge) return refuse(tooLarge);
  const bytes = await file.arrayBuffer();
  try {
    return readAs(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse({ code: 'file-not-utf8', path: '', values: { name: quoteTyped(file.name) } });
  }
}

/** The data of a JSON file, whatever it is. Never throws. */
export function readJsonFile(text: string, file: GivenFile): Reading<unknown> {
  const tooLarge = refuseLargeFile({ ...file, size: Math.max(file.size, text.length) });
  if (tooLarge) return refuse(tooLarge);
  try {
    // A byte order mark is no JSON, and some editors write one.
    return readAs(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    return refuse({ code: 'file-not-json', path: '', values: { name: quoteTyped(file.name) } });
  }
}

/** A value of a file as JSON, to be quoted. It may be nested deeper than it can be written, and then nothing of it is. */
export function valueAsJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '…';
  }
}

/** The files that this site makes and reads, by the name they give themselves, and what to say of one where another is asked for. */
const problemByFormat = {
  'aismarttalk-estimate-request': 'file-is-estimate',
  'aismarttalk-partner-prices': 'file-is-price-file',
  'aismarttalk-partner-profile': 'file-is-profile',
} as const;

type FileFormat = keyof typeof problemByFormat;

const isFormat = (format: unknown): format is FileFormat => typeof format === 'string' && Object.hasOwn(problemByFormat, format);

export interface FileKind {
  readonly format: FileFormat;
  readonly version: number;
}

const headSchema = z.looseObject({ format: z.unknown(), version: z.unknown() });

/** Whether data says that it is a file of this kind, in a version known here: a newer one is told apart from a wrong one, and so is one that belongs elsewhere. */
export function findForeignHead(data: unknown, { format, version }: FileKind, { name }: GivenFile): Problem | undefined {
  const head = z.safeParse(headSchema, data);
  if (!head.success) return wrongSchema(name, 'format');
  if (head.data.format !== format) return isFormat(head.data.format) ? { code: problemByFormat[head.data.format], path: '', values: { name: quoteTyped(name) } } : wrongSchema(name, 'format');
  if (head.data.version === version) return undefined;
  const isNewer = typeof head.data.version === 'number' && Number.isSafeInteger(head.data.version) && head.data.version > version;
  return isNewer ? { code: 'file-version-unknown', path: '', values: { name: quoteTyped(name), version: String(head.data.version) } } : wrongSchema(name, 'version');
}

/** @param field dotted path of what first differs */
export const wrongSchema = (name: string, field: string): Problem => ({ code: 'file-wrong-schema', path: '', values: { name: quoteTyped(name), field: quoteTyped(field) } });

/** Reads data of one kind by its schema, or says what first differs. */
export function readBySchema<Schema extends z.ZodMiniType>(data: unknown, schema: Schema, { name }: GivenFile): Reading<z.infer<Schema>> {
  const read = z.safeParse(schema, data);
  return read.success ? readAs(read.data) : refuse(firstDifference(read.error, schema, name));
}

/** A key that is not known is told with those that are: mostly one of them was meant. */
function firstDifference({ issues: [issue] }: z.core.$ZodError, schema: z.ZodMiniType, name: string): Problem {
  const path = issue?.path.map(String) ?? [];
  if (issue?.code !== 'unrecognized_keys') return wrongSchema(name, path.join('.'));
  const place = path.reduce<object | undefined>((outer, key) => shapeOf(outer)[key], schema);
  return { code: 'file-key-unknown', path: '', values: { name: quoteTyped(name), key: quoteTyped([...path, issue.keys[0] ?? ''].join('.')), known: Object.keys(shapeOf(place)).join(', ') } };
}

const shapeOf = (schema: object | undefined): Readonly<Record<string, object>> => (schema instanceof z.ZodMiniObject ? schema.shape : {});

/** Two spaces, keys in the order given, a newline at the end: the same data always gives the same bytes. */
export const jsonFile = (name: string, data: object): MadeFile => ({
  name,
  mediaType: 'application/json',
  bytes: new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`),
});

/** A name that every file system takes: letters and digits of any language, single hyphens, no longer than 60. */
export const fileName = (words: string, ending: string): string => {
  const plain = Array.from(words.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')).slice(0, 60).join('').replace(/^-+|-+$/g, '');
  return `${plain || 'estimate'}${ending}`;
};

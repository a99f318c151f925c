import { contentId } from './content-id.ts';
import type { Deflate, Packed } from '../../../compression/deflate.ts';
import { array, dictionary, type ObjectNumber, reference, type Syntax } from './pdf-syntax.ts';

/** The objects of one file, written in the order of their numbers. */
export interface PdfObjects {
  /** A number for an object that others point to before it is known. */
  reserve(): ObjectNumber;
  set(object: ObjectNumber, value: Syntax): void;
  add(value: Syntax): ObjectNumber;
  /** A stream, packed unless `plain`. */
  addStream(stream: PdfStream): ObjectNumber;
  /** The whole file. Every reserved object must have been set. */
  write(trailer: Trailer): Promise<Uint8Array<ArrayBuffer>>;
}

export interface Trailer {
  readonly root: ObjectNumber;
  readonly info: ObjectNumber;
}

export interface PdfStream {
  readonly entries?: Readonly<Record<string, Syntax | undefined>>;
  readonly bytes: Uint8Array;
  /**
   * `packed` bytes are written as they come, and `entries` name their filter. `shared` ones are the same array in one
   * document after the other, and are packed once.
   */
  readonly form?: 'deflate' | 'shared' | 'plain' | 'packed';
}

const encoder = new TextEncoder();

export const ascii = (text: string): Uint8Array => encoder.encode(text);

/** So many objects share one stream: a reader unpacks it whole to see one of them. */
const objectsPerStream = 200;

/** The second line shows transfer programs that the file is not text (7.5.2); four bytes above 127, which PDF/A requires. */
const header = Uint8Array.from([...ascii('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]);

type Stored = { readonly value: Syntax } | { readonly stream: Packed };

export function pdfObjects(deflate: Deflate): PdfObjects {
  const stored: (Stored | undefined)[] = [];
  const store = (object: Stored): ObjectNumber => stored.push(object);
  return {
    reserve: () => stored.push(undefined),
    set: (object, value) => void (stored[object - 1] = { value }),
    add: (value) => store({ value }),
    addStream: (stream) => store({ stream: streamObject(stream, deflate) }),
    write: (trailer) => writeFile(stored, trailer, deflate),
  };
}

/** Its packing begins at once and goes on while the rest is drawn, where the platform can. */
function streamObject({ entries = {}, bytes, form = 'deflate' }: PdfStream, deflate: Deflate): Packed {
  if (form === 'plain' || form === 'packed') return streamSyntax(entries, bytes);
  const filtered = { ...entries, Filter: '/FlateDecode' };
  const packed = form === 'shared' ? packedOnce(bytes, deflate) : deflate(bytes);
  return packed instanceof Promise ? packed.then((body) => streamSyntax(filtered, body)) : streamSyntax(filtered, packed);
}

const streamSyntax = (entries: NonNullable<PdfStream['entries']>, body: Uint8Array): Uint8Array =>
  concatenate([ascii(`${dictionary({ ...entries, Length: String(body.length) })}\nstream\n`), body, ascii('\nendstream')]);

const packedBefore = new WeakMap<Deflate, WeakMap<Uint8Array, Packed>>();

function packedOnce(bytes: Uint8Array, deflate: Deflate): Packed {
  const before = packedBefore.get(deflate) ?? new WeakMap<Uint8Array, Packed>();
  packedBefore.set(deflate, before);
  const packed = before.get(bytes) ?? deflate(bytes);
  before.set(bytes, packed);
  return packed;
}

/** Where an object is: at an offset of the file, or at an index of an object stream (7.5.8.3, types 1 and 2). */
type Place = readonly [type: 1, offset: number] | readonly [type: 2, stream: ObjectNumber, index: number];

/** Small objects go into object streams (7.5.7), which halves the file: a tagged document is mostly small objects. */
async function writeFile(stored: readonly (Stored | undefined)[], { root, info }: Trailer, deflate: Deflate): Promise<Uint8Array<ArrayBuffer>> {
  const objects = stored.map((object, index) => {
    if (object === undefined) throw new Error(`Object ${index + 1} of the PDF was reserved and never set.`);
    return object;
  });
  const places: Place[] = [];
  const parts: Uint8Array[] = [header];
  let offset = header.length;
  const put = (object: ObjectNumber, body: Uint8Array) => {
    const written = concatenate([ascii(`${object} 0 obj\n`), body, ascii('\nendobj\n')]);
    places[object - 1] = [1, offset];
    parts.push(written);
    offset += written.length;
  };
  const small = objects.flatMap((object, index) => ('value' in object ? [{ object: index + 1, value: object.value }] : []));
  const groups = Array.from({ length: Math.ceil(small.length / objectsPerStream) }, (_, index) => small.slice(index * objectsPerStream, (index + 1) * objectsPerStream));
  const groupStreams = groups.map((group) => streamObject(objectStream(group), deflate));
  for (const [index, object] of objects.entries()) {
    if ('stream' in object) put(index + 1, await object.stream);
  }
  let next = objects.length + 1;
  for (const [index, group] of groups.entries()) {
    for (const [place, { object }] of group.entries()) places[object - 1] = [2, next, place];
    put(next, (await groupStreams[index]) ?? new Uint8Array(0));
    next += 1;
  }
  const id = contentId(parts);
  const references = await streamObject(crossReferences([...places, [1, offset]], { Root: reference(root), Info: reference(info), ID: array([`<${id}>`, `<${id}>`]) }), deflate);
  parts.push(concatenate([ascii(`${next} 0 obj\n`), references, ascii('\nendobj\n')]));
  parts.push(ascii(`startxref\n${offset}\n%%EOF\n`));
  return concatenate(parts);
}

function objectStream(group: readonly { readonly object: ObjectNumber; readonly value: Syntax }[]): PdfStream {
  let offset = 0;
  const index = group.map(({ object, value }) => {
    const entry = `${object} ${offset}`;
    offset += value.length + 1;
    return entry;
  }).join(' ');
  const entries = { Type: '/ObjStm', N: String(group.length), First: String(index.length + 1) };
  return { entries, bytes: ascii(`${index}\n${group.map(({ value }) => `${value}\n`).join('')}`) };
}

/** A cross-reference stream (7.5.8): one byte of type, four of offset or stream, two of index. */
function crossReferences(places: readonly Place[], trailer: Readonly<Record<string, Syntax>>): PdfStream {
  const rows = new DataView(new ArrayBuffer((places.length + 1) * 7));
  // The head of the list of free objects, which is always there (7.5.4).
  rows.setUint16(5, 0xffff);
  for (const [index, [type, where, inStream = 0]] of places.entries()) {
    const row = (index + 1) * 7;
    rows.setUint8(row, type);
    rows.setUint32(row + 1, where);
    rows.setUint16(row + 5, inStream);
  }
  const entries = { Type: '/XRef', Size: String(places.length + 1), W: '[1 4 2]', ...trailer };
  return { entries, bytes: new Uint8Array(rows.buffer) };
}

export function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

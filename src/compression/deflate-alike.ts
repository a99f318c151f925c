import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What `zlib-streams` has of zlib, compiled to WebAssembly: its `src/wasm/deflate_stream_wasm.c`. Streams and places are addresses in its memory. */
interface Zlib {
  readonly memory: WebAssembly.Memory;
  readonly malloc: (size: number) => number;
  readonly deflate_new: () => number;
  readonly deflate_init: (stream: number, level: number) => number;
  /** @returns the answer of zlib in the highest eight bits, and how many bytes were written in the others */
  readonly deflate_process: (stream: number, from: number, length: number, to: number, room: number, flush: number) => number;
  readonly deflate_last_consumed: (stream: number) => number;
  readonly deflate_end: (stream: number) => number;
}

interface Packer {
  readonly zlib: Zlib;
  readonly input: number;
  readonly output: number;
}

/** Bytes that are handed over at once, either way: few streams of a document have more. */
const pieceSize = 65_536;
/** Measured on whole documents: 4 is slower by a tenth for files three per cent smaller, 6 by a third for six per cent. */
const level = 3;
/** As `zlib.h` calls them: Z_NO_FLUSH, Z_FINISH, Z_STREAM_END. */
const [noFlush, finish, streamEnd] = [0, 4, 1];

let packer: Packer | undefined;

/**
 * Not by Node's zlib, which packs otherwise from one version and processor to the next: the same bytes on every machine. In Node
 * only; three times as quick as a packer in JavaScript, which took a third of the time of a document.
 * @returns a zlib stream (RFC 1950)
 */
export function deflateAlike(bytes: Uint8Array): Uint8Array {
  const { zlib, input, output } = (packer ??= openPacker());
  const stream = zlib.deflate_new();
  if (zlib.deflate_init(stream, level) !== 0) throw new Error('zlib has no memory left to pack with.');
  const packed: Uint8Array[] = [];
  let read = 0;
  let answer = 0;
  while (answer !== streamEnd) {
    const piece = bytes.subarray(read, read + pieceSize);
    // Anew for each: a memory that has grown leaves the views of before behind.
    new Uint8Array(zlib.memory.buffer).set(piece, input);
    const result = zlib.deflate_process(stream, input, piece.length, output, pieceSize, read + piece.length === bytes.length ? finish : noFlush);
    answer = result >> 24;
    if (answer < 0) throw new Error(`zlib could not pack ${bytes.length} bytes, and answered ${answer}.`);
    read += zlib.deflate_last_consumed(stream);
    packed.push(new Uint8Array(zlib.memory.buffer, output, result & 0xff_ffff).slice());
  }
  zlib.deflate_end(stream);
  return packed.length === 1 && packed[0] ? packed[0] : Buffer.concat(packed);
}

function openPacker(): Packer {
  const code = readFileSync(createRequire(import.meta.url).resolve('zlib-streams/zlib-streams.wasm'));
  const zlib = new WebAssembly.Instance(new WebAssembly.Module(code)).exports as unknown as Zlib;
  return { zlib, input: zlib.malloc(pieceSize), output: zlib.malloc(pieceSize) };
}

import { concatenate } from '../file/pdf-objects.ts';
import { inflate } from '../../../compression/inflate.ts';
import { mostPixels, type RasterReading } from './raster.ts';
import { type PixelForm, rowSize, samplesOf } from './png-samples.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, index) => bytes[index] === byte);

/** Reads a PNG (ISO 15948) of any kind into eight bits of red, green and blue, and opacity where it has any. */
export async function readPng(bytes: Uint8Array): Promise<RasterReading> {
  try {
    const { header, palette, transparency, data } = readChunks(bytes);
    if (header.width * header.height > mostPixels) return { ok: false, fault: 'too-large' };
    const passes = header.interlaced ? adam7(header) : [{ width: header.width, height: header.height, x: 0, y: 0, dx: 1, dy: 1 }];
    const size = passes.reduce((sum, { width, height }) => sum + (width === 0 ? 0 : height * (1 + rowSize(width, header))), 0);
    return { ok: true, raster: paint({ header, palette, transparency, passes }, await inflate(data, size)) };
  } catch {
    // Whatever is wrong with a file from outside, a reader of bytes says it with an exception.
    return { ok: false, fault: 'damaged' };
  }
}

interface Header extends PixelForm {
  readonly width: number;
  readonly height: number;
  readonly interlaced: boolean;
}

interface Chunks {
  readonly header: Header;
  readonly palette: Uint8Array;
  /** Opacity of the palette's colours, or the one colour that is transparent. */
  readonly transparency: Uint8Array | undefined;
  readonly data: Uint8Array;
}

function readChunks(bytes: Uint8Array): Chunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: { readonly kind: string; readonly body: Uint8Array }[] = [];
  for (let at = signature.length; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const size = view.getUint32(at);
    if (at + 12 + size > bytes.length) throw new Error('A chunk of the PNG is cut off.');
    chunks.push({ kind: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), body: bytes.subarray(at + 8, at + 8 + size) });
  }
  const bodyOf = (kind: string) => chunks.find((chunk) => chunk.kind === kind)?.body;
  return {
    header: readHeader(bodyOf('IHDR')),
    palette: bodyOf('PLTE') ?? new Uint8Array(0),
    transparency: bodyOf('tRNS'),
    data: concatenate(chunks.filter(({ kind }) => kind === 'IDAT').map(({ body }) => body)),
  };
}

const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function readHeader(body: Uint8Array | undefined): Header {
  if (body === undefined) throw new Error('The PNG has no header.');
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const [width, height, depth, colourType] = [view.getUint32(0), view.getUint32(4), view.getUint8(8), view.getUint8(9)];
  const channels = channelsOf[colourType];
  if (channels === undefined || width === 0 || height === 0 || ![1, 2, 4, 8, 16].includes(depth)) throw new Error('The header of the PNG is impossible.');
  return { width, height, depth, channels, colourType, interlaced: view.getUint8(12) === 1 };
}

/** Part of the pixels: those at x + i·dx, y + j·dy. */
interface Pass {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

function adam7({ width, height }: Header): readonly Pass[] {
  const starts = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const;
  return starts.map(([x, y, dx, dy]) => ({ x, y, dx, dy, width: Math.ceil(Math.max(0, width - x) / dx), height: Math.ceil(Math.max(0, height - y) / dy) }));
}

type Painting = Omit<Chunks, 'data'> & { readonly passes: readonly Pass[] };

function paint({ header, palette, transparency, passes }: Painting, data: Uint8Array) {
  const { width, height } = header;
  const colours = new Uint8Array(3 * width * height);
  const opacity = new Uint8Array(width * height).fill(255);
  const colourOf = colourReader(header, palette, transparency);
  let at = 0;
  for (const pass of passes) {
    if (pass.width === 0) continue;
    let above = new Uint8Array(rowSize(pass.width, header));
    for (let row = 0; row < pass.height; row += 1) {
      const raw = data.slice(at + 1, at + 1 + above.length);
      above = unfilter(raw, { filter: data[at] ?? 0, above, step: Math.max(1, (header.channels * header.depth) >> 3) });
      at += 1 + above.length;
      const samples = samplesOf(above, header);
      for (let column = 0; column < pass.width; column += 1) {
        const pixel = (pass.y + row * pass.dy) * width + pass.x + column * pass.dx;
        const [red, green, blue, alpha] = colourOf(samples, column * header.channels);
        colours[3 * pixel] = red;
        colours[3 * pixel + 1] = green;
        colours[3 * pixel + 2] = blue;
        opacity[pixel] = alpha;
      }
    }
  }
  const entries = { ColorSpace: '/DeviceRGB', BitsPerComponent: '8' };
  const raster = { width, height, bytes: colours, form: 'deflate', entries } as const;
  return opacity.some((alpha) => alpha < 255) ? { ...raster, opacity } : raster;
}

type Predictor = (left: number, up: number, upLeft: number) => number;

/** By number of the filter (ISO 15948, 9.2): none, sub, up, average, Paeth. */
const predictors: readonly Predictor[] = [() => 0, (left) => left, (_, up) => up, (left, up) => (left + up) >> 1, paeth];

/** Undoes the filter of a row in place: each byte was written as its difference from what its neighbours predict. */
function unfilter(row: Uint8Array<ArrayBuffer>, { filter, above, step }: { readonly filter: number; readonly above: Uint8Array; readonly step: number }): Uint8Array<ArrayBuffer> {
  const predict = predictors[filter];
  if (predict === undefined) throw new Error(`The PNG has a filter ${filter}, and only 0 to 4 are known.`);
  for (let index = 0; index < row.length; index += 1) {
    const left = index < step ? 0 : (row[index - step] ?? 0);
    const upLeft = index < step ? 0 : (above[index - step] ?? 0);
    row[index] = (row[index] ?? 0) + predict(left, above[index] ?? 0, upLeft);
  }
  return row;
}

function paeth(left: number, up: number, upLeft: number): number {
  const [fromLeft, fromUp, fromUpLeft] = [Math.abs(up - upLeft), Math.abs(left - upLeft), Math.abs(left + up - 2 * upLeft)];
  if (fromLeft <= fromUp && fromLeft <= fromUpLeft) return left;
  return fromUp <= fromUpLeft ? up : upLeft;
}

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** How a pixel's samples become a colour: grey, red-green-blue or palette, with or without opacity. */
function colourReader({ colourType, depth }: Header, palette: Uint8Array, transparency: Uint8Array | undefined): (samples: Uint16Array, at: number) => Pixel {
  const most = 2 ** depth - 1;
  const toByte = (sample: number) => Math.round((sample * 255) / most);
  const clear = transparency && new DataView(transparency.buffer, transparency.byteOffset, transparency.byteLength);
  const read = (samples: Uint16Array, at: number) => samples[at] ?? 0;
  if (colourType === 3) {
    return (samples, at) => {
      const index = read(samples, at);
      return [palette[3 * index] ?? 0, palette[3 * index + 1] ?? 0, palette[3 * index + 2] ?? 0, transparency?.[index] ?? 255];
    };
  }
  if (colourType === 0 || colourType === 4) {
    const clearGrey = colourType === 0 ? clear?.getUint16(0) : undefined;
    return (samples, at) => {
      const grey = toByte(read(samples, at));
      return [grey, grey, grey, colourType === 4 ? toByte(read(samples, at + 1)) : read(samples, at) === clearGrey ? 0 : 255];
    };
  }
  return (samples, at) => {
    const [red, green, blue] = [read(samples, at), read(samples, at + 1), read(samples, at + 2)];
    const isClear = colourType === 2 && clear !== undefined && red === clear.getUint16(0) && green === clear.getUint16(2) && blue === clear.getUint16(4);
    return [toByte(red), toByte(green), toByte(blue), colourType === 6 ? toByte(read(samples, at + 3)) : isClear ? 0 : 255];
  };
}

import { type Problem, quoteTyped, readAs, type Reading, refuse } from '../domain/problem.ts';
import type { GivenFile } from './json-file.ts';

/** A picture that was looked at: its first bytes, its measures and its end say that it is what it says. */
export interface Logo {
  /** `data:image/png;base64,…` */
  readonly dataUrl: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Bytes; paper needs no more, and browser storage has little room. */
export const largestLogo = 200_000;
/** Pixels a side: a small file can hold a picture that fills a phone's memory. */
export const mostLogoPixels = 4_000;

interface Measures {
  readonly width: number;
  readonly height: number;
}

/** Reads a picture by its bytes, whatever its name says. Never throws. */
export function readLogo(bytes: Uint8Array, { name, size }: GivenFile): Reading<Logo> {
  const quoted = quoteTyped(name);
  const largest = Math.max(size, bytes.length);
  if (isSvg(bytes, name)) return refuse({ code: 'logo-is-svg', path: '', values: { name: quoted } });
  if (largest > largestLogo) return refuse({ code: 'logo-too-large', path: '', values: { name: quoted, kilobytes: Math.ceil(largest / 1000), highest: largestLogo / 1000 } });
  const read = readPng(bytes) ?? readJpeg(bytes);
  if (!read) return refuse({ code: 'logo-unreadable', path: '', values: { name: quoted } });
  const problem = findBadMeasures(read.measures, quoted);
  return problem ? refuse(problem) : readAs({ dataUrl: `data:${read.mediaType};base64,${toBase64(bytes)}`, ...read.measures });
}

function findBadMeasures({ width, height }: Measures, name: string): Problem | undefined {
  if (width > 0 && height > 0 && width <= mostLogoPixels && height <= mostLogoPixels) return undefined;
  return { code: 'logo-dimensions', path: '', values: { name, width, height, highest: mostLogoPixels } };
}

/** A logo that was kept, or came with a profile: looked at again, since storage can be written by anyone. */
export function readLogoUrl(url: string): Logo | undefined {
  const [, base64] = /^data:image\/(?:png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/.exec(url) ?? [];
  if (base64 === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const read = readLogo(bytes, { name: '', size: bytes.length });
    return read.ok && read.value.dataUrl === url ? read.value : undefined;
  } catch {
    return undefined;
  }
}

function toBase64(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte));
  return btoa(characters.join(''));
}

function isSvg(bytes: Uint8Array, name: string): boolean {
  const start = new TextDecoder().decode(bytes.slice(0, 1000));
  return /\.svgz?$/i.test(name) || /<svg[\s>]/i.test(start);
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The last chunk of every PNG, with its length and checksum. Source: PNG (Third Edition), 11.2.5. */
const pngEnd = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly measures: Measures;
}

/** Width and height stand in the first chunk, IHDR, from byte 16. Source: PNG (Third Edition), 11.2.1. */
function readPng(bytes: Uint8Array): Picture | undefined {
  if (!hasAt(bytes, 0, pngSignature) || !hasAt(bytes, 12, [0x49, 0x48, 0x44, 0x52]) || !hasAt(bytes, bytes.length - pngEnd.length, pngEnd)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { mediaType: 'image/png', measures: { width: view.getUint32(16), height: view.getUint32(20) } };
}

/** Markers without a length: restarts, and the one that stands for nothing. */
const isBareMarker = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
/** Start of frame, whatever the coding; C4, C8 and CC are something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Height and width stand in the frame header, behind the segments before it. Source: ITU-T T.81, B.2.2. */
function readJpeg(bytes: Uint8Array): Picture | undefined {
  if (!hasAt(bytes, 0, [0xff, 0xd8, 0xff]) || !hasAt(bytes, bytes.length - 2, [0xff, 0xd9])) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { mediaType: 'image/jpeg', measures: { width: view.getUint16(at + 7), height: view.getUint16(at + 5) } };
    if (marker === 0xff) at += 1;
    else if (isBareMarker(marker)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

const hasAt = (bytes: Uint8Array, at: number, expected: readonly number[]): boolean => at >= 0 && expected.every((byte, index) => bytes[at + index] === byte);

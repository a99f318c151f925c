import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A form that is no smaller than the file is not there: the server then sends the file itself. */
export interface CompressedForms {
  readonly br?: Uint8Array;
  readonly gz?: Uint8Array;
}

/** Fonts (WOFF2), pictures and Pagefind's files are compressed already. */
const compressible: ReadonlySet<string> = new Set(['.html', '.css', '.js', '.mjs', '.json', '.svg', '.xml', '.txt', '.csv', '.ics', '.wasm', '.webmanifest', '.ttf']);

export const isCompressible = (name: string): boolean => compressible.has(extname(name));

/** @param name of the file, which says how well it pays to compress it */
export function compressedForms(name: string, content: Uint8Array): CompressedForms {
  const br = brotliCompressSync(content, brotliOptions(name, content.length));
  const gz = gzipSync(content, { level: 9 });
  return { ...(br.length < content.length ? { br } : {}), ...(gz.length < content.length ? { gz } : {}) };
}

/** Below this, any form of a file fits into the first packet: there are hundreds, each good for some dozen bytes. */
const smallFile = 4_096;

/** Above this, a page is mostly the data of an island: the estimator in each language. */
const largePage = 120_000;

const qualities: Readonly<Record<string, number>> = { '.html': 9, '.json': 10, '.wasm': 10 };

/**
 * Best where it pays. Scripts and styles, which every page needs, get the last step; data and the shaper of the documents, fetched
 * by few, the one before, at half its time. For a page, the steps above 9 take five and twelve times as long to save 700 and 900
 * bytes of a first view of 27 kB: all pages together would hold up a build by three seconds. Of a large page, whose data packs as
 * other data does, the step after 9 saves 2 kB in 29, at a quarter of a second. A window no larger than the file spares clearing
 * the memory of a large one.
 */
function brotliOptions(name: string, size: number) {
  const kind = extname(name) === '.html' && size > largePage ? '.json' : extname(name);
  const quality = size < smallFile ? 6 : (qualities[kind] ?? constants.BROTLI_MAX_QUALITY);
  const window = Math.min(Math.max(Math.ceil(Math.log2(size + 16)), constants.BROTLI_MIN_WINDOW_BITS), constants.BROTLI_DEFAULT_WINDOW);
  return { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: window, [constants.BROTLI_PARAM_SIZE_HINT]: size } };
}

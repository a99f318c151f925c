import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { builtFiles } from './built-files.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Fonts (WOFF2), pictures and Pagefind's files are compressed already. */
const compressible: ReadonlySet<string> = new Set(['.html', '.css', '.js', '.mjs', '.json', '.svg', '.xml', '.txt', '.csv', '.wasm', '.webmanifest', '.ttf']);

/** Node compresses on four threads; a few more in flight keep them busy without holding every file in memory. */
const inFlight = 8;

/** Writes a `.br` and a `.gz` beside every text file, so that a host sends them without compressing on each request. */
export function precompress(): AstroIntegration {
  return {
    name: 'precompress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, before, after } = await precompressFolder(fileURLToPath(dir));
        logger.info(`${files} files: ${kilobytes(before)}, as brotli ${kilobytes(after)}`);
      },
    },
  };
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1_000)} kB`;

/** @returns how many files were compressed, and their sizes in bytes before and after brotli */
export async function precompressFolder(dir: string): Promise<{ readonly files: number; readonly before: number; readonly after: number }> {
  const names = (await builtFiles(dir)).filter((file) => compressible.has(extname(file)));
  const waiting = names.values();
  const sizes: { readonly before: number; readonly after: number }[] = [];
  const work = async () => {
    for (const name of waiting) sizes.push(await compressFile(join(dir, name)));
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  return { files: names.length, before: sum(sizes.map(({ before }) => before)), after: sum(sizes.map(({ after }) => after)) };
}

async function compressFile(file: string) {
  const content = await readFile(file);
  const [br, gz] = await Promise.all([brotli(content, brotliOptions(file, content.length)), gzipped(content, { level: 9 })]);
  // A form that is no smaller is not written: the server then sends the file itself.
  await Promise.all([br.length < content.length && writeFile(`${file}.br`, br), gz.length < content.length && writeFile(`${file}.gz`, gz)]);
  return { before: content.length, after: Math.min(br.length, content.length) };
}

/** Below this, every form of a file travels in the first packets alike: there are hundreds, each good for a few dozen bytes. */
const smallFile = 4_096;

/**
 * Best where it pays. The last step takes twice as long as all the others and makes a page 1.6 % smaller; what every reader fetches
 * for every page (scripts, styles, the search) is worth it. A window no larger than the file spares clearing the memory of a large one.
 */
function brotliOptions(name: string, size: number) {
  const quality = size < smallFile ? 6 : extname(name) === '.html' ? 10 : constants.BROTLI_MAX_QUALITY;
  const window = Math.min(Math.max(Math.ceil(Math.log2(size + 16)), constants.BROTLI_MIN_WINDOW_BITS), constants.BROTLI_DEFAULT_WINDOW);
  return { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: window, [constants.BROTLI_PARAM_SIZE_HINT]: size } };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

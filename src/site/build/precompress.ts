import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isCompressible } from './compressed-forms.ts';
import type { Compressor } from './compressor.ts';

/** Sizes of one file, in bytes. */
export interface Shrunk {
  readonly before: number;
  /** As brotli. */
  readonly after: number;
}

/**
 * Writes a `.br` and a `.gz` beside every text file, so that a host sends them without compressing on each request.
 * @param dir the built site
 * @returns one entry for each file that can be compressed
 */
export async function precompress(dir: string, { files, compressor }: { readonly files: readonly string[]; readonly compressor: Compressor }): Promise<readonly Shrunk[]> {
  const read = await Promise.all(files.filter(isCompressible).map(async (name) => ({ file: join(dir, name), content: await readFile(join(dir, name)) })));
  // The largest first, or the last thread would be left with it alone.
  return Promise.all(read.sort((a, b) => b.content.length - a.content.length).map(({ file, content }) => writeForms(compressor, file, content)));
}

async function writeForms(compressor: Compressor, file: string, content: Uint8Array): Promise<Shrunk> {
  const { br, gz } = await compressor.compress(file, content);
  await Promise.all([br && writeFile(`${file}.br`, br), gz && writeFile(`${file}.gz`, gz)]);
  return { before: content.length, after: br?.length ?? content.length };
}

export function inWords(sizes: readonly Shrunk[]): string {
  const kilobytes = (of: keyof Shrunk) => `${Math.round(sizes.reduce((sum, size) => sum + size[of], 0) / 1_000)} kB`;
  return `${sizes.length} files: ${kilobytes('before')}, as brotli ${kilobytes('after')}`;
}

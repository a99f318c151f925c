import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { builtFiles } from './built-files.ts';
import { isCompressible } from './compressed-forms.ts';
import { openCompressor, type Compressor } from './compressor.ts';

/**
 * Writes a `.br` and a `.gz` beside every text file, so that a host sends them without compressing on each request.
 * A page is compressed from the moment it is drawn, on a processor that has little else to do then.
 */
export function precompress(): AstroIntegration {
  let compressor: Compressor | undefined;
  return {
    name: 'precompress',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        const ahead = (compressor = openCompressor());
        setPrerenderer((astro) => compressingAhead(astro, ahead));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files, before, after } = await precompressFolder(fileURLToPath(dir), compressor);
        logger.info(`${files} files: ${kilobytes(before)}, as brotli ${kilobytes(after)}`);
      },
    },
  };
}

/** Draws as Astro does, and shows each page to the compressor, which knows it by its content when its file is due. */
const compressingAhead = (astro: AstroPrerenderer, compressor: Compressor): AstroPrerenderer => ({
  ...astro,
  name: 'compressing-ahead',
  render: async (request, options) => {
    const result = await astro.render(request, options);
    if (!(result instanceof Response) || !result.headers.get('Content-Type')?.startsWith('text/html')) return result;
    const page = new Uint8Array(await result.arrayBuffer());
    // What goes wrong is told when the file is compressed.
    compressor.compress('index.html', page).catch(() => undefined);
    return new Response(page, result);
  },
});

const kilobytes = (bytes: number) => `${Math.round(bytes / 1_000)} kB`;

/** @returns how many files were compressed, and their sizes in bytes before and after brotli */
export async function precompressFolder(dir: string, compressor = openCompressor()): Promise<{ readonly files: number; readonly before: number; readonly after: number }> {
  compressor.widen(availableParallelism());
  try {
    const files = await Promise.all((await builtFiles(dir)).filter(isCompressible).map(async (name) => ({ file: join(dir, name), content: await readFile(join(dir, name)) })));
    // The largest first, or the last thread would be left with it alone.
    const sizes = await Promise.all(files.sort((a, b) => b.content.length - a.content.length).map(({ file, content }) => writeForms(compressor, file, content)));
    return { files: files.length, before: sum(sizes.map(({ before }) => before)), after: sum(sizes.map(({ after }) => after)) };
  } finally {
    await compressor.close();
  }
}

async function writeForms(compressor: Compressor, file: string, content: Uint8Array) {
  const { br, gz } = await compressor.compress(file, content);
  await Promise.all([br && writeFile(`${file}.br`, br), gz && writeFile(`${file}.gz`, gz)]);
  return { before: content.length, after: br?.length ?? content.length };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

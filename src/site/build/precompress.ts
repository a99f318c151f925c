import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { builtFiles } from './built-files.ts';
import { isCompressible } from './compressed-forms.ts';
import { openCompressor, type Compressor } from './compressor.ts';

/**
 * Writes a `.br` and a `.gz` beside every text file, so that a host sends them without compressing on each request.
 * A file is compressed from the moment it is there, on a processor that has little else to do while pages are drawn.
 *
 * @param soon files that the build will copy as they are, to begin with: it takes some seconds until it does
 */
export function precompress({ soon = [] }: { readonly soon?: readonly string[] } = {}): AstroIntegration {
  let compressor: Compressor | undefined;
  let assets = '';
  return {
    name: 'precompress',
    hooks: {
      'astro:config:done': ({ config }) => {
        assets = join(fileURLToPath(config.outDir), config.build.assets);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const ahead = (compressor = openCompressor());
        for (const file of soon) ahead.compress(file, await readFile(file)).catch(ignore);
        setPrerenderer((astro) => compressingAhead(astro, { compressor: ahead, assets }));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files, before, after } = await precompressFolder(fileURLToPath(dir), compressor);
        logger.info(`${files} files: ${kilobytes(before)}, as brotli ${kilobytes(after)}`);
      },
    },
  };
}

/**
 * Draws as Astro does, and shows what is drawn to the compressor, which knows it by its content when its file is due; before
 * the first page, the scripts and styles in `assets`, which are written already. What goes wrong is told when the file is compressed.
 */
export const compressingAhead = (astro: AstroPrerenderer, { compressor, assets }: { readonly compressor: Compressor; readonly assets: string }): AstroPrerenderer => ({
  ...astro,
  name: 'compressing-ahead',
  setup: async () => {
    await astro.setup?.();
    for (const name of (await builtFiles(assets)).filter(isCompressible)) compressor.compress(name, await readFile(join(assets, name))).catch(ignore);
  },
  render: async (request, options) => {
    const result = await astro.render(request, options);
    const response = result instanceof Response ? result : result.response;
    // Files are asked for with a slash at their end too.
    const path = new URL(request.url).pathname.replace(/\/$/, '');
    const name = extname(path) === '' ? 'index.html' : path;
    if (response.status !== 200 || !isCompressible(name)) return result;
    const content = new Uint8Array(await response.arrayBuffer());
    compressor.compress(name, content).catch(ignore);
    const drawn = new Response(content, response);
    return result instanceof Response ? drawn : { ...result, response: drawn };
  },
});

const ignore = () => undefined;

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

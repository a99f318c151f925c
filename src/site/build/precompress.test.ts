import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AstroPrerenderer } from 'astro';
import type { Compressor } from './compressor.ts';
import { compressingAhead } from './precompress.ts';

/** Astro gives a response bare or with what it knows of the page (`PrerenderResult`), and asks for files with a slash at their end too. */
const drawn: Readonly<Record<string, () => Response | { readonly response: Response }>> = {
  '/en/': () => new Response('a page'),
  '/en/estimator/': () => ({ response: new Response('the estimator') }),
  '/en/document.json/': () => ({ response: new Response('{}') }),
  '/fonts/files/a.ttf.gz': () => ({ response: new Response('packed already') }),
  '/en/old/': () => ({ response: new Response('moved', { status: 301 }) }),
};

async function compressedAhead(paths: readonly string[], assets: string): Promise<{ readonly seen: readonly string[]; readonly bodies: readonly string[] }> {
  const seen: string[] = [];
  const compressor: Compressor = {
    compress: (name, content) => (seen.push(`${name}: ${Buffer.from(content).toString()}`), Promise.resolve({})),
    widen: () => undefined,
    close: () => Promise.resolve(),
  };
  const astro = { name: 'astro', getStaticPaths: () => Promise.resolve([]), render: (request: Request) => Promise.resolve(drawn[new URL(request.url).pathname]?.()) } as unknown as AstroPrerenderer;
  const ahead = compressingAhead(astro, { compressor, assets });
  await ahead.setup?.();
  const bodies = [];
  for (const path of paths) {
    const result = await ahead.render(new Request(`https://portal.example${path}`), { routeData: {} as Parameters<AstroPrerenderer['render']>[1]['routeData'] });
    bodies.push(await (result instanceof Response ? result : result.response).text());
  }
  return { seen, bodies };
}

test('pages, files and scripts are compressed before the build is done, and still given to Astro as they were', async () => {
  const assets = await mkdtemp(join(tmpdir(), 'assets-'));
  try {
    await writeFile(join(assets, 'island.js'), 'code');
    await writeFile(join(assets, 'picture.png'), 'pixels');
    const { seen, bodies } = await compressedAhead(Object.keys(drawn), assets);
    assert.deepEqual(seen, ['island.js: code', 'index.html: a page', 'index.html: the estimator', '/en/document.json: {}']);
    assert.deepEqual(bodies, ['a page', 'the estimator', '{}', 'packed already', 'moved']);
  } finally {
    await rm(assets, { recursive: true });
  }
});

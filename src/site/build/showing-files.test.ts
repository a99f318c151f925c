import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AstroPrerenderer } from 'astro';
import { showingFiles } from './showing-files.ts';

/** Astro gives a response bare or with what it knows of the page (`PrerenderResult`), and asks for files with a slash at their end too. */
const drawn: Readonly<Record<string, () => Response | { readonly response: Response }>> = {
  '/help/': () => new Response('the languages'),
  '/help/en/': () => new Response('a page'),
  '/help/en/estimator/': () => ({ response: new Response('the estimator') }),
  '/help/en/document.json/': () => ({ response: new Response('{}') }),
  '/help/en/old/': () => ({ response: new Response('moved', { status: 301 }) }),
};

async function shown(paths: readonly string[], dir: string): Promise<{ readonly seen: readonly string[]; readonly bodies: readonly string[] }> {
  const seen: string[] = [];
  const astro = { name: 'astro', getStaticPaths: () => Promise.resolve([]), render: (request: Request) => Promise.resolve(drawn[new URL(request.url).pathname]?.()) } as unknown as AstroPrerenderer;
  const showing = showingFiles(astro, { site: { dir, base: '/help/' }, assets: '_astro', show: (file, content) => seen.push(`${file}: ${Buffer.from(content).toString()}`) });
  await showing.setup?.();
  const bodies = [];
  for (const path of paths) {
    const result = await showing.render(new Request(`https://portal.example${path}`), { routeData: {} as Parameters<AstroPrerenderer['render']>[1]['routeData'] });
    bodies.push(await (result instanceof Response ? result : result.response).text());
  }
  return { seen, bodies };
}

test('pages, files and scripts are shown by their place in the site, and still given to Astro as they were', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'site-'));
  try {
    await mkdir(join(dir, '_astro'));
    await writeFile(join(dir, '_astro', 'island.js'), 'code');
    const { seen, bodies } = await shown(Object.keys(drawn), dir);
    assert.deepEqual(seen, ['_astro/island.js: code', 'index.html: the languages', 'en/index.html: a page', 'en/estimator/index.html: the estimator', 'en/document.json: {}']);
    assert.deepEqual(bodies, ['the languages', 'a page', 'the estimator', '{}', 'moved']);
  } finally {
    await rm(dir, { recursive: true });
  }
});

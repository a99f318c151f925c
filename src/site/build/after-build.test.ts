import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { builtFiles } from './built-files.ts';
import { openCompressor } from './compressor.ts';
import { inWords, precompress } from './precompress.ts';
import { openSearchAside } from './search-aside.ts';
import { writeHeaders } from './security-headers.ts';

const page = (lang: string, body: string) => `<!doctype html><html lang="${lang}"><head><title>T</title><script>start()</script></head><body><main data-pagefind-body><h1>T</h1>${body}</main></body></html>`;

const folders: string[] = [];
function builtSite(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'built-site-'));
  folders.push(dir);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  return dir;
}
after(() => folders.forEach((dir) => rmSync(dir, { recursive: true })));

interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly anchors: readonly { readonly id: string; readonly text: string }[];
}

/** A fragment is gzip around a few marker bytes and JSON. */
function readFragments(dir: string): readonly Fragment[] {
  const folder = join(dir, 'pagefind', 'fragment');
  return readdirSync(folder).map((name) => {
    const text = gunzipSync(readFileSync(join(folder, name))).toString();
    return JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
  });
}

describe('the search index', () => {
  test('holds each findable page in its language, questions by their id, words split at apostrophes', async () => {
    const pages = {
      'fr/faq/index.html': page('fr', '<details><summary><h3>L’échéance ?</h3></summary><div id="faq-due" tabindex="-1"><p>À l’échéance.</p></div></details>'),
      'de/index.html': page('de', '<p>Rechnung</p>'),
      'de/404/index.html': '<html lang="de"><body>weg</body></html>',
    };
    const dir = builtSite({});
    const search = openSearchAside();
    for (const [file, html] of Object.entries(pages)) search.add(file, new TextEncoder().encode(html));
    assert.equal((await search.write(dir)).pages, 2);
    const entry = JSON.parse(readFileSync(join(dir, 'pagefind', 'pagefind-entry.json'), 'utf8')) as { readonly languages: Readonly<Record<string, unknown>> };
    assert.deepEqual(Object.keys(entry.languages).sort(), ['de', 'fr']);
    const french = readFragments(dir).find(({ url }) => url === '/fr/faq/');
    assert.match(french?.content ?? '', /À l’ échéance/);
    assert.ok(french?.anchors.some(({ id }) => id === 'faq-due'));
    assert.deepEqual(readdirSync(join(dir, 'pagefind')).filter((name) => /ui|highlight/.test(name)), []);
    assert.ok(existsSync(join(dir, 'pagefind', 'pagefind.js')));
  });

  test('is missed in words when Pagefind ends without an answer, and nobody waits for ever', async () => {
    const dir = builtSite({ pagefind: '#!/bin/sh\nhead -c 1\n' });
    chmodSync(join(dir, 'pagefind'), 0o755);
    const thread = new Worker(new URL('search-thread.ts', import.meta.url), { env: { ...process.env, PAGEFIND_BINARY_PATH: join(dir, 'pagefind') } });
    await assert.rejects(openSearchAside(thread).write(dir), /The search index was not made: its thread ended without an answer/);
  });
});

describe('the headers', () => {
  test('are written into the site and for nginx, with the hashes of its pages', async () => {
    const dir = builtSite({ 'en/index.html': page('en', '<p style="--a:1">x</p>') });
    const { policy } = await writeHeaders({ dir, root: dir, base: '/' }, { files: await builtFiles(dir) });
    assert.match(policy, /script-src 'self' 'wasm-unsafe-eval' 'sha256-[^']+=';/);
    assert.ok(readFileSync(join(dir, '_headers'), 'utf8').includes(`  Content-Security-Policy: ${policy}\n`));
    assert.ok(readFileSync(join(dir, 'deploy', 'generated', 'security-headers.conf'), 'utf8').includes(`"${policy}"`));
  });
});

describe('the compressed forms', () => {
  test('hold the same bytes, and stand only where they are smaller', async () => {
    const text = page('en', '<p>again and again</p>'.repeat(50));
    const dir = builtSite({ 'en/index.html': text, 'a.json': '{}', 'b.woff2': 'font', 'c.svg': '<svg/>'.repeat(30) });
    const compressor = openCompressor();
    const sizes = await precompress(dir, { files: await builtFiles(dir), compressor }).finally(compressor.close);
    assert.match(inWords(sizes), /^3 files: /);
    assert.equal(brotliDecompressSync(readFileSync(join(dir, 'en/index.html.br'))).toString(), text);
    assert.equal(gunzipSync(readFileSync(join(dir, 'en/index.html.gz'))).toString(), text);
    assert.deepEqual(readdirSync(dir).sort(), ['a.json', 'b.woff2', 'c.svg', 'c.svg.br', 'c.svg.gz', 'en']);
  });
});

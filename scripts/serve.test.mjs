import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { serveSite } from './serve.mjs';

const page = '<!doctype html><title>Release</title>'.padEnd(400, ' ');
const files = {
  'index.html': page,
  'index.html.br': brotliCompressSync(page),
  'index.html.gz': gzipSync(page),
  '404.html': 'none',
  'fr/404/index.html': 'introuvable',
  'fr/404/index.html.br': brotliCompressSync('introuvable'),
  'fr/process/index.html': 'page',
  '_astro/app.123.js': 'export {}',
  'pagefind/fr_1.pf_fragment': 'x',
  'shaper.wasm': 'wasm',
  'notes.txt': 'Lëtzebuerg',
  'lb/releases/rss.xml': '<rss/>',
  'lb/releases/windows.ics': 'BEGIN:VCALENDAR',
  'sitemap-0.xml': '<urlset/>',
  '_headers': '/*\n  X-Content-Type-Options: nosniff\n/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n',
};

function buildSite(extra = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'served-site-'));
  for (const [name, content] of Object.entries({ ...files, ...extra })) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  return dir;
}

/** Node's `fetch` decodes bodies and cleans paths, and this server must be seen without either. */
function ask(port, path, { method = 'GET', headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    request({ port, path, method, headers, host: 'localhost' }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject).end();
  });
}

describe('the server of the built site', () => {
  const dir = buildSite();
  let site;
  before(async () => { site = await serveSite({ dir }); });
  after(async () => { await site.close(); rmSync(dir, { recursive: true }); });
  const get = (path, options) => ask(site.port, path, options);

  test('sends brotli only to those who accept it, else gzip, else the file itself', async () => {
    const br = await get('/', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    assert.equal(br.headers['content-encoding'], 'br');
    assert.equal(brotliDecompressSync(br.body).toString(), page);
    assert.equal(br.headers['vary'], 'Accept-Encoding');
    assert.equal((await get('/', { headers: { 'accept-encoding': 'gzip, br;q=0' } })).headers['content-encoding'], 'gzip');
    const plain = await get('/');
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.equal(plain.body.toString(), page);
    assert.equal(plain.headers['content-type'], 'text/html;charset=utf-8');
  });

  test('sends the headers of _headers, and never that file', async () => {
    const script = await get('/_astro/app.123.js');
    assert.equal(script.headers['x-content-type-options'], 'nosniff');
    assert.equal(script.headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal((await get('/')).headers['cache-control'], 'no-cache');
    assert.equal((await get('/nowhere')).headers['x-content-type-options'], 'nosniff');
    assert.equal((await get('/_headers')).status, 404);
  });

  test('names the type of every kind of file', async () => {
    const typeOf = async (path) => (await get(path)).headers['content-type'];
    assert.equal(await typeOf('/_astro/app.123.js'), 'text/javascript');
    assert.equal(await typeOf('/shaper.wasm'), 'application/wasm');
    assert.equal(await typeOf('/pagefind/fr_1.pf_fragment'), 'application/octet-stream');
    assert.equal(await typeOf('/notes.txt'), 'text/plain;charset=utf-8');
    assert.equal(await typeOf('/lb/releases/rss.xml'), 'application/rss+xml;charset=utf-8');
    assert.equal(await typeOf('/lb/releases/windows.ics'), 'text/calendar;charset=utf-8');
    assert.equal(await typeOf('/sitemap-0.xml'), 'application/xml;charset=utf-8');
  });

  test('answers an unknown path with the 404 page of its language', async () => {
    const french = await get('/fr/rien/', { headers: { 'accept-encoding': 'br' } });
    assert.equal(french.status, 404);
    assert.equal(brotliDecompressSync(french.body).toString(), 'introuvable');
    const other = await get('/xx/nothing');
    assert.deepEqual([other.status, other.body.toString()], [404, 'none']);
  });

  test('sends a path without its slash to the one with it, query included', async () => {
    const moved = await get('/fr/process?a=1');
    assert.deepEqual([moved.status, moved.headers['location']], [308, '/fr/process/?a=1']);
    assert.equal((await get('//fr/process')).status, 404);
  });

  test('answers HEAD without a body and refuses other methods', async () => {
    const head = await get('/', { method: 'HEAD' });
    assert.deepEqual([head.status, head.body.length, head.headers['content-length']], [200, 0, String(page.length)]);
    assert.equal((await get('/nowhere', { method: 'HEAD' })).status, 404);
    const post = await get('/', { method: 'POST' });
    assert.deepEqual([post.status, post.headers['allow']], [405, 'GET, HEAD']);
  });

  test('sends ranges of the file itself', async () => {
    const range = (value) => get('/', { headers: { range: value, 'accept-encoding': 'br' } });
    const first = await range('bytes=0-8');
    assert.deepEqual([first.status, first.body.toString(), first.headers['content-encoding']], [206, '<!doctype', undefined]);
    assert.equal(first.headers['content-range'], `bytes 0-8/${page.length}`);
    assert.equal((await range('bytes=-10')).body.length, 10);
    assert.equal((await range(`bytes=${page.length}-`)).status, 416);
    assert.equal((await range('bytes=0-1,4-5')).status, 200);
  });

  test('revalidates by entity tag', async () => {
    const { headers } = await get('/notes.txt');
    assert.equal((await get('/notes.txt', { headers: { 'if-none-match': headers['etag'] } })).status, 304);
  });

  test('opens nothing outside the folder', async () => {
    for (const path of ['/../package.json', '/..%2f..%2fetc/passwd', '/fr/%2e%2e/%2e%2e/x', '/%5c..%5cx']) assert.equal((await get(path)).status, 404, path);
    assert.equal((await get('/%E0%A4%A')).status, 400);
    assert.equal((await get('/%00')).status, 400);
  });

  test('the site’s headers stand on every answer, also on one to what cannot be read or done', async () => {
    for (const [path, method, status] of [['/', 'GET', 200], ['/nowhere', 'GET', 404], ['/fr/process', 'GET', 308], ['/%', 'GET', 400], ['/', 'POST', 405]]) {
      const { status: given, headers } = await get(path, { method });
      assert.deepEqual([given, headers['x-content-type-options']], [status, 'nosniff'], `${method} ${path}`);
    }
  });
});

test('follows _redirects before it looks for files, unless it is to be a host that does not read them', async () => {
  const dir = buildSite({ _redirects: '/fr/old/ /fr/process/#from-xx 302\n', 'fr/old/index.html': 'moved' });
  const [site, plain] = [await serveSite({ dir }), await serveSite({ dir, redirects: false })];
  try {
    const moved = await ask(site.port, '/fr/old/');
    assert.deepEqual([moved.status, moved.headers['location'], moved.headers['cache-control']], [302, '/fr/process/#from-xx', 'no-cache']);
    assert.equal(moved.headers['x-content-type-options'], 'nosniff');
    assert.equal((await ask(site.port, '/_redirects')).status, 404);
    assert.equal((await ask(plain.port, '/fr/old/')).body.toString(), 'moved');
  } finally {
    await Promise.all([site.close(), plain.close()]);
    rmSync(dir, { recursive: true });
  }
});

test('a site built below a base path is served there, and only there', async () => {
  const dir = buildSite({ _headers: '# base: /portal/\n/portal/*\n  X-Frame: no\n' });
  const site = await serveSite({ dir });
  try {
    assert.equal(site.url, `http://localhost:${site.port}/portal/`);
    const home = await ask(site.port, '/portal/');
    assert.deepEqual([home.status, home.headers['x-frame']], [200, 'no']);
    assert.equal((await ask(site.port, '/')).headers['location'], '/portal/');
    assert.equal((await ask(site.port, '/portal/fr/process')).headers['location'], '/portal/fr/process/');
    assert.equal((await ask(site.port, '/portal/fr/rien')).body.toString(), 'introuvable');
    assert.equal((await ask(site.port, '/fr/process/')).status, 404);
  } finally {
    await site.close();
    rmSync(dir, { recursive: true });
  }
});

test('a site that is built anew is served anew, and while it is being built the server says so', async () => {
  const dir = buildSite({ _redirects: '/old/ /fr/process/ 301\n' });
  const site = await serveSite({ dir });
  try {
    rmSync(dir, { recursive: true });
    const meanwhile = await ask(site.port, '/fr/process/');
    assert.deepEqual([meanwhile.status, meanwhile.headers['retry-after']], [503, '10']);
    mkdirSync(join(dir, 'fr', 'new'), { recursive: true });
    writeFileSync(join(dir, 'fr', 'new', 'index.html'), 'new page');
    writeFileSync(join(dir, '_headers'), '/*\n  X-Content-Type-Options: nosniff\n');
    assert.equal((await ask(site.port, '/fr/new/')).body.toString(), 'new page');
    assert.equal((await ask(site.port, '/fr/process/')).status, 404);
  } finally {
    await site.close();
    rmSync(dir, { recursive: true });
  }
});

test('says what to do when nothing is built', async () => {
  await assert.rejects(serveSite({ dir: join(tmpdir(), 'never-built') }), /Run: npm run build/);
});

/**
 * Serves the built site as a good static host would: its own `_headers` and `_redirects`, precompressed files, one 404
 * page per language, one address per page. `npm run serve`, and `serveSite` for the tests.
 */
import { createServer } from 'node:http';
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { freePort, readPort } from './free-port.mjs';
import { headersFor, readHeaderRules } from './header-rules.mjs';
import { isMain } from './is-main.mjs';
import { readRedirectRules } from './redirect-rules.mjs';
import { acceptedEncodings, singleRange } from './request-headers.mjs';

/** Read by hosts, not by visitors. */
const hostFiles = new Set(['/_headers', '/_redirects']);

/** Types that sirv leaves out, or leaves without a character set. Pagefind's files are gzip inside, whatever their name. */
const contentTypes = [
  [/\.(pagefind|pf_\w+)$/, 'application/octet-stream'],
  [/\.(txt|md)$/, 'text/plain;charset=utf-8'],
  [/\.csv$/, 'text/csv;charset=utf-8'],
  [/\/rss\.xml$/, 'application/rss+xml;charset=utf-8'],
  [/\.ics$/, 'text/calendar;charset=utf-8'],
  [/\.xml$/, 'application/xml;charset=utf-8'],
];

/**
 * @typedef {{ url: string, port: number, close: () => Promise<void> }} ServedSite url ends in the base path's slash
 *
 * @param {{ dir: string, port?: number, host?: string, redirects?: boolean }} options
 *   dir: the built site; port: 0 for any free one; redirects: false to be a host that does not read `_redirects`
 * @returns {Promise<ServedSite>}
 * @throws {Error} when there is no built site in `dir`
 */
export async function serveSite({ dir, port = 0, host = 'localhost', redirects = true }) {
  const folder = resolve(dir);
  let site = readSite(folder, redirects);
  const server = createServer((request, response) => {
    const stamp = stampOf(folder);
    if (stamp.startsWith(notThere) && !site.stamp.startsWith(notThere)) return void sendNotBuilt(response);
    try {
      if (stamp !== site.stamp) site = readSite(folder, redirects);
      answer(site, request, response);
    } catch (error) {
      // Files were taken away between two lines of this.
      if (error.code !== 'ENOENT' || response.headersSent) throw error;
      sendNotBuilt(response);
    }
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, host, () => done(undefined)));
  const address = server.address();
  const usedPort = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://localhost:${usedPort}${site.base}`,
    port: usedPort,
    close: () => new Promise((done) => { server.close(() => done()); server.closeAllConnections(); }),
  };
}

/** @param {string} dir @param {boolean} redirects whether `_redirects` counts */
function readSite(dir, redirects) {
  if (!existsSync(dir)) throw new Error(`There is no built site in ${dir}. Run: npm run build`);
  const headersText = textOf(join(dir, '_headers'));
  return {
    dir,
    stamp: stampOf(dir),
    base: withSlashes(/^# base: (\S+)/m.exec(headersText)?.[1] ?? '/'),
    rules: readHeaderRules(headersText),
    redirects: readRedirectRules(redirects ? textOf(join(dir, '_redirects')) : ''),
    files: new Set(filesIn(dir)),
    send: sirv(dir, { brotli: true, gzip: true, etag: true, dotfiles: true, extensions: [], setHeaders: setContentType }),
  };
}

const notThere = '0 ';

/** When the built site was made: a build takes everything away first, then writes these two among the last. */
const stampOf = (dir) => [...hostFiles].map((name) => statSync(join(dir, name), { throwIfNoEntry: false })?.mtimeMs ?? 0).join(' ');

function sendNotBuilt(response) {
  response.writeHead(503, { 'Content-Type': 'text/plain;charset=utf-8', 'Retry-After': '10', 'Cache-Control': 'no-store' });
  response.end('503 The site is being built. Load this page again in a moment.\n');
}

const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const filesIn = (dir) =>
  readdirSync(dir, { recursive: true })
    .filter((name) => statSync(join(dir, name)).isFile())
    .map((name) => `/${name.split(sep).join('/')}`);

const withSlashes = (base) => `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

function setContentType(response, path) {
  const type = contentTypes.find(([name]) => name.test(path))?.[1];
  if (type) response.setHeader('Content-Type', type);
}

function answer(site, request, response) {
  const [rawPath = '/', query] = request.url.split(/\?(.*)/s);
  const path = decoded(rawPath);
  // On every answer, whatever was asked.
  for (const [name, value] of headersFor(site.rules, path ?? site.base)) response.setHeader(name, value);
  if (!['GET', 'HEAD'].includes(request.method)) return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  if (path === undefined) return void response.writeHead(400, { 'Content-Type': 'text/plain;charset=utf-8' }).end('400 This address cannot be read\n');

  const moved = site.redirects.get(path);
  // Asked for again on every visit: a page may move once more.
  if (moved) return void response.writeHead(moved.status, { Location: moved.to, 'Cache-Control': 'no-cache' }).end();
  const { file, redirect } = find(site, path);
  if (redirect !== undefined) return void response.writeHead(308, { Location: encodeURI(redirect) + (query ? `?${query}` : '') }).end();
  if (file === undefined) return sendNotFound(site, path, { request, response });
  prepareForSirv(site, request, file);
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
  site.send(request, response);
}

/** Nothing when the address is no text, or hides a NUL. */
function decoded(rawPath) {
  try {
    const path = decodeURIComponent(rawPath);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

/**
 * Only names listed when the site was read are ever opened, so that no `..` leaves the folder.
 * @returns {{ file?: string, redirect?: string }}
 */
function find({ base, files }, path) {
  if (`${path}/` === base || (path === '/' && base !== '/')) return { redirect: base };
  if (!path.startsWith(base)) return {};
  const own = `/${path.slice(base.length)}`;
  if (hostFiles.has(own)) return {};
  if (own.endsWith('/')) return files.has(`${own}index.html`) ? { file: `${own}index.html` } : {};
  if (files.has(own)) return { file: own };
  return files.has(`${own}/index.html`) ? { redirect: `${path}/` } : {};
}

function prepareForSirv(site, request, file) {
  const range = singleRange(request.headers.range, statSync(join(site.dir, file)).size);
  request.url = encodeURI(file).replaceAll('?', '%3F');
  // Bytes asked for are bytes of the file itself, not of one of its compressed forms.
  request.headers['accept-encoding'] = range === undefined ? acceptedEncodings(request.headers['accept-encoding']) : '';
  if (range === undefined) delete request.headers.range;
  else request.headers.range = range;
}

/** The page of the language in the path, else the site's own. */
function sendNotFound({ dir, base, files }, path, { request, response }) {
  const locale = path.startsWith(base) ? path.slice(base.length).split('/')[0] : '';
  const page = [`/${locale}/404/index.html`, `/${locale}/404.html`, '/404.html'].find((file) => files.has(file));
  response.setHeader('Cache-Control', 'no-cache');
  if (page === undefined) return void response.writeHead(404, { 'Content-Type': 'text/plain;charset=utf-8' }).end('404 Not Found\n');
  const accepted = acceptedEncodings(request.headers['accept-encoding']);
  const [encoding, suffix] = [['br', '.br'], ['gzip', '.gz']].find(([name, end]) => accepted.includes(name) && files.has(page + end)) ?? [undefined, ''];
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', Vary: 'Accept-Encoding', ...(encoding && { 'Content-Encoding': encoding }) });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(join(dir, page + suffix)).pipe(response);
}

/** Serves `dist/` until the process is ended, at PORT or the next free one, for this machine alone or, with HOST, for others too. */
export async function serveFromCommandLine() {
  const wanted = readPort(process.env.PORT, 4321);
  const port = await freePort(wanted);
  if (port !== wanted) console.log(`Port ${wanted} is taken, so this is port ${port}. To choose one yourself: PORT=${port + 1} npm start`);
  const host = process.env.HOST || 'localhost';
  const { url } = await serveSite({ dir: 'dist', port, host }).catch((error) => {
    const isHost = ['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL'].includes(error.code);
    throw isHost ? new Error(`HOST is "${host}", which is no address of this machine. Leave it out, or let other machines in: HOST=0.0.0.0 npm start`) : error;
  });
  exitWithParent();
  console.log(`\n  The site stands at ${url}\n  Stop it with Ctrl+C.\n`);
}

/** npm passes a signal on to the shell it started, not to us behind it: without this, a stopped `npm start` would keep its port. */
function exitWithParent() {
  const parent = process.ppid;
  setInterval(() => { if (process.ppid !== parent) process.exit(0); }, 500).unref();
}

if (isMain(import.meta.url)) {
  serveFromCommandLine().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}

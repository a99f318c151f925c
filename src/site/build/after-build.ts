import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { builtFiles } from './built-files.ts';
import type { BuiltSite } from './built-site.ts';
import { isCompressible } from './compressed-forms.ts';
import { openCompressor, type Compressor } from './compressor.ts';
import { copyFonts } from './font-files.ts';
import { copyLocaleNotFound } from './locale-not-found.ts';
import { writeOldAddresses } from './old-addresses.ts';
import { writePermalinkPages } from './permalink-pages.ts';
import { inWords, precompress } from './precompress.ts';
import type { AllowedTargets } from './response-headers.ts';
import { openSearchAside, type SearchAside } from './search-aside.ts';
import { writeHeaders } from './security-headers.ts';
import { showingFiles } from './showing-files.ts';

/** Takes longer to compress than all scripts and styles together. */
const shaper = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz.wasm');

/**
 * What is done with the built pages, and beside their drawing. It belongs at the end of the integrations: whatever writes into the
 * built site after it is neither found, nor allowed, nor compressed.
 */
export function afterBuild({ allowed }: { readonly allowed: AllowedTargets }): AstroIntegration {
  // Each is set by the first hook that knows it; Astro calls them in the order in which they stand here.
  let site: BuiltSite;
  let assets: string;
  let threads: Threads;
  return {
    name: 'after-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        const base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        site = { dir: fileURLToPath(config.outDir), root: fileURLToPath(config.root), base, address: config.site ?? '' };
        assets = config.build.assets;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        threads = openThreads();
        setPrerenderer((astro) => showingFiles(astro, { site, assets, show: threads.show }));
      },
      'astro:build:done': ({ logger }) => finish(site, { allowed, logger, ...threads }),
    },
  };
}

interface Threads {
  readonly compressor: Compressor;
  readonly search: SearchAside;
  readonly show: (file: string, content: Uint8Array) => void;
}

/** What they are given ahead is done when it is due, and only then told to be wrong. */
function openThreads(): Threads {
  const [compressor, search] = [openCompressor(), openSearchAside()];
  const compressAhead = (file: string, content: Uint8Array) => void compressor.compress(file, content).catch(() => undefined);
  // The build will copy it as it is, and takes some seconds until it does.
  compressAhead(shaper, readFileSync(shaper));
  return {
    compressor,
    search,
    show: (file, content) => {
      if (isCompressible(file)) compressAhead(file, content);
      if (file.endsWith('.html')) search.add(file, content);
    },
  };
}

interface Finishing extends Threads {
  readonly allowed: AllowedTargets;
  readonly logger: AstroIntegrationLogger;
}

/**
 * What does not need one another is done together. What is there when the last page is drawn makes the policy and is compressed;
 * search index and fonts come to it. The permalinks and the old addresses, a thousand small pages, are neither compressed nor found.
 */
async function finish(site: BuiltSite, { allowed, compressor, search, logger }: Finishing): Promise<void> {
  const { dir } = site;
  const tell = (name: string, text: string) => logger.fork(name).info(text);
  await copyLocaleNotFound(dir);
  const drawn = await builtFiles(dir);
  const index = search.write(dir);
  const compress = (files: readonly string[]) => precompress(dir, { files, compressor });
  compressor.widen(availableParallelism());
  const [headers, { pages }, permalinks, moves, ...sizes] = await Promise.all([
    writeHeaders(site, { files: drawn, allowed }),
    index,
    writePermalinkPages(site),
    writeOldAddresses(site),
    compress(drawn),
    index.then(({ files }) => compress(files)),
    copyFonts(dir).then(compress),
  ]).finally(compressor.close);
  tell('search-index', `${pages} pages`);
  tell('security-headers', headers.summary);
  if (headers.warning !== undefined) logger.warn(headers.warning);
  tell('precompress', inWords(sizes.flat()));
  tell('permalink-pages', `${permalinks} permalinks open their places`);
  tell('old-addresses', `${moves} old addresses lead to their pages`);
}

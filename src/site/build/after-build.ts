import { createRequire } from 'node:module';
import type { AstroIntegration } from 'astro';
import { fontFiles } from './font-files.ts';
import { localeNotFound } from './locale-not-found.ts';
import { oldAddresses } from './old-addresses.ts';
import { permalinkPages } from './permalink-pages.ts';
import { precompress } from './precompress.ts';
import type { AllowedTargets } from './response-headers.ts';
import { searchIndex } from './search-index.ts';
import { writeSecurityHeaders } from './security-headers.ts';

/** Takes longer to compress than all scripts and styles together. */
const shaper = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz.wasm');

/**
 * What is done with the built pages, in this order: the not-found page of each language; the index of the search, and while it is
 * made the fonts and the headers; the compressed forms of every file; and last a thousand small pages that none of these need see:
 * the permalinks, whose code is that of the one Astro drew, and the old addresses. They belong at the end of the integrations:
 * whatever writes into the built site after them is neither found, nor allowed, nor compressed.
 */
export function afterBuild(options: { readonly allowed?: AllowedTargets } = {}): readonly AstroIntegration[] {
  const search = searchIndex();
  return [
    localeNotFound(),
    search.begin,
    fontFiles(),
    writeSecurityHeaders(options.allowed),
    search.end,
    precompress({ soon: [shaper] }),
    permalinkPages(),
    oldAddresses(),
  ];
}

import type { AstroIntegration } from 'astro';
import { localeNotFound } from './locale-not-found.ts';
import { oldAddresses } from './old-addresses.ts';
import { permalinkPages } from './permalink-pages.ts';
import { precompress } from './precompress.ts';
import type { AllowedTargets } from './response-headers.ts';
import { searchIndex } from './search-index.ts';
import { writeSecurityHeaders } from './security-headers.ts';

/**
 * What is done with the built pages, in this order: the not-found page of each language, the index of the search, the permalinks, the headers,
 * the compressed forms of every file, and last the old addresses, which none of these should see. They belong at the end of the integrations:
 * whatever writes into the built site after them is neither found, nor allowed, nor compressed.
 */
export const afterBuild = (options: { readonly allowed?: AllowedTargets } = {}): readonly AstroIntegration[] => [
  localeNotFound(),
  searchIndex(),
  permalinkPages(),
  writeSecurityHeaders(options.allowed),
  precompress(),
  oldAddresses(),
];

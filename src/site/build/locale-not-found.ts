import type { AstroIntegration } from 'astro';
import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { localeKeys } from '../../domain/locale.ts';

/** Cloudflare Pages and others answer with the nearest `404.html` above a missing page, so each language gets one. */
export const localeNotFound = (): AstroIntegration => ({
  name: 'locale-not-found',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const at = (path: string) => fileURLToPath(new URL(path, dir));
      await Promise.all(localeKeys.map((locale) => copyFile(at(`${locale}/404/index.html`), at(`${locale}/404.html`))));
    },
  },
});

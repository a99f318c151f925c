import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtPages } from './built-files.ts';
import { inlineCodeOf } from './inline-code.ts';
import { type AllowedTargets, contentSecurityPolicy, headersFile, nginxHeaders, securityHeaders } from './response-headers.ts';

/** Cloudflare Pages ignores a longer line of `_headers`. */
const longestHeaderLine = 2_000;

/**
 * Makes the Content-Security-Policy from the pages as they were built, and writes it with the other headers to
 * `<outDir>/_headers` and, for nginx, to `deploy/generated/security-headers.conf`.
 *
 * Not Astro's own `security.csp`: it does not hash `is:inline` scripts, of which Starlight has several.
 */
export function writeSecurityHeaders(allowed: AllowedTargets = {}): AstroIntegration {
  let site = { base: '/', root: '' };
  return {
    name: 'security-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = { base: config.base.endsWith('/') ? config.base : `${config.base}/`, root: fileURLToPath(config.root) };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { policy, summary } = await writeHeaders({ dir: fileURLToPath(dir), ...site, allowed });
        logger.info(summary);
        if (policy.length > longestHeaderLine) logger.warn(`The policy has ${policy.length} characters; Cloudflare Pages takes ${longestHeaderLine}. Other hosts do not mind. Fewer distinct style attributes shorten it.`);
      },
    },
  };
}

/** @param target dir: the built site; root: the project; base: with both slashes */
export async function writeHeaders(target: { readonly dir: string; readonly root: string; readonly base: string; readonly allowed?: AllowedTargets }) {
  const pages = await builtPages(target.dir);
  const code = inlineCodeOf(pages);
  const policy = contentSecurityPolicy(code, target.allowed);
  const headers = securityHeaders(policy);
  const generated = join(target.root, 'deploy', 'generated');
  await mkdir(generated, { recursive: true });
  await writeFile(join(target.dir, '_headers'), headersFile(target.base, headers));
  await writeFile(join(generated, 'security-headers.conf'), nginxHeaders(headers));
  const summary = `${pages.length} pages: ${code.scripts.size} scripts, ${code.styles.size} styles, ${code.styleAttributes.size} style attributes hashed`;
  return { policy, summary };
}

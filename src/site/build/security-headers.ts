import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPages } from './built-files.ts';
import type { BuiltSite } from './built-site.ts';
import { inlineCodeOf } from './inline-code.ts';
import { type AllowedTargets, contentSecurityPolicy, headersFile, nginxHeaders, securityHeaders } from './response-headers.ts';

/** Cloudflare Pages ignores a longer line of `_headers`. */
const longestHeaderLine = 2_000;

/**
 * Makes the Content-Security-Policy from the pages as they were built, and writes it with the other headers to
 * `<dir>/_headers` and, for nginx, to `deploy/generated/security-headers.conf`.
 * @param files paths in the built site; the pages among them are read
 *
 * Not Astro's own `security.csp`: it does not hash `is:inline` scripts, of which Starlight has several.
 */
export async function writeHeaders({ dir, root, base }: Omit<BuiltSite, 'address'>, { files, allowed }: { readonly files: readonly string[]; readonly allowed?: AllowedTargets }) {
  const pages = await readPages(dir, files);
  const code = inlineCodeOf(pages);
  const policy = contentSecurityPolicy(code, allowed);
  const headers = securityHeaders(policy);
  const generated = join(root, 'deploy', 'generated');
  await mkdir(generated, { recursive: true });
  await writeFile(join(dir, '_headers'), headersFile(base, headers));
  await writeFile(join(generated, 'security-headers.conf'), nginxHeaders(headers));
  const summary = `${pages.length} pages: ${code.scripts.size} scripts, ${code.styles.size} styles, ${code.styleAttributes.size} style attributes hashed`;
  const warning = policy.length > longestHeaderLine ? `The policy has ${policy.length} characters; Cloudflare Pages takes ${longestHeaderLine}. Other hosts do not mind. Fewer distinct style attributes shorten it.` : undefined;
  return { policy, summary, warning };
}

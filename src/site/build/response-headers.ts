import { feedTypes } from '../releases/feed-files.ts';
import type { InlineCode } from './inline-code.ts';

export type Header = readonly [name: string, value: string];

/** Addresses the operator allows beyond the site itself, as CSP sources ("https://desk.example"). */
export interface AllowedTargets {
  /** Where a contact form may be sent in the background. */
  readonly connect?: readonly string[];
}

/**
 * No `upgrade-insecure-requests`: every source is `'self'`, so there is nothing to upgrade, and it would break a site
 * served inside a company by plain HTTP. `frame-ancestors` works in a header only, never in a `<meta>`.
 * `'wasm-unsafe-eval'` lets the search and the text shaper compile WebAssembly; it allows no `eval`.
 */
export function contentSecurityPolicy({ scripts, styles, styleAttributes }: InlineCode, { connect = [] }: AllowedTargets = {}): string {
  const attributes = styleAttributes.size === 0 ? ["'none'"] : ["'unsafe-hashes'", ...sorted(styleAttributes)];
  const directives: readonly (readonly [name: string, sources: readonly string[]])[] = [
    ['default-src', ["'none'"]],
    ['script-src', ["'self'", "'wasm-unsafe-eval'", ...sorted(scripts)]],
    ['style-src-elem', ["'self'", ...sorted(styles)]],
    ['style-src-attr', attributes],
    ['img-src', ["'self'", 'data:']],
    ['font-src', ["'self'"]],
    ['connect-src', ["'self'", ...connect]],
    ['worker-src', ["'self'"]],
    ['manifest-src', ["'self'"]],
    ['base-uri', ["'none'"]],
    ['form-action', ["'self'"]],
    ['frame-ancestors', ["'none'"]],
  ];
  return directives.map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/** The same pages give the same policy, whatever the order they were read in. */
const sorted = (sources: ReadonlySet<string>) => [...sources].sort();

export const securityHeaders = (policy: string): readonly Header[] => [
  ['Content-Security-Policy', policy],
  ['X-Content-Type-Options', 'nosniff'],
  // `same-origin`: the contact page may learn which of our pages the reader came from; no other site learns anything.
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** Names in these folders hold a hash of the content, so that a name never changes its bytes: Astro's and the fonts of documents. */
const hashedFiles = { folders: ['_astro/', 'fonts/files/'], header: ['Cache-Control', 'public, max-age=31536000, immutable'] } as const;

/**
 * The `_headers` file that static hosts (Netlify, Cloudflare Pages) and `npm run serve` read.
 * @param base base path of the site, with both slashes
 */
export function headersFile(base: string, headers: readonly Header[]): string {
  return [
    '# Written by the build. Do not edit: see deploy/README.md.',
    `# base: ${base}`,
    `${base}*`,
    ...headers.map(indented),
    ...hashedFiles.folders.flatMap((folder) => [`${base}${folder}*`, indented(hashedFiles.header)]),
    ...feedTypes(base).flatMap(([path, type]) => [path, indented(['Content-Type', type])]),
    '',
  ].join('\n');
}

const indented = ([name, value]: Header) => `  ${name}: ${value}`;

/** The same headers for nginx, to be included in every `location` that adds one of its own (nginx inherits all or none). */
export const nginxHeaders = (headers: readonly Header[]): string =>
  ['# Written by the build. Do not edit: see deploy/README.md.', ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`), ''].join('\n');

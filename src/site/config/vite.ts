import { pageParts } from '../markdown/page-parts.ts';
import { compileHints } from './compile-hints.ts';

/**
 * Files that always travel together travel as one: each request costs a phone more than the bytes it saves.
 * What is fetched on demand (the search dialog) stays apart.
 */
const groups = [
  // What several islands need. Below the start page, which must not wait for it: whatever two groups share goes to the higher one.
  { name: 'islands', priority: 2, test: /node_modules\/(preact|@astrojs\/preact|zod)\/|src\/(words\/(translate|format-values)|domain\/(bidi-controls|locale|fingerprint|mail-address|problem|money\/decimal)|share\/(fragment-checksum|enquiry-fragment|new-id)|islands\/(save-file|go-to))\.ts/ },
  { name: 'estimate', priority: 1, test: /src\/(domain|words)\/(?!estimate\/compare-quotes)|src\/share\/(fragment-format|read-fragment|request-to-fragment|kept-|json-file|partner-prices)|node_modules\/jsvat\/|src\/(exporters\/registry|typesetting\/(load-shaper|not-loaded-error|font-paths))\.ts|src\/islands\/estimator\/(documents\/fetch-wording|wording-context|form-context|use-lazy|LinkedHeading|WhyDetails|DownloadButton|FileButton|ProblemSummary|use-kept-focus|use-profile)\.tsx?/ },
  // What any document needs beyond its format: small files that a first document would wait for one by one.
  { name: 'make-document', priority: 0, test: /src\/(islands\/estimator\/documents\/make-document|compression\/deflate|exporters\/(export-draft|e-invoice\/[\w-]+|cii\/[\w-]+|xml\/[\w-]+)|typesetting\/(choose-fonts|code-point-ranges|fetched-fonts|font-chain|font-library|font-manifest|gunzip|settable-text))\.ts/ },
  { name: 'start-page', priority: 3, test: /preload-helper|rolldown\/runtime|src\/(share\/(browser-storage|copy-text|fragment-mark)|site\/browser\/(start-page|copy-link|ask-about|element|feedback|search-button))\.ts/ },
];

/**
 * What a bundler says of every page of this site and nobody need act on: that it may drop a directive which only Astro reads,
 * before (https://rolldown.rs/in-depth/directives), and that HarfBuzz would load its parts another way in Node.
 */
const isKnown = ({ code, message }: { readonly code?: string; readonly message: string }): boolean =>
  (code === 'MODULE_LEVEL_DIRECTIVE' && message.includes('astro:head-inject')) || /"module" has been externalized .*harfbuzzjs/.test(message);

/**
 * What `content.config.ts` imports, which Astro reads in an environment of its own. Node has it loaded already, for Astro itself;
 * Vite would read its two hundred modules again, one by one, for two seconds.
 */
const loadedByNode = ['astro/content/config', 'astro/zod', '@astrojs/starlight/loaders', '@astrojs/starlight/schema'];

export const vite = {
  plugins: [pageParts(), compileHints()],
  build: { rolldownOptions: { onwarn: (warning: { readonly code?: string; readonly message: string }, show: (warning: object) => void) => { if (!isKnown(warning)) show(warning); } } },
  environments: {
    astro: { resolve: { external: loadedByNode } },
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
  },
};

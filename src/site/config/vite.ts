import { pageParts } from '../markdown/page-parts.ts';

/**
 * Files that always travel together travel as one: each request costs a phone more than the bytes it saves.
 * What is fetched on demand (the search dialog) stays apart.
 */
const groups = [
  { name: 'island', priority: 1, test: /node_modules\/(preact|@astrojs\/preact|zod)\/|src\/(words\/(translate|format-values)|domain\/(fingerprint|problem|money\/decimal)|share\/(fragment-checksum|enquiry-fragment|new-id))\.ts|src\/exporters\/registry\.ts|src\/islands\/estimator\/(wording-context|form-context|use-lazy|LinkedHeading|WhyDetails|DownloadButton|FileButton|ProblemSummary|save-file|go-to)\.tsx?/ },
  { name: 'estimate', priority: 0, test: /src\/(domain|words)\/(?!estimate\/compare-quotes)|src\/share\/(fragment-format|read-fragment|request-to-fragment|kept-|json-file|partner-prices)|node_modules\/(zod|jsvat)\// },
  { name: 'start-page', priority: 2, test: /preload-helper|rolldown\/runtime|src\/(share\/(browser-storage|copy-text|fragment-mark)|site\/browser\/(start-page|copy-link|ask-about|feedback|search-button))\.ts/ },
];

export const vite = {
  plugins: [pageParts()],
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } },
};

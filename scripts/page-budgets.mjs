/**
 * What a first view may weigh. `npm run budgets` enforces it on the built site, `npm run bench` prints it beside others.
 * Bytes are those of the bodies as they travel (brotli); kB are thousands.
 */

/** @typedef {{ name: string, path: string, maxBytes: number, maxRequests: number }} PageBudget */

/** @type {readonly PageBudget[]} */
export const pageBudgets = [
  { name: 'production release', path: 'process/production-release/', maxBytes: 30_000, maxRequests: 10 },
  { name: 'estimator', path: 'estimator/', maxBytes: 110_000, maxRequests: 12 },
  // With the list of places in all languages, which it fetches when it is idle.
  { name: 'link desk', path: 'links/', maxBytes: 110_000, maxRequests: 20 },
  { name: 'contact', path: 'contact/', maxBytes: 66_000, maxRequests: 11 },
];

/** Text of other scripts weighs more: each page is measured in the lightest and in the heaviest of ours. */
export const budgetLocales = ['en', 'ar'];

/** The drawing of the release process, by itself, in gzip. */
export const diagramBudget = { path: 'process/production-release/', maxBytes: 2_000 };

/** All that the link desk fetches to search every language: what is the same in all, and one file a language. */
export const deskFilesBudget = {
  file: 'link-desk.json',
  // For five languages. A further one brings its 9 to 12 kB.
  maxBytes: 60_000,
  advice: 'Shorten the first lines in src/site/link-desk/desk-content.ts. If a language has joined the site, raise deskFilesBudget and the budget of the link desk in scripts/page-budgets.mjs by what it weighs.',
};

/** The same seven-language content under other generators, measured once in the same way. */
export const peers = [
  { name: 'plain Starlight', kilobytes: 50, requests: 12 },
  { name: 'Docusaurus', kilobytes: 618, requests: 28 },
  { name: 'VitePress', kilobytes: 718, requests: 71 },
];

import { posix } from 'node:path';
import type { Import } from './imports.ts';

/** The one-way rule: a folder may import only from folders of a lower rank. */
export const ranks: Readonly<Record<string, number>> = {
  domain: 0,
  words: 1,
  share: 1,
  permalinks: 1,
  typesetting: 1,
  compression: 1,
  exporters: 2,
  'command-line': 2,
  fonts: 2,
  support: 2,
  diagrams: 2,
  reader: 2,
  islands: 3,
  batch: 3,
  inbox: 3,
  site: 4,
  routes: 5,
};

interface PackageRule {
  readonly packages: RegExp;
  readonly allowedIn: readonly string[];
  readonly because: string;
}

const packageRules: readonly PackageRule[] = [
  { packages: /^(preact|react|react-dom)(\/|$)/, allowedIn: ['islands'], because: 'only src/islands imports Preact: a page must be readable without it' },
  { packages: /^astro:/, allowedIn: ['site', 'routes'], because: 'only src/site and src/routes import astro:*, so that all else runs without Astro' },
  { packages: /^(astro|@astrojs\/[\w-]+)(\/|$)/, allowedIn: ['site', 'routes'], because: 'only src/site and src/routes import Astro, so that all else runs without it' },
  { packages: /^node:/, allowedIn: ['compression', 'diagrams', 'fonts', 'reader', 'batch', 'inbox', 'site'], because: 'only src/compression, src/diagrams, src/fonts, src/reader, src/batch, src/inbox and src/site import node:, all else runs in a browser too' },
  { packages: /^zod$|^zod\/(?!mini$)/, allowedIn: ['reader', 'batch', 'site'], because: 'what reaches the browser imports zod/mini: the whole of Zod weighs four times as much' },
];

const domainPackages: ReadonlySet<string> = new Set(['zod/mini', 'jsvat']);

/**
 * @param file path from the project's root, with forward slashes
 * @returns the rule that the import breaks, in words; undefined when it breaks none
 */
export function brokenRule(file: string, { specifier }: Import): string | undefined {
  const from = roomOf(file);
  if (from === undefined) return undefined;
  if (ranks[from] === undefined) return `src/${from} is not in the table of tests/architecture/rules.ts: give it a rank there and in README.md`;
  return isPath(specifier) ? brokenPathRule(file, from, resolved(file, specifier)) : brokenPackageRule(file, from, specifier);
}

/** Tests and their fixtures may use test tools and Node anywhere; where they may import from is as for any file. */
export const isTestFile = (file: string): boolean => /\.(test|fixture)\.tsx?$/.test(file);

const roomOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];

const isPath = (specifier: string) => /^[./]/.test(specifier);

const resolved = (file: string, specifier: string) =>
  specifier.startsWith('/') ? specifier.slice(1) : posix.join(posix.dirname(file), specifier);

function brokenPathRule(file: string, from: string, target: string): string | undefined {
  if (target.startsWith('content/')) return from === 'reader' || isTestFile(file) ? undefined : 'only src/reader reads content/, so that everything in it is checked once';
  if (target.startsWith('src/styles/')) return undefined;
  const to = roomOf(target);
  if (to === undefined) return `a file in src/ imports from src/ only, and this is ${target}`;
  return from === to ? undefined : brokenOrder(from, to);
}

function brokenOrder(from: string, to: string): string | undefined {
  const [fromRank, toRank] = [ranks[from], ranks[to]];
  if (fromRank === undefined || toRank === undefined) return `src/${to} is not in the table of tests/architecture/rules.ts: give it a rank there and in README.md`;
  if (toRank < fromRank) return undefined;
  return toRank === fromRank
    ? `src/${from} and src/${to} have the same rank (${fromRank}), and folders of one rank never import each other`
    : `src/${from} (rank ${fromRank}) may not import from src/${to} (rank ${toRank}): a folder imports only from lower ranks`;
}

function brokenPackageRule(file: string, from: string, specifier: string): string | undefined {
  if (isTestFile(file) && !/^astro:|^p?react/.test(specifier)) return undefined;
  if (from === 'domain' && !domainPackages.has(specifier)) return `src/domain imports only ${[...domainPackages].join(', ')}`;
  return packageRules.find(({ packages, allowedIn }) => packages.test(specifier) && !allowedIn.includes(from))?.because;
}

/**
 * @param declared names in `dependencies`, `devDependencies` and `optionalDependencies` of package.json
 * @returns the rule that is broken by a package which is there only because another one brought it
 */
export function undeclaredPackage({ specifier }: Import, declared: ReadonlySet<string>): string | undefined {
  const name = packageOf(specifier);
  return name === undefined || declared.has(name) ? undefined : `a package that we import is named in package.json, and ${name} is not`;
}

/** `@scope/one` of `@scope/one/two`; none of a path, of Node or of what Astro makes. */
export const packageOf = (specifier: string): string | undefined =>
  isPath(specifier) || /^(node|astro|virtual):/.test(specifier) ? undefined : /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0];

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages whose code reaches the reader's browser; everything else only builds the site. */
const shipped = ['astro', '@astrojs/starlight', '@astrojs/preact', 'preact', 'zod', 'jsvat', 'pagefind'] as const;

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Name, version and licence of each, as its installed package states them. */
export const shippedSoftware = (): readonly ShippedPackage[] => shipped.map(describePackage);

function describePackage(name: string): ShippedPackage {
  const { version, license } = JSON.parse(readFileSync(join(process.cwd(), 'node_modules', name, 'package.json'), 'utf8')) as { version: string; license: string };
  return { name, version, licence: license };
}

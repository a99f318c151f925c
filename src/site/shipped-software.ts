import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontSources, packageOf } from '../fonts/font-sources.ts';

/** Packages whose code reaches the reader's browser; everything else only builds the site. */
const shipped = ['astro', '@astrojs/starlight', '@astrojs/preact', 'preact', 'zod', 'jsvat', 'pagefind', 'harfbuzzjs', 'bidi-js', 'fflate', 'lean-qr'] as const;

/** Packages whose fonts are cut into `fonts/`; the fonts themselves are under the SIL Open Font License. */
const shippedFonts = [...new Set(fontSources.map(packageOf))];

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Name, version and licence of each, as its installed package states them. */
export const shippedSoftware = (): readonly ShippedPackage[] => [...shipped, ...shippedFonts].map(describePackage);

function describePackage(name: string): ShippedPackage {
  const { version, license } = JSON.parse(readFileSync(join(process.cwd(), 'node_modules', name, 'package.json'), 'utf8')) as { version: string; license: string };
  return { name, version, licence: license };
}

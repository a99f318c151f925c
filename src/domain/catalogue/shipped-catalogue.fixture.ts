import { readdirSync, readFileSync } from 'node:fs';
import { assembleCatalogue } from './assemble-catalogue.ts';
import type { Catalogue } from './catalogue.ts';

const folder = new URL('../../../content/catalogue/', import.meta.url);

export const shippedReleaseDates: readonly string[] = readdirSync(folder).sort();

/** Parsed JSON of one release by file name, fresh on every call, so that a test may break it. */
export function readReleaseFiles(date: string): Record<string, unknown> {
  const release = new URL(`${date}/`, folder);
  return Object.fromEntries(readdirSync(release).map((name) => [name, JSON.parse(readFileSync(new URL(name, release), 'utf8'))]));
}

export function shippedCatalogue(date: string): Catalogue {
  const assembled = assembleCatalogue(date, readReleaseFiles(date));
  if (!assembled.ok) throw new Error(JSON.stringify(assembled.problems, null, 1));
  return assembled.catalogue;
}

import * as z from 'zod/mini';
import { assembleCatalogue } from '../domain/catalogue/assemble-catalogue.ts';
import { dateInForce } from '../domain/catalogue/find-in-catalogue.ts';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import { contentProblemToText, type ContentProblem } from '../domain/content-problem.ts';
import type { IsoDate } from '../domain/date.ts';
import { assembleTaxes } from '../domain/tax/taxes-schema.ts';
import type { Taxes } from '../domain/tax/taxes.ts';
import { listContent, readJson } from './read-json.ts';

/** Assembling checks a file by itself and beside the others. */
const anything = z.unknown();

/** Releases as they were assembled, with the files they were made of. */
const assembledReleases = new Map<string, { readonly files: Readonly<Record<string, unknown>>; readonly catalogue: Catalogue }>();

/** Dates of every catalogue release, oldest first. */
export const releaseDates = (): readonly string[] => listContent('catalogue');

/** One release of prices, effort, sizing, providers and support, assembled again only when a file has changed. Throws an Error that names every fault. */
export function readCatalogue(date: string): Catalogue {
  const files = Object.fromEntries(listContent(`catalogue/${date}`).map((name) => [name, readJson(`catalogue/${date}/${name}`, anything)]));
  const known = assembledReleases.get(date);
  if (known && hasSameFiles(known.files, files)) return known.catalogue;
  const assembled = assembleCatalogue(date, files);
  if (!assembled.ok) throw faultsToError(assembled.problems);
  assembledReleases.set(date, { files, catalogue: assembled.catalogue });
  return assembled.catalogue;
}

/** An unchanged file is the same object: see {@link readJson}. */
const hasSameFiles = (some: Readonly<Record<string, unknown>>, others: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(some).length === Object.keys(others).length && Object.entries(others).every(([name, content]) => some[name] === content);

/** The release in force on a day; a list may be published ahead of its date. */
export function readCurrentCatalogue(on: IsoDate): Catalogue {
  const date = dateInForce(releaseDates(), on);
  if (!date) throw new Error('content/catalogue holds no release. Add one, in a folder named after its date.');
  return readCatalogue(date);
}

/** The tax rates in force on a day. */
export function readTaxes(on: IsoDate): Taxes {
  const name = dateInForce(taxDates(), on);
  if (!name) throw new Error('content/taxes holds no rates. Add a file named after the day they count from.');
  return readTaxesOf(name);
}

/** Days from which a list of tax rates counts, oldest first. */
export const taxDates = (): readonly string[] => listContent('taxes').map((file) => file.replace('.json', ''));

export function readTaxesOf(name: string): Taxes {
  const assembled = assembleTaxes(name, readJson(`taxes/${name}.json`, anything));
  if (!assembled.ok) throw faultsToError(assembled.problems);
  return assembled.taxes;
}

const faultsToError = (problems: readonly ContentProblem[]): Error => new Error(problems.map(contentProblemToText).join('\n'));

import * as z from 'zod/mini';
import { assembleCatalogue } from '../domain/catalogue/assemble-catalogue.ts';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import { contentProblemToText, type ContentProblem } from '../domain/content-problem.ts';
import { assembleTaxes } from '../domain/tax/taxes-schema.ts';
import type { Taxes } from '../domain/tax/taxes.ts';
import { listContent, readJson } from './read-json.ts';

/** Dates of every catalogue release, oldest first. */
export const releaseDates = (): readonly string[] => listContent('catalogue');

/** One release of prices, effort, sizing, providers and support. Throws an Error that names every fault. */
export function readCatalogue(date: string): Catalogue {
  const files = Object.fromEntries(listContent(`catalogue/${date}`).map((name) => [name, readJson(`catalogue/${date}/${name}`, z.unknown())]));
  const assembled = assembleCatalogue(date, files);
  if (!assembled.ok) throw faultsToError(assembled.problems);
  return assembled.catalogue;
}

/** The newest release that is in force on a day; a list may be published ahead of its date. */
export function readCurrentCatalogue(on: string): Catalogue {
  const date = releaseDates().findLast((candidate) => candidate <= on);
  if (!date) throw new Error(`content/catalogue holds no release that is in force on ${on}. Add one, in a folder named after its date.`);
  return readCatalogue(date);
}

/** The tax rates in force on a day. */
export function readTaxes(on: string): Taxes {
  const name = listContent('taxes').map((file) => file.replace('.json', '')).findLast((date) => date <= on);
  if (!name) throw new Error(`content/taxes holds no rates that are in force on ${on}. Add a file named after the day they count from.`);
  const assembled = assembleTaxes(name, readJson(`taxes/${name}.json`, z.unknown()));
  if (!assembled.ok) throw faultsToError(assembled.problems);
  return assembled.taxes;
}

const faultsToError = (problems: readonly ContentProblem[]): Error => new Error(problems.map(contentProblemToText).join('\n'));

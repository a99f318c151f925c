import * as z from 'zod/mini';
import { type ContentProblem, schemaIssuesToProblems } from '../content-problem.ts';
import type { Catalogue } from './catalogue.ts';
import { type CatalogueFileName, catalogueFileSchemas, laterFileNames } from './file-schemas.ts';
import { findBrokenReferences } from './broken-references.ts';

export type AssembledCatalogue =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly problems: readonly ContentProblem[] };

/**
 * Makes one catalogue out of the files of one folder of `content/catalogue/`.
 *
 * @param folder name of the folder, which is the date of the release
 * @param files parsed JSON by file name, as found in the folder
 */
export function assembleCatalogue(folder: string, files: Readonly<Record<string, unknown>>): AssembledCatalogue {
  const place = (name: string) => `catalogue/${folder}/${name}`;
  const fileProblems = [...findWrongNames(files, place), ...findSchemaProblems(files, place)];
  if (fileProblems.length > 0) return { ok: false, problems: fileProblems };
  const catalogue = joinFiles(files);
  const wrongDate = findWrongDate(folder, catalogue, place);
  const problems = wrongDate.length > 0 ? wrongDate : findBrokenReferences(catalogue, place);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, catalogue };
}

type Place = (name: string) => string;

const fileNames = Object.keys(catalogueFileSchemas) as readonly CatalogueFileName[];

const isLater = (name: CatalogueFileName) => (laterFileNames as readonly string[]).includes(name);
const allOrNone = `add it; a release holds all of ${laterFileNames.join(', ')} or none of them`;

function findWrongNames(files: Readonly<Record<string, unknown>>, place: Place): readonly ContentProblem[] {
  const hasLater = laterFileNames.some((name) => Object.hasOwn(files, name));
  const needed = hasLater ? fileNames : fileNames.filter((name) => !isLater(name));
  const missing = needed.filter((name) => !Object.hasOwn(files, name));
  const unknown = Object.keys(files).filter((name) => !Object.hasOwn(catalogueFileSchemas, name));
  return [
    ...missing.map((name) => ({ file: place(name), field: '', advice: isLater(name) ? allOrNone : 'add it; every release holds all of its files' })),
    ...unknown.map((name) => ({ file: place(name), field: '', advice: `remove it; a release holds only ${fileNames.join(', ')}` })),
  ];
}

function findSchemaProblems(files: Readonly<Record<string, unknown>>, place: Place): readonly ContentProblem[] {
  return fileNames.filter((name) => Object.hasOwn(files, name)).flatMap((name) => {
    const result = z.safeParse(catalogueFileSchemas[name], files[name]);
    return result.success ? [] : schemaIssuesToProblems(place(name), files[name], result.error.issues);
  });
}

function joinFiles(files: Readonly<Record<string, unknown>>): Catalogue {
  const { providers, examplePrices } = z.parse(catalogueFileSchemas['providers.json'], files['providers.json']);
  return {
    release: z.parse(catalogueFileSchemas['release.json'], files['release.json']),
    services: z.parse(catalogueFileSchemas['services.json'], files['services.json']),
    effort: z.parse(catalogueFileSchemas['effort.json'], files['effort.json']),
    sizing: z.parse(catalogueFileSchemas['sizing.json'], files['sizing.json']),
    providers,
    ...(examplePrices === undefined ? {} : { examplePrices }),
    support: z.parse(catalogueFileSchemas['support.json'], files['support.json']).tiers,
    ...(Object.hasOwn(files, 'work.json') ? joinLaterFiles(files) : {}),
  };
}

const joinLaterFiles = (files: Readonly<Record<string, unknown>>) => ({
  work: z.parse(catalogueFileSchemas['work.json'], files['work.json']),
  capacity: z.parse(catalogueFileSchemas['capacity.json'], files['capacity.json']),
  commercial: z.parse(catalogueFileSchemas['commercial.json'], files['commercial.json']),
});

function findWrongDate(folder: string, { release }: Catalogue, place: Place): readonly ContentProblem[] {
  if (release.date === folder) return [];
  const advice = `write "${folder}", the name of the folder, or rename the folder: a release is found by its date, and no two may share one`;
  return [{ file: place('release.json'), field: 'date', found: release.date, advice }];
}

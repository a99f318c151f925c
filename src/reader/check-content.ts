import { localeKeys, locales, referenceLocale, type Locale } from '../domain/locale.ts';
import { requireCatalogueWords } from './catalogue-words.ts';
import { readExampleDeployments } from './catalogue-examples.ts';
import { readCatalogue, readTaxesOf, releaseDates, taxDates } from './catalogue.ts';
import { checklistIds, readChecklist, readChecklistWords } from './checklist.ts';
import { ContentError } from './content-error.ts';
import { requireFrontMatter } from './front-matter.ts';
import { readTerms } from './glossary.ts';
import { pageId, readIds } from './ids.ts';
import { readInterfaceWords } from './interface-words.ts';
import { readOldAddresses } from './old-addresses.ts';
import { readChannels, readSeller, readSiteSettings, readTermsSettings } from './operator.ts';
import { differenceOfShapes, shapeOfPage } from './page-shape.ts';
import { requireKnownReferences } from './page-references.ts';
import { type PageSource, proseOf, readPages } from './pages.ts';
import { requireSameKeys } from './parity.ts';
import { requireKeptIds, requireRegisteredIds } from './permalinks.ts';
import { readPresets, requirePresetWords } from './presets.ts';
import { processIds, readProcessModel, readProcessWords, readPromises, readRoleNames } from './process.ts';
import { listContent } from './read-json.ts';
import { readRelease, readReleaseWords, releaseIds } from './releases.ts';
import { readSearchWords } from './search-words.ts';
import { readTopics, readTopicWords, requireTopicFiles } from './topics.ts';
import { requireSameReferences } from './word-references.ts';

/**
 * Everything that must hold before a site is built from `content/`. Returns the faults in words, one per file, so that
 * a maintainer sees all of them at once; an empty list means that the content is whole in every language.
 */
export function findContentFaults(): readonly string[] {
  const checks: readonly (() => void)[] = [
    requireRows,
    readSiteSettings, readSeller, readChannels, readTermsSettings,
    readIds, requireRegisteredIds, requireKeptIds, readOldAddresses,
    ...releaseDates().map((date) => () => requireCatalogueWords(readCatalogue(date), readInterfaceWords(referenceLocale))),
    () => requirePresetWords(readPresets(), readInterfaceWords(referenceLocale)),
    () => void readExampleDeployments(readCatalogue(releaseDates().at(-1) ?? '')),
    ...taxDates().map((date) => () => void readTaxesOf(date)),
    ...processIds().map((id) => () => readProcessModel(id)),
    ...releaseIds().map((id) => () => void readRelease(id)),
    readTopics, requireTopicFiles,
    ...localeKeys.flatMap(checksOfLanguage),
  ];
  return [...new Set([...checks.flatMap(faultOf), ...localeKeys.flatMap(faultsOfPages)])];
}

function checksOfLanguage(locale: Locale): readonly (() => void)[] {
  return [
    () => readInterfaceWords(locale),
    () => requireSameReferences(`glossary/${locale}.json`, readTerms, locale),
    () => readSearchWords(locale),
    () => sameKeys(`process/roles/${locale}.json`, 'roles', readRoleNames, locale),
    () => sameKeys(`promises/${locale}.json`, 'promises', readPromises, locale),
    ...processIds().map((id) => () => requireSameReferences(`process/${id}/${locale}.json`, (language) => readProcessWords(readProcessModel(id), language), locale)),
    ...checklistIds().map((id) => () => requireSameReferences(`checklists/${id}/${locale}.json`, (language) => readChecklistWords(readChecklist(id), language), locale)),
    ...releaseIds().map((id) => () => requireSameReferences(`releases/${id}/${locale}.json`, (language) => readReleaseWords(readRelease(id), language), locale)),
    () => void readTopicWords(readTopics(), locale),
  ];
}

function sameKeys(file: string, field: string, read: (locale: Locale) => Readonly<Record<string, string>>, locale: Locale): void {
  requireSameKeys(file, field, { expected: Object.keys(read(referenceLocale)), found: Object.keys(read(locale)) });
}

/** A folder without a row would silently be served as English pages (Starlight takes it for a part of the path). */
function requireRows(): void {
  for (const name of listContent('docs')) {
    if (!localeKeys.includes(name as Locale)) {
      throw new ContentError(`docs/${name}`, [{ field: '', found: name, advice: `only folders of languages belong here (${localeKeys.join(', ')}); add a row to src/domain/locale.ts or move it away` }]);
    }
  }
  const files = new Set(localeKeys.map((key) => `${locales[key].tag}.json`));
  for (const name of listContent('i18n')) {
    if (!files.has(name)) throw new ContentError(`i18n/${name}`, [{ field: '', found: name, advice: `no language has this tag; the files are ${[...files].join(', ')}` }]);
  }
}

/** Each page is a check of its own: a translator sees all that is to be done. */
function faultsOfPages(locale: Locale): readonly string[] {
  const found: (() => void)[] = [];
  const failed = faultOf(() => found.push(...checksOfPages(locale)));
  return [...failed, ...found.flatMap(faultOf)];
}

function checksOfPages(locale: Locale): readonly (() => void)[] {
  if (!listContent('docs').includes(locale)) throw new ContentError(`docs/${locale}`, [{ field: '', advice: `create this folder with the pages of content/docs/${referenceLocale} in ${locales[locale].name}` }]);
  const reference = readPages(referenceLocale);
  const own = new Map(readPages(locale).map((page) => [page.slug, page]));
  const pages = new Set(reference.map(({ slug }) => slug));
  return [
    ...reference.map((page) => () => requireSamePage(locale, page, own.get(page.slug))),
    ...[...own.values()].filter(({ slug }) => !pages.has(slug)).map(({ file }) => () => refuseLonelyPage(locale, file)),
  ];
}

function requireSamePage(locale: Locale, page: PageSource, other: PageSource | undefined): void {
  if (!other) throw new ContentError(inLanguage(page.file, referenceLocale, locale), [{ field: '', advice: `create this page: content/${page.file} in ${locales[locale].name}` }]);
  if (pageId(other) !== pageId(page)) throw new ContentError(other.file, [{ field: 'id', found: pageId(other), advice: `write "${pageId(page)}", as in every language` }]);
  const difference = differenceOfShapes(shapeOfPage(page), shapeOfPage(other));
  if (difference) throw new ContentError(other.file, [difference]);
  requireFrontMatter(other);
  requireHeadingIds(other);
  requireKnownReferences(other);
}

function refuseLonelyPage(locale: Locale, file: string): never {
  throw new ContentError(file, [{ field: '', found: file, advice: `the reference language has no such page; create content/${inLanguage(file, locale, referenceLocale)} too, or move this one where that one is` }]);
}

const inLanguage = (file: string, from: Locale, to: Locale): string => file.replace(`docs/${from}/`, `docs/${to}/`);

function requireHeadingIds(page: PageSource): void {
  const bare = proseOf(page).split('\n').find((line) => /^#{2,6} /.test(line) && !/\{#[\w-]+\}\s*$/.test(line));
  if (bare) throw new ContentError(page.file, [{ field: 'heading', found: bare, advice: 'write its id behind it, such as "{#release-who}"; ids are the same in every language' }]);
}

function faultOf(check: () => void): readonly string[] {
  try {
    check();
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

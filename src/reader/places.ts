import { locales, referenceLocale, type Locale } from '../domain/locale.ts';
import { pathBelowLocale, type Target, type TargetKind } from '../permalinks/id-index.ts';
import { presetId } from '../permalinks/preset-id.ts';
import { describeFormats } from '../words/describe-formats.ts';
import { formatDate } from '../words/format-values.ts';
import { releaseDates } from './catalogue.ts';
import { exampleIds } from './catalogue-examples.ts';
import { checklistIds, readChecklist, readChecklistWords } from './checklist.ts';
import { ContentError } from './content-error.ts';
import { readTerms } from './glossary.ts';
import { estimatorHeadings, exampleId, pageId, priceListId, readIds } from './ids.ts';
import { readInterfaceWords } from './interface-words.ts';
import { pageSections } from './page-sections.ts';
import { readPages, type PageSource } from './pages.ts';
import { plainWords } from './plain-text.ts';
import { readPresets } from './presets.ts';
import { processIds, readProcessModel, readProcessWords, readRoleNames } from './process.ts';
import { readReleases, readReleaseWords } from './releases.ts';

/** A place that an id opens, as somebody of one language sees it. */
export interface Place {
  readonly id: string;
  readonly kind: TargetKind;
  /** Path below the language. */
  readonly path: string;
  /** Id of the page that it stands on; its own for a page. */
  readonly page: string;
  readonly title: string;
  /** What stands under the title, without markup; `''` where nothing does. */
  readonly text: string;
}

type PlaceWords = Readonly<Record<string, { readonly title: string; readonly text: string }>>;

/** Every place of the site in one language, in the order of {@link readIds}. Throws {@link ContentError}. */
export function readPlaces(locale: Locale): readonly Place[] {
  const words: PlaceWords = { ...wordsOfEstimator(locale), ...wordsOfPages(locale), ...wordsOfProcesses(locale), ...wordsOfTerms(locale), ...wordsOfChecklists(locale), ...wordsOfPresets(locale), ...wordsOfReleases(locale), ...wordsOfPrices(locale) };
  const pages = new Map(readPages(referenceLocale).map((page) => [page.slug, pageId(page)]));
  return [...readIds().values()].map((target) => toPlace(target, { words, pages }));
}

function toPlace(target: Target, { words, pages }: { readonly words: PlaceWords; readonly pages: ReadonlyMap<string, string> }): Place {
  const own = words[target.id];
  if (!own) throw new ContentError(target.source.replace('content/', ''), [{ field: target.id, advice: 'this id has no words that a reader could find it by: add its kind to src/reader/places.ts' }]);
  return { id: target.id, kind: target.kind, path: pathBelowLocale(target), page: pages.get(target.page) ?? target.id, ...own };
}

/** Pages with what they are about, their headings and doors with what follows. */
function wordsOfPages(locale: Locale): PlaceWords {
  return Object.fromEntries(readPages(locale).filter(({ slug }) => slug !== '404').flatMap((page) => [
    [pageId(page), { title: frontMatter(page, 'title'), text: frontMatter(page, 'description') }],
    ...pageSections(page, locale).map(({ id, title, text }) => [id, { title, text }]),
  ]));
}

const frontMatter = (page: PageSource, field: string): string => String(page.data[field] ?? '');

function wordsOfProcesses(locale: Locale): PlaceWords {
  const names = readRoleNames(locale);
  return Object.fromEntries(processIds().flatMap((process) => {
    const model = readProcessModel(process);
    const { roles, steps, questions } = readProcessWords(model, locale);
    return [
      ...model.roles.map(({ id, role }) => [id, { title: names[role] ?? '', text: plainWords([roles[id]?.part, roles[id]?.benefit].filter(Boolean).join(' '), locale) }]),
      ...Object.entries(steps).map(([id, { name, text }]) => [id, { title: name, text: plainWords(text, locale) }]),
      ...Object.entries(questions).map(([id, { question, answer }]) => [id, { title: question, text: plainWords(answer, locale) }]),
    ];
  }));
}

const wordsOfTerms = (locale: Locale): PlaceWords =>
  Object.fromEntries(Object.entries(readTerms(locale)).map(([id, { name, meaning }]) => [id, { title: name, text: plainWords(meaning, locale) }]));

/** An item is its own text; a group shows its first item. */
function wordsOfChecklists(locale: Locale): PlaceWords {
  return Object.fromEntries(checklistIds().flatMap((list) => {
    const model = readChecklist(list);
    const { groups, items } = readChecklistWords(model, locale);
    const itemText = (id: string) => plainWords(items[id]?.text ?? '', locale);
    return model.groups.flatMap((group) => [
      [group.id, { title: groups[group.id], text: itemText(group.items[0] ?? '') }],
      ...group.items.map((id) => [id, { title: itemText(id), text: '' }]),
    ]);
  }));
}

function wordsOfPresets(locale: Locale): PlaceWords {
  const words = readInterfaceWords(locale);
  return Object.fromEntries(readPresets().map((preset) => [presetId(preset.id), { title: words[`preset.${preset.id}.name`] ?? '', text: words[`preset.${preset.id}.text`] ?? '' }]));
}

const wordsOfReleases = (locale: Locale): PlaceWords => Object.fromEntries(readReleases().map((release) => {
  const { title, summary } = readReleaseWords(release, locale);
  return [release.id, { title, text: plainWords(summary, locale) }];
}));

function wordsOfEstimator(locale: Locale): PlaceWords {
  const words = readInterfaceWords(locale);
  return Object.fromEntries(Object.entries(estimatorHeadings).map(([id, key]) => [id, { title: words[key] ?? '', text: '' }]));
}

function wordsOfPrices(locale: Locale): PlaceWords {
  const words = readInterfaceWords(locale);
  const formats = describeFormats(locales[locale].formats, []);
  const listOf = (date: string) => words['prices.listOf']?.replace('{{date}}', formatDate(formats, date)) ?? '';
  return Object.fromEntries([
    ...exampleIds().map((id) => [exampleId(id), { title: words[`prices.example.${id}`] ?? '', text: '' }]),
    ...releaseDates().map((date) => [priceListId(date), { title: listOf(date), text: '' }]),
  ]);
}

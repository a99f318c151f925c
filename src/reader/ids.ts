import { referenceLocale } from '../domain/locale.ts';
import { buildIdIndex, type IdIndex, type Target, type TargetKind } from '../permalinks/id-index.ts';
import { presetId } from '../permalinks/preset-id.ts';
import { releaseDates } from './catalogue.ts';
import { exampleIds } from './catalogue-examples.ts';
import { checklistIds, readChecklist } from './checklist.ts';
import { ContentError } from './content-error.ts';
import { readTermIds } from './glossary.ts';
import { type PageSource, proseOf, readPages } from './pages.ts';
import { presetFragment, readPresets } from './presets.ts';
import { processIds, readProcessModel } from './process.ts';
import { readReleases } from './releases.ts';
import { builtOn } from './today.ts';

/** Headings on the estimator's page that its parts draw, those of the form and of the result, with the key of their words. */
export const estimatorHeadings: Readonly<Record<string, string>> = {
  'estimator-place': 'estimator.group.place',
  'estimator-infrastructure': 'estimator.group.infrastructure',
  'estimator-workload': 'estimator.group.workload',
  'estimator-release': 'estimator.group.release',
  'estimator-commercial': 'estimator.group.commercial',
  'estimator-free-lines': 'estimator.group.free-lines',
  'estimator-seller': 'estimator.group.seller',
  'estimator-buyer': 'estimator.group.buyer',
  'estimate-summary': 'estimator.summary',
  'estimate-lines': 'estimator.lines',
  'estimate-chart': 'chart.title',
  'estimate-sizing': 'estimator.sizing',
  'estimate-drafts': 'estimator.panel.drafts.title',
  'estimate-compare': 'estimator.panel.compare.title',
  'estimate-documents': 'documents.title',
  'draft-title': 'draft.title',
};

/** Ids of the deployments that the price list shows, and of its dated lists, as they stand on the page of prices. */
export const exampleId = (example: string): string => `prices-example-${example}`;
export const priceListId = (date: string): string => `prices-list-${date}`;

/** Where a list opens that is registered ahead of its day: it joins the history in the first build on that day. */
const comingLists = 'prices-history';

let known: IdIndex | undefined;

/** Every id that can be linked to, from the pages of the reference language and the models. Read once per run. */
export function readIds(): IdIndex {
  known ??= buildIdIndex(collectTargets(readPages(referenceLocale)));
  return known;
}

/** Called when content changes while the development server runs. */
export function forgetIds(): void {
  known = undefined;
}

/** Ids of the page itself and of its headings, in reading order. */
function pageTargets(page: PageSource): readonly Target[] {
  const self: Target = { id: pageId(page), kind: 'page', page: page.slug, source: `content/${page.file}` };
  const sections = [...headingIds(page), ...partIds(page)];
  return [self, ...sections.map((id) => ({ ...self, id, kind: 'section' as const, anchor: id }))];
}

export function pageId(page: PageSource): string {
  if (typeof page.data['id'] === 'string') return page.data['id'];
  throw new ContentError(page.file, [{ field: 'id', found: page.data['id'], advice: 'write the page\'s stable id in the front matter, such as "id: release-readiness"' }]);
}

/** Ids written behind headings as `{#id}`, fenced code left out. */
export function headingIds(page: PageSource): readonly string[] {
  const prose = proseOf(page);
  return [...prose.matchAll(/^#{2,6} .*\{#([\w-]+)\}\s*$/gm)].map((match) => match[1] ?? '');
}

/** Ids of parts that are headings of a page's own: its doors. */
export function partIds(page: PageSource): readonly string[] {
  return [...page.body.matchAll(/<Door\s[^>]*\bid="([\w-]+)"/g)].map((match) => match[1] ?? '');
}

function collectTargets(pages: readonly PageSource[]): readonly Target[] {
  const slugs = new Map(pages.map((page) => [pageId(page), page.slug]));
  const at = (pageName: string, source: string) => (kind: TargetKind, ids: readonly string[]): Target[] => {
    const page = slugs.get(pageName);
    if (page === undefined) throw new ContentError(source, [{ field: 'id', found: pageName, advice: `name a page that exists: ${[...slugs.keys()].join(', ')}` }]);
    return ids.map((id) => ({ id, kind, page, anchor: id, source: `content/${source}` }));
  };
  return [
    ...pages.filter((page) => page.slug !== '404').flatMap(pageTargets),
    ...processIds().flatMap((id) => {
      const model = readProcessModel(id);
      const add = at(id, `process/${id}/model.json`);
      return [...add('role', model.roles.map((role) => role.id)), ...add('step', model.steps.map((step) => step.id)), ...add('question', model.questions)];
    }),
    ...checklistIds().flatMap((id) => at(id, `checklists/${id}/model.json`)('item', readChecklist(id).groups.flatMap((group) => [group.id, ...group.items]))),
    ...readReleases().flatMap(({ id }) => at('releases', `releases/${id}/model.json`)('release', [id])),
    ...at('prices', 'catalogue-examples.json')('section', exampleIds().map(exampleId)),
    ...releaseDates().flatMap((date) => at('prices', `catalogue/${date}/release.json`)('section', [priceListId(date)]).map((target) => (date <= builtOn ? target : { ...target, anchor: comingLists }))),
    ...at('glossary', 'glossary/model.json')('term', readTermIds()),
    ...at('estimator', 'docs/en/estimator.mdx')('section', Object.keys(estimatorHeadings)),
    ...readPresets().flatMap((preset) => at('estimator', `presets/${preset.id}.json`)('preset', [presetId(preset.id)]).map(({ anchor: _, ...target }) => (
      { ...target, fragment: presetFragment(preset) }))),
  ];
}

import { shortestText, toDecimal } from '../money/decimal.ts';
import type { Catalogue } from './catalogue.ts';
import { type ListedEntry, type ListedFigure, type ListedValue, listFigures, type Measure } from './list-figures.ts';

/** What became of a price list from one release to another. Sources and days of reading are no part of it. */
export interface ReleaseComparison {
  /** Files without `.json` that only the later release has: it asks what they answer. */
  readonly askedSince: readonly LaterFile[];
  /** Files that only the earlier one has. */
  readonly noLongerAsked: readonly LaterFile[];
  /** In the order of the price list. */
  readonly changes: readonly EntryChange[];
}

/** Those of `laterFileNames`, without their ending. */
export const laterFiles = ['work', 'capacity', 'commercial'] as const;

export type LaterFile = (typeof laterFiles)[number];

export interface EntryChange extends Pick<ListedEntry, 'group' | 'id' | 'name'> {
  /** `retired`: the later release leaves the entry out. */
  readonly kind: 'added' | 'retired' | 'changed';
  readonly figures: readonly FigureChange[];
}

/** Without `before` it is new, without `after` it is no longer listed. */
export interface FigureChange {
  readonly measure: Measure;
  readonly before?: ListedValue;
  readonly after?: ListedValue;
}

/** Every entry whose figures differ, each once. The same release twice gives nothing. */
export function compareReleases(earlier: Catalogue, later: Catalogue): ReleaseComparison {
  const askedSince = missingFrom(laterFilesOf(earlier), laterFilesOf(later));
  const noLongerAsked = missingFrom(laterFilesOf(later), laterFilesOf(earlier));
  const before = listWithout(noLongerAsked, earlier);
  const after = listWithout(askedSince, later);
  const retired = before.filter((entry) => !findSame(after, entry));
  const changes = [...after.map((entry) => changeOf(findSame(before, entry), entry)), ...retired.map(retire)];
  return { askedSince, noLongerAsked, changes: changes.filter(({ figures }) => figures.length > 0) };
}

const laterFilesOf = (catalogue: Catalogue): readonly LaterFile[] => laterFiles.filter((file) => catalogue[file] !== undefined);

const missingFrom = (files: readonly LaterFile[], others: readonly LaterFile[]) => others.filter((file) => !files.includes(file));

const listWithout = (files: readonly string[], catalogue: Catalogue) => listFigures(catalogue).filter(({ file }) => !files.includes(file));

const findSame = (entries: readonly ListedEntry[], { group, id }: ListedEntry) => entries.find((other) => other.group === group && other.id === id);

function changeOf(before: ListedEntry | undefined, after: ListedEntry): EntryChange {
  const added = after.figures.map(({ measure, value }) => ({ measure, after: value }));
  return before ? { ...identityOf(after), kind: 'changed', figures: changedFigures(before.figures, after.figures) } : { ...identityOf(after), kind: 'added', figures: added };
}

const retire = (entry: ListedEntry): EntryChange => ({ ...identityOf(entry), kind: 'retired', figures: entry.figures.map(({ measure, value }) => ({ measure, before: value })) });

const identityOf = ({ group, id, name }: ListedEntry) => ({ group, id, name });

function changedFigures(before: readonly ListedFigure[], after: readonly ListedFigure[]): readonly FigureChange[] {
  const measures = new Set([...after, ...before].map(({ measure }) => measure));
  return [...measures].map((measure) => ({ measure, ...valueOf('before', before, measure), ...valueOf('after', after, measure) })).filter((change) => keyOf(change.before) !== keyOf(change.after));
}

function valueOf<Side extends 'before' | 'after'>(side: Side, figures: readonly ListedFigure[], measure: Measure): { readonly [Key in Side]?: ListedValue } {
  const found = figures.find((figure) => figure.measure === measure);
  return (found ? { [side]: found.value } : {}) as { readonly [Key in Side]?: ListedValue };
}

/** "480" and "480.00" are one figure. */
const keyOf = (value: ListedValue | undefined): string | undefined =>
  JSON.stringify(value, (key, part: unknown) => (key === 'decimal' && typeof part === 'string' ? shortestText(toDecimal(part)) : part));

import type { Catalogue, Origin } from '../../domain/catalogue/catalogue.ts';
import { type EntryGroup, type ListedEntry, type ListedFigure, listFigures, type Measure, measureIds } from '../../domain/catalogue/list-figures.ts';
import { resourceIds } from '../../domain/estimate/answers.ts';

/** One table of the price list, not yet in words. */
export interface PriceTable {
  readonly id: string;
  /** Key of its caption. */
  readonly caption: string;
  readonly columns: readonly Measure[];
  readonly rows: readonly PriceRow[];
}

export interface PriceRow {
  readonly entry: ListedEntry;
  /** In the order of the columns. */
  readonly figures: readonly (ListedFigure | undefined)[];
  /** Where the figures of this row come from, each once; none: a rule of the list itself. */
  readonly origins: readonly Origin[];
}

interface Layout {
  readonly group: EntryGroup;
  /** When a group is too wide for one table. */
  readonly part?: { readonly id: string; readonly holds: (measure: Measure) => boolean };
}

const isResource = (measure: Measure): boolean => resourceIds.some((id) => id === measure);
const isMachine = (measure: Measure): boolean => isResource(measure) && !isStorage(measure);
const isStorage = (measure: Measure): boolean => measure.startsWith('gpu-') && isResource(measure) || measure.endsWith('-gb');

/** Which tables stand in which section of the page. Every group is in one of them. */
export const sections = {
  effort: [{ group: 'day-rates' }, { group: 'set-up' }, { group: 'surcharges' }, { group: 'platforms' }],
  work: [{ group: 'releases' }, { group: 'work' }],
  licences: [{ group: 'licences' }, { group: 'licence-rules' }],
  support: [{ group: 'support' }],
  commitments: [{ group: 'commitments' }, { group: 'conditions' }],
  hosting: [
    { group: 'providers', part: { id: 'places', holds: (measure) => !isResource(measure) } },
    { group: 'providers', part: { id: 'machines', holds: isMachine } },
    { group: 'providers', part: { id: 'storage', holds: isStorage } },
    { group: 'stand-ins' },
  ],
  capacity: [{ group: 'workload' }, { group: 'assumptions' }, { group: 'environments' }, { group: 'stores' }, { group: 'models' }],
  currencies: [{ group: 'currencies' }],
} as const satisfies Readonly<Record<string, readonly Layout[]>>;

export type PriceSection = keyof typeof sections;

/** The tables of a section; those that this release has nothing for are left out. */
export function priceTables(section: PriceSection, catalogue: Catalogue): readonly PriceTable[] {
  const entries = listFigures(catalogue);
  return (sections[section] as readonly Layout[]).map((layout) => tableOf(layout, entries)).filter(({ rows }) => rows.length > 0);
}

function tableOf({ group, part }: Layout, entries: readonly ListedEntry[]): PriceTable {
  const ofGroup = entries.filter((entry) => entry.group === group).map((entry) => ({ entry, figures: entry.figures.filter(({ measure }) => !part || part.holds(measure)) }));
  const shown = ofGroup.filter(({ figures }) => figures.length > 0);
  const columns = columnsOf(shown.flatMap(({ figures }) => figures));
  return {
    id: part?.id ?? group,
    caption: part ? `prices.table.${part.id}` : `prices.group.${group}`,
    columns,
    rows: shown.map(({ entry, figures }) => ({ entry, figures: columns.map((measure) => figures.find((figure) => figure.measure === measure)), origins: originsOf(figures) })),
  };
}

const measureOrder: readonly Measure[] = [...measureIds, 'secnumcloud', 'hds', 'c5', 'iso-27001', ...resourceIds];

function columnsOf(figures: readonly ListedFigure[]): readonly Measure[] {
  const used = new Set(figures.map(({ measure }) => measure));
  return measureOrder.filter((measure) => used.has(measure));
}

function originsOf(figures: readonly ListedFigure[]): readonly Origin[] {
  const origins = figures.flatMap(({ origin }) => origin ?? []);
  return origins.filter((origin, index) => origins.findIndex((other) => isSameOrigin(origin, other)) === index);
}

export const isSameOrigin = (origin: Origin, other: Origin | undefined): boolean => origin.source === other?.source && origin.date === other.date;

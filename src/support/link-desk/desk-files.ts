import * as z from 'zod/mini';
import type { TargetKind } from '../../permalinks/id-index.ts';

/** Kinds in the order in which the desk offers them. */
export const placeKinds = ['page', 'section', 'question', 'step', 'term', 'role', 'item', 'preset', 'release'] as const satisfies readonly TargetKind[];

export type PlaceKind = (typeof placeKinds)[number];

/** What is the same in every language: page → kind → ids, in the order in which the files of the languages have their words. */
export const deskPlacesSchema = z.record(z.string(), z.partialRecord(z.enum(placeKinds), z.array(z.string())));

export type DeskPlaces = z.infer<typeof deskPlacesSchema>;

/** Words of one language, one title and one text for each place. */
export const deskWordsSchema = z.object({
  titles: z.array(z.string()),
  texts: z.array(z.string()),
  /** What people type instead of a title, by id. */
  also: z.record(z.string(), z.array(z.string())),
  /** Words of the ready reply. */
  reply: z.record(z.string(), z.string()),
});

export type DeskWords = z.infer<typeof deskWordsSchema>;

/** A place that a link can open, in no language. */
export interface DeskPlace {
  readonly id: string;
  readonly kind: PlaceKind;
  /** Id of the page that it stands on; its own for a page. */
  readonly page: string;
}

export const listPlaces = (places: DeskPlaces): readonly DeskPlace[] =>
  Object.entries(places).flatMap(([page, kinds]) => placeKinds.flatMap((kind) => (kinds[kind] ?? []).map((id) => ({ id, kind, page }))));

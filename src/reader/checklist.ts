import * as z from 'zod/mini';
import { stableId, words } from '../domain/content-pieces.ts';
import type { Locale } from '../domain/locale.ts';
import { requireSameKeys } from './parity.ts';
import { listContent, readJson } from './read-json.ts';

const modelSchema = z.strictObject({ id: stableId(), groups: z.array(z.strictObject({ id: stableId(), items: z.array(stableId()) })) });
const wordsSchema = z.strictObject({ groups: z.record(z.string(), words()), items: z.record(z.string(), z.strictObject({ text: words() })) });

export type ChecklistModel = z.infer<typeof modelSchema>;
export type ChecklistWords = z.infer<typeof wordsSchema>;

export const checklistIds = (): readonly string[] => listContent('checklists');

export const readChecklist = (id: string): ChecklistModel => readJson(`checklists/${id}/model.json`, modelSchema);

export function readChecklistWords(model: ChecklistModel, locale: Locale): ChecklistWords {
  const file = `checklists/${model.id}/${locale}.json`;
  const words = readJson(file, wordsSchema);
  requireSameKeys(file, 'groups', { expected: model.groups.map((group) => group.id), found: Object.keys(words.groups) });
  requireSameKeys(file, 'items', { expected: model.groups.flatMap((group) => group.items), found: Object.keys(words.items) });
  return words;
}

import * as z from 'zod/mini';
import type { IsoDate } from '../domain/date.ts';
import type { EstimateForm } from '../domain/estimate/estimate-form.ts';
import { readText } from '../domain/estimate/read-answer.ts';
import { readForm } from '../domain/estimate/read-form.ts';
import { type Problem, quoteTyped, readAs, type Reading, refuse } from '../domain/problem.ts';
import { openDraftKey, readStored, store, storedKeys } from './browser-storage.ts';
import { daySchema } from './day-schema.ts';
import { newId } from './new-id.ts';

/** What a draft holds: enough to reopen to the same cent. Prices of a partner's are named, not held: see `kept-partner-prices.ts`. */
export interface DraftContent {
  /** Date of the price list. */
  readonly release: string;
  /** Day of the draft; absent: the day of whoever opens it. */
  readonly madeOn?: IsoDate | undefined;
  readonly form: EstimateForm;
  readonly partnerPrices?: string | undefined;
}

export interface NamedContent extends DraftContent {
  readonly name: string;
  /** A template is a draft that others are begun from. */
  readonly kind: 'draft' | 'template';
}

export interface SavedDraft extends NamedContent {
  readonly id: string;
  /** Time of the last change, ISO 8601 in UTC. */
  readonly changedAt: string;
  /** Another one at every change, by chance: a count would be the same in two tabs that changed the same draft. */
  readonly revision: string;
}

/** Kept under our name, and no draft that this version of the site can read. It stays until somebody deletes it. */
export interface UnreadableDraft {
  readonly key: string;
  readonly text: string;
}

export interface DraftShelf {
  /** Last changed first. */
  readonly drafts: readonly SavedDraft[];
  readonly unreadable: readonly UnreadableDraft[];
  /** True when the browser keeps nothing at all. */
  readonly isRefused: boolean;
}

/** One key for each draft: two tabs that save two drafts at once never meet. */
const keyPrefix = 'portal:draft:';
const keyOf = (id: string) => `${keyPrefix}${id}`;

export const mostDrafts = 200;
export const longestName = 100;

const storedVersion = 1;
const storedSchema = z.strictObject({
  version: z.literal(storedVersion),
  name: z.string(),
  kind: z.enum(['draft', 'template']),
  release: z.string(),
  madeOn: z.optional(daySchema('2026-11-20')),
  form: z.unknown(),
  partnerPrices: z.optional(z.string()),
  changedAt: z.string(),
  revision: z.string(),
});

/** All that is kept, read as input from the outside. What cannot be read is told and left where it is. */
export function listDrafts(): DraftShelf {
  const keys = storedKeys(keyPrefix);
  const read = (keys ?? []).map((key) => readKey(key));
  const drafts = read.flatMap(({ draft }) => (draft ? [draft] : []));
  drafts.sort((a, b) => (a.changedAt === b.changedAt ? compareTexts(a.name, b.name) : compareTexts(b.changedAt, a.changedAt)));
  return { drafts, unreadable: read.flatMap(({ draft, key, text }) => (draft || text === null ? [] : [{ key, text }])), isRefused: keys === undefined };
}

const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function readKey(key: string): { readonly key: string; readonly text: string | null; readonly draft?: SavedDraft | undefined } {
  const text = readStored(key);
  return { key, text, draft: parseDraft(key.slice(keyPrefix.length), text) };
}

function parseDraft(id: string, text: string | null): SavedDraft | undefined {
  try {
    const { version: _version, form, ...stored } = storedSchema.parse(JSON.parse(text ?? 'null'));
    const read = readForm(form);
    return read.ok ? { ...stored, id, form: read.form } : undefined;
  } catch {
    return undefined;
  }
}

const findDraft = (id: string): SavedDraft | undefined => parseDraft(id, readStored(keyOf(id)));

function write({ id, ...draft }: SavedDraft): Reading<SavedDraft> {
  const isKept = store(keyOf(id), JSON.stringify({ version: storedVersion, ...draft }));
  return isKept ? readAs({ ...draft, id }) : refuse({ code: 'storage-refused', path: '', values: {} });
}

/** A name to find the draft by; two may have the same. */
export function readDraftName(typed: string): Reading<string> {
  const read = readText('', typed, longestName);
  if (!read.ok) return read;
  return read.value === undefined ? refuse({ code: 'draft-name-missing', path: '', values: { highest: longestName } }) : readAs(read.value);
}

/** Saves something new under a name. @param now the time, so that tests can say it */
export function saveNewDraft(content: NamedContent, now: Date): Reading<SavedDraft> {
  const name = readDraftName(content.name);
  if (!name.ok) return name;
  const full = findFullShelf();
  return full ? refuse(full) : write({ ...content, name: name.value, id: newId(), changedAt: now.toISOString(), revision: newId() });
}

function findFullShelf(): Problem | undefined {
  const count = storedKeys(keyPrefix)?.length ?? 0;
  return count < mostDrafts ? undefined : { code: 'drafts-too-many', path: '', values: { highest: mostDrafts } };
}

/** The draft as somebody last saw it. */
export type SeenDraft = Pick<SavedDraft, 'id' | 'name' | 'revision'>;

/**
 * Saves a change to a draft, unless another tab changed or deleted it since it was seen: then nothing is written, and the
 * change can be saved as a new draft.
 */
export function changeDraft(seen: SeenDraft, change: Partial<NamedContent>, now: Date): Reading<SavedDraft> {
  const current = findDraft(seen.id);
  if (!current) return refuse({ code: 'draft-gone', path: '', values: { name: quoteTyped(seen.name) } });
  if (current.revision !== seen.revision) return refuse({ code: 'draft-changed-elsewhere', path: '', values: { name: quoteTyped(current.name) } });
  const name = readDraftName(change.name ?? current.name);
  return name.ok ? write({ ...current, ...change, name: name.value, changedAt: now.toISOString(), revision: newId() }) : name;
}

/** Takes a draft off the shelf and hands it out, so that it can be put back. */
export function deleteDraft(seen: SeenDraft): Reading<SavedDraft> {
  const current = findDraft(seen.id);
  if (!current) return refuse({ code: 'draft-gone', path: '', values: { name: quoteTyped(seen.name) } });
  return store(keyOf(seen.id), null) ? readAs(current) : refuse({ code: 'storage-not-erased', path: '', values: {} });
}

/** Puts a deleted draft back as it was. */
export function putDraftBack(draft: SavedDraft): Reading<SavedDraft> {
  const full = findFullShelf();
  if (full) return refuse(full);
  return findDraft(draft.id) ? write({ ...draft, id: newId() }) : write(draft);
}

/** What cannot be read too: whoever shares a computer must be able to leave nothing behind. */
export const eraseAllDrafts = (): boolean => (storedKeys(keyPrefix) ?? []).map((key) => store(key, null)).every((isGone) => isGone);

export const deleteUnreadable = ({ key }: UnreadableDraft): boolean => key.startsWith(keyPrefix) && store(key, null);

export const putUnreadableBack = ({ key, text }: UnreadableDraft): boolean => key.startsWith(keyPrefix) && store(key, text);

/** Tells when another tab changed a draft. Returns what ends it. */
export function watchDrafts(onChange: () => void): () => void {
  const listen = ({ key }: StorageEvent) => {
    // No key: everything was cleared.
    if (key === null || key.startsWith(keyPrefix)) onChange();
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}

const seenSchema = z.strictObject({ id: z.string(), name: z.string(), revision: z.string() });

export function readOpenDraft(): SeenDraft | undefined {
  try {
    return seenSchema.parse(JSON.parse(readStored(openDraftKey, 'tab') ?? 'null'));
  } catch {
    return undefined;
  }
}

/** A reload and another language go on with the same draft. */
export const rememberOpenDraft = (seen: SeenDraft | undefined): boolean =>
  store(openDraftKey, seen ? JSON.stringify({ id: seen.id, name: seen.name, revision: seen.revision }) : null, 'tab');

import * as z from 'zod/mini';
import { stableId } from '../domain/content-pieces.ts';
import { defaultEstimateForm, type EstimateForm } from '../domain/estimate/estimate-form.ts';
import { readEstimateRequest } from '../domain/estimate/read-estimate-request.ts';
import { readForm } from '../domain/estimate/read-form.ts';
import { referenceLocale } from '../domain/locale.ts';
import type { Problem } from '../domain/problem.ts';
import { partyFields } from '../share/fragment-format.ts';
import { requestToFragment } from '../share/request-to-fragment.ts';
import { plainLine } from '../words/plain-line.ts';
import { createWording } from '../words/wording.ts';
import { readCatalogue, readCurrentCatalogue, releaseDates } from './catalogue.ts';
import { ContentError } from './content-error.ts';
import type { InterfaceWords } from './interface-words.ts';
import { listContent, readJson } from './read-json.ts';
import { builtOn } from './today.ts';
import { wordingSource } from './wording-source.ts';

/** A starting point for an estimate; its words stand in the interface strings under `preset.<id>.name` and `preset.<id>.text`. */
export interface Preset {
  /** Never changes once it is published: a permalink may name it. */
  readonly id: string;
  readonly form: EstimateForm;
}

const presetSchema = z.strictObject({ place: z.int().check(z.minimum(1)), answers: z.record(z.string(), z.unknown()) });

/** Who buys and sells, and at what discount, is nobody's starting point. */
const ownFields: readonly string[] = [...partyFields, 'audience', 'partnerDiscount', 'partnerPrices', 'margin', 'freeLines'];

/** The starting points in their order, each checked as an estimate by the newest price list. Throws {@link ContentError}. */
export function readPresets(): readonly Preset[] {
  const files = listContent('presets').map((name) => ({ file: `presets/${name}`, id: idOfFile(name) }));
  const presets = files.map(({ file, id }) => ({ id, ...readPreset(file) }));
  return [...presets].sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1)).map(({ id, form }) => ({ id, form }));
}

/**
 * The answers of a starting point as a share link's fragment. It names the price list that is in force when the site is
 * built, so its permalink opens with the newest prices for ever, as beginning from it in the panel does; an address copied
 * once it is open keeps its list, as every share link does. Throws {@link ContentError}.
 */
export function presetFragment(preset: Preset): string {
  const catalogue = readCurrentCatalogue(builtOn);
  const reading = readEstimateRequest(preset.form, catalogue);
  if (!reading.ok) throw problemsToError(`presets/${preset.id}.json`, reading.problems, { ...preset.form });
  return requestToFragment(reading.request, { catalogue, includeParties: false });
}

function idOfFile(name: string): string {
  const id = name.replace(/\.json$/, '');
  if (name.endsWith('.json') && z.safeParse(stableId(), id).success) return id;
  throw new ContentError(`presets/${name}`, [{ field: '', found: name, advice: 'name the file after its id in lower case letters, digits and single hyphens, such as "air-gapped.json"' }]);
}

function readPreset(file: string): { readonly place: number; readonly form: EstimateForm } {
  const { place, answers } = readJson(file, presetSchema);
  const own = Object.keys(answers).find((field) => ownFields.includes(field));
  if (own !== undefined) throw new ContentError(file, [{ field: `answers.${own}`, found: answers[own], advice: 'remove this answer: it belongs to whoever makes the estimate' }]);
  const shape = readForm(answers);
  if (!shape.ok) throw problemsToError(file, shape.problems, answers);
  const newest = releaseDates().at(-1);
  const reading = readEstimateRequest(shape.form, newest === undefined ? undefined : readCatalogue(newest));
  if (!reading.ok) throw problemsToError(file, reading.problems, answers);
  return { place, form: { ...defaultEstimateForm, ...shape.form } };
}

const englishWording = () => createWording(wordingSource(referenceLocale, ['EUR']));

/** In the words that a visitor would read: a price list that no longer has what a starting point names is told by them too. */
const problemsToError = (file: string, problems: readonly Problem[], answers: Readonly<Record<string, unknown>>): ContentError =>
  new ContentError(file, problems.map((problem) => {
    const field = problem.path || ('field' in problem.values ? problem.values.field : '');
    return { field: ['answers', field].filter(Boolean).join('.'), found: answers[field], advice: `write an answer that the estimator takes; of this one it says: ${plainLine(englishWording().problem(problem))}` };
  }));

/** Stops when a starting point has no words. Throws {@link ContentError}. */
export function requirePresetWords(presets: readonly Preset[], words: InterfaceWords): void {
  const missing = presets.flatMap(({ id }) => [`preset.${id}.name`, `preset.${id}.text`].map((key) => ({ id, key }))).find(({ key }) => !words[key]);
  if (!missing) return;
  throw new ContentError(`presets/${missing.id}.json`, [{ field: 'id', found: missing.key, advice: 'write the words for this key into content/i18n of every language, or correct the name of the file' }]);
}

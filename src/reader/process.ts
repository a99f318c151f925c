import * as z from 'zod/mini';
import { words } from '../domain/content-pieces.ts';
import { referenceLocale, type Locale } from '../domain/locale.ts';
import { processModelSchema, processWordsSchema, type ProcessModel, type ProcessWords } from '../domain/process.ts';
import { ContentError, type ContentFault } from './content-error.ts';
import { differenceOfKeys } from './parity.ts';
import { listContent, readJson } from './read-json.ts';

const wordList = z.record(z.string(), words());

export const processIds = (): readonly string[] => listContent('process').filter((name) => name !== 'roles');

/** The language-neutral model of a process; its branches lead to steps that exist. Throws {@link ContentError}. */
export function readProcessModel(id: string): ProcessModel {
  const file = `process/${id}/model.json`;
  const model = readJson(file, processModelSchema);
  const faults = modelFaults(id, model);
  if (faults.length) throw new ContentError(file, faults);
  return model;
}

/** The words of a process in one language, complete for its model. Throws {@link ContentError}. */
export function readProcessWords(model: ProcessModel, locale: Locale): ProcessWords {
  const file = `process/${model.id}/${locale}.json`;
  const words = readJson(file, processWordsSchema);
  const of = (field: keyof ProcessWords, expected: readonly string[]) => differenceOfKeys(field, { expected, found: Object.keys(words[field]) });
  const faults = [
    ...of('roles', model.roles.map((role) => role.id)),
    ...of('steps', model.steps.map((step) => step.id)),
    ...of('branches', branchKeys(model)),
    ...of('questions', model.questions),
  ];
  if (faults.length) throw new ContentError(file, faults);
  requireBenefits(file, model, words);
  return words;
}

/** Names of the roles, one per role in the whole site. */
export const readRoleNames = (locale: Locale): Readonly<Record<string, string>> => readJson(`process/roles/${locale}.json`, wordList);

/** The promises' sentences by id; the only texts that may promise anything. */
export const readPromises = (locale: Locale): Readonly<Record<string, string>> => readJson(`promises/${locale}.json`, wordList);

function branchKeys(model: ProcessModel): readonly string[] {
  return model.steps.filter((step) => step.kind === 'decision').flatMap((step) => step.next.map((branch) => `${step.id}>${branch.to}`));
}

function modelFaults(folder: string, model: ProcessModel): readonly ContentFault[] {
  const ids = new Set(model.steps.map((step) => step.id));
  const name = model.id === folder ? [] : [{ field: 'id', found: model.id, advice: `write "${folder}", the name of the folder` }];
  const branches = model.steps.flatMap((step, index) =>
    step.next
      .filter((branch) => !ids.has(branch.to))
      .map((branch) => ({ field: `steps.${index}.next`, found: branch.to, advice: `lead to a step that exists: ${[...ids].join(', ')}` })),
  );
  return [...name, ...unknownRoles(model), ...branches, ...outcomeFaults(model), ...unreachedFaults(model)];
}

function unknownRoles(model: ProcessModel): readonly ContentFault[] {
  const known = Object.keys(readRoleNames(referenceLocale));
  return model.roles
    .map(({ role }, index) => ({ field: `roles.${index}.role`, found: role, advice: `write one of ${known.join(', ')}, or give the role a name in content/process/roles/ in every language` }))
    .filter(({ found }) => !known.includes(found));
}

/** The list of steps shows an outcome under its decision: under two it would stand twice, under none not at all. */
function outcomeFaults(model: ProcessModel): readonly ContentFault[] {
  const decisionsTo = (id: string) => model.steps.filter((step) => step.kind === 'decision' && step.next.some(({ to }) => to === id)).map((step) => step.id);
  return model.steps
    .map((step, index) => ({ step, field: `steps.${index}.kind`, from: decisionsTo(step.id) }))
    .filter(({ step, from }) => step.kind === 'outcome' && from.length !== 1)
    .map(({ field, from }) => ({ field, found: 'outcome', advice: `lead to it from exactly one decision (now ${from.join(', ') || 'none'}), or make it a task` }));
}

/** A step that nothing leads to would stand in the list, and beside the others in the diagram. The first one begins the process. */
function unreachedFaults(model: ProcessModel): readonly ContentFault[] {
  const reached = new Set(model.steps.flatMap((step) => step.next.filter(({ to }) => to !== step.id).map(({ to }) => to)));
  return model.steps
    .map((step, index) => ({ step, field: `steps.${index}.id` }))
    .filter(({ step }, index) => index > 0 && step.kind !== 'outcome' && !reached.has(step.id))
    .map(({ step, field }) => ({ field, found: step.id, advice: 'lead to it from "next" of another step' }));
}

function requireBenefits(file: string, model: ProcessModel, words: ProcessWords): void {
  const wrong = Object.entries(words.roles).filter(([, role]) => (role.benefit !== undefined) !== model.benefits);
  if (!wrong.length) return;
  const advice = model.benefits ? 'say what the reader gains; the role table of this process has that column' : 'remove it; the role table of this process has no such column';
  throw new ContentError(file, wrong.map(([id, role]) => ({ field: `roles.${id}.benefit`, found: role.benefit, advice })));
}

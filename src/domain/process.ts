import * as z from 'zod/mini';
import { stableId, words } from './content-pieces.ts';
import { deploymentTypes, type DeploymentType } from './deployment.ts';

/**
 * A process as data: who takes part, which steps follow which, which questions are asked. Language-neutral; the words
 * are a {@link ProcessWords} per locale. The role table, the list of steps, the diagram and the questions of a page
 * all come from here, so they cannot disagree.
 */
export const processModelSchema = z.strictObject({
  /** Equals the id of the page that shows the process. */
  id: stableId(),
  /** Whether the role table has a column "what you gain". */
  benefits: z.boolean(),
  /** Whether the reader can choose a deployment type and see only its path. */
  choosesPath: z.boolean(),
  roles: z.array(z.strictObject({ id: stableId(), role: stableId() })),
  /** In reading order; the first one starts the process. */
  steps: z.array(
    z.strictObject({
      id: stableId(),
      kind: z.enum(['task', 'decision', 'outcome', 'end']),
      next: z.array(
        z.strictObject({
          to: stableId(),
          /** Deployment types that take this branch; absent: all of them. */
          paths: z.optional(z.array(z.enum(deploymentTypes))),
        }),
      ),
    }),
  ),
  questions: z.array(stableId()),
});

export type ProcessModel = z.infer<typeof processModelSchema>;
export type ProcessStep = ProcessModel['steps'][number];

/** Words of one process in one language. Texts are inline Markdown; `{promise:<id>}` stands for a promise's words. */
export const processWordsSchema = z.strictObject({
  diagram: z.strictObject({ title: words(), description: words() }),
  roles: z.record(z.string(), z.strictObject({ part: words(), benefit: z.optional(words()) })),
  /** `name` is the step's short name in the diagram and the list; `text` what happens in it. */
  steps: z.record(z.string(), z.strictObject({ name: words(), text: words() })),
  /** Labels of branches, keyed `<from>><to>`; only branches of a decision have one. */
  branches: z.record(z.string(), words()),
  questions: z.record(z.string(), z.strictObject({ question: words(), answer: words() })),
});

export type ProcessWords = z.infer<typeof processWordsSchema>;

/** The deployment types whose path runs through each step: those that reach it from the start along their branches. */
export function pathsThroughSteps(model: ProcessModel): ReadonlyMap<string, readonly DeploymentType[]> {
  const stepById = new Map(model.steps.map((step) => [step.id, step]));
  const through = new Map(model.steps.map((step) => [step.id, [] as DeploymentType[]]));
  for (const path of deploymentTypes) {
    const waiting = model.steps.slice(0, 1).map((step) => step.id);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const reached = through.get(id);
      if (!reached || reached.includes(path)) continue;
      reached.push(path);
      for (const branch of stepById.get(id)?.next ?? []) {
        if (!branch.paths || branch.paths.includes(path)) waiting.push(branch.to);
      }
    }
  }
  return through;
}

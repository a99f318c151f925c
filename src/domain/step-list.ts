import type { DeploymentType } from './deployment.ts';
import type { ProcessModel, ProcessStep } from './process.ts';

/**
 * How the reader of the list of steps goes on: to the step below, to others that are named, or nowhere. The arrows of the
 * diagram in words, so that a path that turns back or stops is as plain to who reads or hears the list.
 */
export type Onward = 'below' | 'ends' | readonly string[];

export interface ListedBranch {
  readonly to: string;
  /** Deployment types that take this branch; absent: those of the step it leads to. */
  readonly paths: readonly DeploymentType[] | undefined;
  /** Whether the step it leads to stands here, under its decision. */
  readonly isOutcome: boolean;
  readonly onward: Onward;
}

export interface ListedStep {
  readonly id: string;
  /** What a decision leads to, in the order of the model; empty for other steps. */
  readonly branches: readonly ListedBranch[];
  readonly onward: Onward;
}

/** The steps of a process as a list: outcomes under their decision, everything else a step of its own. */
export function listSteps(model: ProcessModel): readonly ListedStep[] {
  const stepById = new Map(model.steps.map((step) => [step.id, step]));
  const own = model.steps.filter(({ kind }) => kind !== 'outcome');
  return own.map((step, index) => {
    const below = own[index + 1]?.id;
    const branches = step.kind === 'decision' ? step.next.map(({ to, paths }) => listBranch({ to, paths, target: stepById.get(to), below })) : [];
    return { id: step.id, branches, onward: step.kind === 'decision' || step.kind === 'end' ? 'below' : onwardOf(step, below) };
  });
}

function listBranch({ to, paths, target, below }: { to: string; paths: readonly DeploymentType[] | undefined; target: ProcessStep | undefined; below: string | undefined }): ListedBranch {
  const isOutcome = target?.kind === 'outcome';
  return { to, paths, isOutcome, onward: target && isOutcome ? onwardOf(target, below) : [to] };
}

function onwardOf({ next }: ProcessStep, below: string | undefined): Onward {
  if (next.length === 0) return 'ends';
  return next.every(({ to }) => to === below) ? 'below' : next.map(({ to }) => to);
}

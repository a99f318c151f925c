import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProcessModel } from './process.ts';
import { listSteps } from './step-list.ts';

const model: ProcessModel = {
  id: 'trial', benefits: false, choosesPath: false, roles: [], questions: [],
  steps: [
    { id: 'start', kind: 'task', next: [{ to: 'work' }] },
    { id: 'work', kind: 'task', next: [{ to: 'good' }] },
    { id: 'good', kind: 'decision', next: [{ to: 'given-up' }, { to: 'improved' }, { to: 'start' }, { to: 'shipped' }] },
    { id: 'given-up', kind: 'outcome', next: [] },
    { id: 'improved', kind: 'outcome', next: [{ to: 'work' }] },
    { id: 'shipped', kind: 'outcome', next: [{ to: 'thanks' }] },
    { id: 'thanks', kind: 'end', next: [] },
  ],
};

test('outcomes are listed under their decision, everything else as a step of its own', () => {
  assert.deepEqual(listSteps(model).map(({ id }) => id), ['start', 'work', 'good', 'thanks']);
  assert.deepEqual(listSteps(model)[2]?.branches.filter(({ isOutcome }) => isOutcome).map(({ to }) => to), ['given-up', 'improved', 'shipped']);
});

test('a branch that stops, one that turns back and one to a step of its own say so; one that leads to the step below need not', () => {
  const branches = listSteps(model)[2]?.branches ?? [];
  assert.deepEqual(branches.map(({ to, onward }) => [to, onward]), [
    ['given-up', 'ends'], ['improved', ['work']], ['start', ['start']], ['shipped', 'below'],
  ]);
});

test('a task that does not lead to the step below names the one it leads to', () => {
  const back: ProcessModel = { ...model, steps: model.steps.map((step) => (step.id === 'work' ? { ...step, next: [{ to: 'thanks' }] } : step)) };
  assert.deepEqual(listSteps(back).map(({ onward }) => onward), ['below', ['thanks'], 'below', 'below']);
});

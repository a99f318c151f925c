import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Steps, stepBack, stepForward, takeStep } from './steps.ts';

const none: Steps<string> = { back: [], forward: [] };

test('a step can be taken back, and taken again', () => {
  const back = stepBack(takeStep(none, 'a', false), 'b');
  assert.deepEqual(back, { value: 'a', steps: { back: [], forward: ['b'] } });
  assert.deepEqual(stepForward(back?.steps ?? none, 'a'), { value: 'b', steps: { back: ['a'], forward: [] } });
});

test('where there is nothing to take back or again, nothing happens', () => {
  assert.equal(stepBack(none, 'a'), undefined);
  assert.equal(stepForward(none, 'a'), undefined);
});

test('letters typed into one field are one step', () => {
  const typed = takeStep(takeStep(takeStep(none, '', false), 'M', true), 'Mü', true);
  assert.deepEqual(typed.back, ['']);
});

test('after something new there is nothing to take again, and a hundred steps are remembered', () => {
  const many = Array.from({ length: 150 }, (_, index) => String(index)).reduce((steps, value) => takeStep(steps, value, false), { back: [], forward: ['x'] } as Steps<string>);
  assert.deepEqual([many.back.length, many.back[0], many.forward.length], [100, '50', 0]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawAside } from './draw-aside.ts';
import { drawFlowchart } from './draw-flowchart.ts';

const chart = (label: string) => `flowchart TB\n  accTitle: ${label}\n  a["${label}"] --> b["End"]`;
const options = { id: 'd', locale: 'en' } as const;

test('a thread draws what the same call draws here, each to its own asker', async () => {
  const [one, two] = await Promise.all([drawAside(chart('One'), options), drawAside(chart('Two'), options)]);
  assert.equal(one, await drawFlowchart(chart('One'), options));
  assert.equal(two, await drawFlowchart(chart('Two'), options));
});

test('the same text with the same options is drawn once, whoever asks', async () => {
  const first = drawAside(chart('Same'), options);
  assert.equal(drawAside(chart('Same'), { ...options }), first);
  assert.notEqual(await drawAside(chart('Same'), { ...options, id: 'other' }), await first);
});

test('a text that cannot be drawn is refused in the words of the drawing, and the thread goes on', async () => {
  const words = await drawFlowchart('flowchart TB\n  a --> b', options).then(() => assert.fail(), (cause: Error) => cause.message);
  const refused = drawAside('flowchart TB\n  a --> b', options);
  await assert.rejects(refused, { message: words });
  const again = drawAside('flowchart TB\n  a --> b', options);
  assert.notEqual(again, refused, 'what failed is tried again');
  await assert.rejects(again, { message: words });
  assert.match(await drawAside(chart('After'), options), /After/);
});

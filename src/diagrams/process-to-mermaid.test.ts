import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProcessModel, ProcessWords } from '../domain/process.ts';
import { parseFlowchart } from './parse-flowchart.ts';
import { processToMermaid } from './process-to-mermaid.ts';

const model: ProcessModel = {
  id: 'release',
  benefits: false,
  choosesPath: true,
  roles: [],
  steps: [
    { id: 'begin', kind: 'task', next: [{ to: 'which' }] },
    { id: 'which', kind: 'decision', next: [{ to: 'cloud', paths: ['serverless'] }, { to: 'own', paths: ['self-hosted', 'sovereign'] }] },
    { id: 'cloud', kind: 'outcome', next: [{ to: 'end' }] },
    { id: 'own', kind: 'outcome', next: [{ to: 'check' }] },
    { id: 'check', kind: 'task', next: [{ to: 'end' }, { to: 'own', paths: ['sovereign'] }] },
    { id: 'end', kind: 'end', next: [] },
  ],
  questions: [],
};

const step = (name: string) => ({ name, text: 'Text.' });

const words: ProcessWords = {
  diagram: { title: 'From "a" to b', description: 'First; then: which?' },
  roles: {},
  steps: { begin: step('Begin'), which: step('Which type?'), cloud: step('Cloud'), own: step('Own [machines]'), check: step('Check #1'), end: step('End') },
  branches: { 'which>cloud': 'serverless', 'which>own': 'self-hosted | sovereign' },
  questions: {},
};

const readBack = () => parseFlowchart(processToMermaid(model, words));

test('steps become nodes whose shapes say what they are', async () => {
  const { nodes, title, description } = await readBack();
  assert.deepEqual([title, description], ['From "a" to b', 'First; then: which?']);
  assert.deepEqual(nodes.map(({ label, shape }) => [label, shape]), [
    ['Begin', 'stadium'], ['Which type?', 'diamond'], ['Cloud', 'round'], ['Own [machines]', 'round'], ['Check #1', 'rectangle'], ['End', 'stadium'],
  ]);
});

test('branches become edges with their labels, in the order of the model', async () => {
  const { nodes, edges } = await readBack();
  const nameOf = new Map(nodes.map(({ id, label }) => [id, label]));
  assert.deepEqual(edges.map(({ from, to, label }) => [nameOf.get(from), nameOf.get(to), label]), [
    ['Begin', 'Which type?', ''], ['Which type?', 'Cloud', 'serverless'], ['Which type?', 'Own [machines]', 'self-hosted | sovereign'],
    ['Cloud', 'End', ''], ['Own [machines]', 'Check #1', ''], ['Check #1', 'End', ''], ['Check #1', 'Own [machines]', ''],
  ]);
});

test('every step leads to its section', async () => {
  assert.deepEqual((await readBack()).nodes.map(({ href }) => href), ['#begin', '#which', '#cloud', '#own', '#check', '#end']);
});

test('nodes and edges know the paths they are on, and an edge only those that take its branch', async () => {
  const { nodes, edges } = await readBack();
  const all = ['on-serverless', 'on-self-hosted', 'on-sovereign'];
  const own = ['on-self-hosted', 'on-sovereign'];
  assert.deepEqual(nodes.map(({ classes }) => classes), [all, all, ['on-serverless'], own, own, all]);
  assert.deepEqual(edges.map(({ classes }) => classes), [all, ['on-serverless'], own, ['on-serverless'], own, own, ['on-sovereign']]);
});

test('a process without a choice of path has no path classes', () => {
  assert.doesNotMatch(processToMermaid({ ...model, choosesPath: false }, words), /on-serverless/);
});

test('a step without words is named', () => {
  const { check: _check, ...steps } = words.steps;
  assert.throws(() => processToMermaid(model, { ...words, steps }), /The step "check" has no words/);
});

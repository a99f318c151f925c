import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { budgetProblem, deskFilesProblem, drawingProblem } from './budgets.mjs';
import { largestDrawing } from './diagram-size.mjs';

const budget = { name: 'estimator', path: 'estimator/', maxBytes: 100, maxRequests: 2 };
const view = { bytes: 100, requests: 2, largest: [{ path: '/_astro/a.js', bytes: 90 }] };

test('a page within its budget is no problem', () => {
  assert.equal(budgetProblem(budget, 'en', view), undefined);
});

test('a page above it is named, with what is too much and its largest parts', () => {
  assert.match(budgetProblem(budget, 'en', { ...view, bytes: 101 }) ?? '', /estimator \(en\): 101 bytes, allowed are 100\.[\s\S]*90 {2}\/_astro\/a\.js/);
  assert.match(budgetProblem(budget, 'ar', { ...view, requests: 3 }) ?? '', /estimator \(ar\): 3 requests, allowed are 2/);
});

test('the largest drawing counts, and a page without one is a problem', () => {
  const large = `<svg>${'<path d="M0 0"/>'.repeat(9)}</svg>`;
  assert.equal(largestDrawing(`<svg></svg><p>${large}</p>`), gzipSync(large, { level: 9 }).length);
  assert.match(drawingProblem('en', largestDrawing('<p></p>')) ?? '', /there is no drawing/);
  assert.match(drawingProblem('en', 2_001) ?? '', /2001 bytes in gzip, allowed are 2000/);
  assert.equal(drawingProblem('en', 2_000), undefined);
});

test('the files of the link desk count together, and a site without them is a problem', () => {
  assert.equal(deskFilesProblem([{ path: 'link-desk.json.br', bytes: 1_000 }, { path: 'en/link-desk.json.br', bytes: 59_000 }]), undefined);
  assert.match(deskFilesProblem([{ path: 'en/link-desk.json.br', bytes: 59_001 }, { path: 'link-desk.json.br', bytes: 1_000 }]) ?? '', /60001 bytes in all languages, allowed are 60000[\s\S]*59001 {2}en\/link-desk/);
  assert.match(deskFilesProblem([]) ?? '', /not in the site/);
});

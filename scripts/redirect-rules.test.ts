import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redirectsFile } from '../src/site/build/host-redirects.ts';
import { readRedirectRules } from './redirect-rules.mjs';

const moves = [
  { code: 'lu', from: 'lu/docs/a', locale: 'lb', page: 'process/a' },
  { code: 'pl', from: 'pl/docs/a', locale: 'en', page: '', missing: 'pl' },
];

test('the redirects of the build are read back, with and without the last slash', () => {
  const rules = readRedirectRules(redirectsFile('/portal/', moves));
  assert.deepEqual([...rules], [
    ['/lu/docs/a', { to: '/portal/lb/process/a/', status: 301 }],
    ['/lu/docs/a/', { to: '/portal/lb/process/a/', status: 301 }],
    ['/pl/docs/a', { to: '/portal/en/#from-pl', status: 302 }],
    ['/pl/docs/a/', { to: '/portal/en/#from-pl', status: 302 }],
  ]);
});

test('of two lines for one path the first counts, as on the hosts that read them', () => {
  assert.deepEqual(readRedirectRules('/a /b 301\n/a /c 301\n').get('/a'), { to: '/b', status: 301 });
});

test('a line that is no redirect is named', () => {
  assert.throws(() => readRedirectRules('# fine\n/a /b\n'), /_redirects, line 2: "\/a \/b"/);
  assert.throws(() => readRedirectRules('/a /b 200\n'), /line 1/);
});

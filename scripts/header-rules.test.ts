import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentSecurityPolicy, headersFile, securityHeaders } from '../src/site/build/response-headers.ts';
import { headersFor, readHeaderRules } from './header-rules.mjs';

const noCode = { scripts: new Set<string>(), styles: new Set<string>(), styleAttributes: new Set<string>() };

test('the headers file of the build is read back as it was written', () => {
  const headers = securityHeaders(contentSecurityPolicy(noCode));
  const text = headersFile('/portal/', headers);
  const rules = readHeaderRules(text);
  assert.match(text, /^# base: \/portal\/$/m);
  assert.deepEqual(headersFor(rules, '/portal/en/'), headers);
  assert.deepEqual(headersFor(rules, '/portal/_astro/a.js').at(-1), ['Cache-Control', 'public, max-age=31536000, immutable']);
  assert.deepEqual(headersFor(rules, '/portal/fr/releases/windows.ics').at(-1), ['Content-Type', 'text/calendar; charset=utf-8']);
  assert.deepEqual(headersFor(rules, '/portal/lb/releases/rss.xml').at(-1), ['Content-Type', 'application/rss+xml; charset=utf-8']);
  assert.deepEqual(headersFor(rules, '/elsewhere/'), []);
});

test('a pattern is taken to the letter, its star apart', () => {
  const rules = readHeaderRules('/a.b/*\n  X-Kind: one\n');
  assert.equal(headersFor(rules, '/a.b/c').length, 1);
  assert.equal(headersFor(rules, '/axb/c').length, 0);
});

test('a line that is neither path nor header is named', () => {
  assert.throws(() => readHeaderRules('/*\nX-Kind: not indented'), /_headers, line 2: "X-Kind: not indented"/);
  assert.throws(() => readHeaderRules('  X-Kind: no path'), /line 1/);
});

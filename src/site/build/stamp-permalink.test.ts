import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { localeKeys } from '../../domain/locale.ts';
import type { Target } from '../../permalinks/id-index.ts';
import { drawnPermalink, stampPermalink } from './stamp-permalink.ts';

const site = { base: '/help/', address: 'https://portal.example' };
const target = (id: string, place: Partial<Target>): Target => ({ id, kind: 'section', page: '', source: 'content/x', ...place });
const from = target('release-who', { page: 'process/production-release', anchor: 'release-who' });
const html = (path: string) => localeKeys.map((key) => `<link href="https://portal.example/help/${key}/${path}"><a href="/help/${key}/${path}">x</a>`).join('');

describe('the page of a permalink', () => {
  test('leads to its own place in every language, and is the drawn page in all else', () => {
    const to = target('terms', { page: 'terms' });
    assert.equal(stampPermalink(html('process/production-release/#release-who'), { from, to, site }), html('terms/'));
  });

  test('may lead to the start of the site, and be made from a page that does', () => {
    const home = target('home', {});
    assert.equal(stampPermalink(html('process/production-release/#release-who'), { from, to: home, site }), html(''));
    assert.equal(stampPermalink(html(''), { from: home, to: from, site }), html('process/production-release/#release-who'));
  });

  test('carries answers behind the # as Astro writes them, and as an address has them', () => {
    const to = target('preset', { kind: 'preset', page: 'estimator', fragment: 'a=1&b="ä' });
    const page = stampPermalink(html('process/production-release/#release-who'), { from, to, site });
    assert.ok(page.includes('<a href="/help/en/estimator/#a=1&#38;b=&#34;ä">'));
    assert.ok(page.includes('<link href="https://portal.example/help/en/estimator/#a=1&#38;b=%22%C3%A4">'));
  });

  test('keeps text that looks like a replacement pattern', () => {
    const to = target('preset', { kind: 'preset', page: 'estimator', fragment: 'a=$&$1' });
    assert.ok(stampPermalink(html('process/production-release/#release-who'), { from, to, site }).includes('href="/help/en/estimator/#a=$&#38;$1"'));
  });

  test('is not made from a page whose links are not those that were expected', () => {
    assert.throws(() => stampPermalink(html('prices/'), { from, to: from, site }), /0 times href="https:\/\/portal\.example\/help\/en\/process/);
    assert.throws(() => stampPermalink(html('process/production-release/#release-who').repeat(2), { from, to: from, site }), /2 times/);
  });
});

test('a site without any permalink is told what it lacks', () => {
  assert.throws(() => drawnPermalink(new Map()), /content\/ has no id/);
});

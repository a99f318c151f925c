import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XmlDocument } from 'libxml2-wasm';
import { rssFeed, type RssFeed } from './rss-feed.ts';

const feed: RssFeed = {
  title: 'R & D <release>',
  description: 'About',
  link: 'https://portal.example/fr/releases/',
  self: 'https://portal.example/fr/releases/rss.xml?a=1&b=2',
  language: 'fr',
  items: [
    { title: 'Exemple : « A & B »', link: 'https://portal.example/fr/releases/#one', guid: 'https://portal.example/go/one/', published: '2026-11-26', changed: '2026-11-27', categories: ['Serverless', 'Souverain'], paragraphs: ['1 < 2 & "3"', 'Zwee'] },
    { title: 'مثال', link: 'https://portal.example/fr/releases/#two', guid: 'https://portal.example/go/two/', published: '2026-01-01', changed: '2026-01-01', categories: [], paragraphs: ['x'] },
  ],
};

function valueOf(path: string, text = rssFeed(feed)): string {
  using document = XmlDocument.fromString(text);
  return document.get(path, { atom: 'http://www.w3.org/2005/Atom' })?.content ?? '';
}

test('a parser reads back what was said, whatever signs are in it', () => {
  assert.equal(valueOf('/rss/@version'), '2.0');
  assert.equal(valueOf('/rss/channel/title'), feed.title);
  assert.equal(valueOf('/rss/channel/language'), 'fr');
  assert.equal(valueOf('/rss/channel/item[1]/title'), 'Exemple : « A & B »');
  assert.equal(valueOf('/rss/channel/item[1]/category[2]'), 'Souverain');
  assert.equal(valueOf('/rss/channel/item[1]/description'), '<p>1 &lt; 2 &amp; &quot;3&quot;</p><p>Zwee</p>');
});

test('the feed names itself, and its items by their permalinks', () => {
  assert.equal(valueOf('/rss/channel/atom:link[@rel="self" and @type="application/rss+xml"]/@href'), feed.self);
  assert.equal(valueOf('/rss/channel/item[2]/guid[@isPermaLink="true"]'), 'https://portal.example/go/two/');
});

test('days are written as RFC 822 asks, the last change among them for the whole feed', () => {
  assert.equal(valueOf('/rss/channel/item[1]/pubDate'), 'Thu, 26 Nov 2026 00:00:00 GMT');
  assert.equal(valueOf('/rss/channel/lastBuildDate'), 'Fri, 27 Nov 2026 00:00:00 GMT');
});

test('a feed without items has no last change, and is well formed', () => {
  const empty = rssFeed({ ...feed, items: [] });
  assert.equal(valueOf('/rss/channel/title', empty), feed.title);
  assert.doesNotMatch(empty, /lastBuildDate|<item>/);
});

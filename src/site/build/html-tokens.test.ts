import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeEntities, htmlTokens, type Token } from './html-tokens.ts';

const show = (token: Token): string => {
  if (token.kind === 'text') return `${token.rawIn ?? ''}:${token.source}`;
  if (token.kind === 'close') return `/${token.name}`;
  return [token.name, ...[...token.attributes].map(([name, value]) => `${name}=${value}`)].join(' ');
};
const read = (html: string) => [...htmlTokens(html)].map(show);

test('reads tags, attributes in every quoting, and text', () => {
  assert.deepEqual(read(`<P Class="a b" data-x='1>2' hidden value=3>Hi<br/>you</p>`), ['p class=a b data-x=1>2 hidden= value=3', ':Hi', 'br', ':you', '/p']);
});

test('takes what stands in a script or style as it is', () => {
  assert.deepEqual(read('<script>if (a<b) "</p>"</script><style>a>b{}</style>'), ['script', 'script:if (a<b) "</p>"', '/script', 'style', 'style:a>b{}', '/style']);
  assert.deepEqual(read('<script src="a.js"></script>'), ['script src=a.js', '/script']);
});

test('skips comments and the doctype', () => {
  assert.deepEqual(read('<!doctype html><!-- <p title=">"> -->a'), [':a']);
});

test('takes a style inside SVG as text with entities, as browsers do', () => {
  assert.deepEqual(read('<svg><style>a&gt;b{}</style></svg><style>c&d</style>'), ['svg', 'style', ':a&gt;b{}', '/style', '/svg', 'style', 'style:c&d', '/style']);
});

test('takes a lone < as text', () => {
  assert.deepEqual(read('1 < 2<b>'), [':1 ', ':< 2', 'b']);
});

test('gives every token its place in the source', () => {
  const html = '<p id="a">x</p>';
  assert.equal([...htmlTokens(html)].map(({ start, end }) => html.slice(start, end)).join('|'), '<p id="a">|x|</p>');
});

test('decodes entities and refuses unknown ones', () => {
  assert.equal(decodeEntities('a&amp;b&#34;&#x27;&quot; ?a&b=1'), `a&b"'" ?a&b=1`);
  assert.throws(() => decodeEntities('&eacute;'), /The entity &eacute; is not known here/);
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { inlineCodeOf } from './inline-code.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const read = (html: string) => {
  const { scripts, styles, styleAttributes } = inlineCodeOf([['en/index.html', html]]);
  return { scripts: [...scripts], styles: [...styles], styleAttributes: [...styleAttributes] };
};

test('hashes inline scripts that run, and neither data nor files', () => {
  const { scripts } = read('<script>a()</script><script type="module">b()</script><script type="application/ld+json">{}</script><script src="/c.js"></script>');
  assert.deepEqual(scripts, [hash('a()'), hash('b()')]);
});

test('hashes style elements, those of a drawing with their entities decoded', () => {
  const { styles } = read('<style>p>a{}</style><svg><style>g&gt;a{}</style></svg>');
  assert.deepEqual(styles, [hash('p>a{}'), hash('g>a{}')]);
});

test('hashes style attributes as the browser sees them', () => {
  const { styleAttributes } = read(`<i style="font:a &#34;b&quot; &amp;"></i><b style='--x:1'></b><u style></u>`);
  assert.deepEqual(styleAttributes, [hash('font:a "b" &'), hash('--x:1'), hash('')]);
});

test('counts equal code of many pages once, and line ends as browsers do', () => {
  const { scripts } = inlineCodeOf([['a.html', '<script>a\r\nb</script>'], ['b.html', '<script>a\nb</script>']]);
  assert.deepEqual([...scripts], [hash('a\nb')]);
});

test('stops on code that no hash can allow, naming file and element', () => {
  assert.throws(() => read('<button onclick="go()">'), /en\/index\.html: <button onclick="go\(\)"> cannot run under the Content-Security-Policy/);
  assert.throws(() => read('<a href="javascript:go()">'), /<a href="javascript:go\(\)">/);
  for (const tag of [`<a class="x"onclick='go()'>`, '<svg/onload=go()>', '<b\nONFOCUS="go()">', '<form action=" JavaScript:go()">']) assert.throws(() => read(tag), /cannot run/, tag);
  assert.doesNotThrow(() => read('<astro-island client="only" only="x">'));
});

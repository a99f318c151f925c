import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readyReply } from './ready-reply.ts';

const words = {
  'reply.greeting': 'Hello,', 'reply.place': 'See “{{title}}”:', 'reply.question': 'Our answer to “{{title}}”:', 'reply.term': 'The word “{{title}}”:', 'reply.preset': 'Begin with “{{title}}”:',
  'reply.closing': 'Write again.', 'reply.farewell': 'Kind regards',
};
const matter = { words, tag: 'en', kind: 'section', title: 'Who is involved', link: 'https://a.test/go/who/?l=en' } as const;

test('a reply greets, names the place, has the link on a line of its own and closes', () => {
  assert.equal(readyReply(matter, 'text'), 'Hello,\n\nSee “Who is involved”:\nhttps://a.test/go/who/?l=en\n\nWrite again.\n\nKind regards');
});

test('in Markdown the link carries the title, in a paragraph of its own', () => {
  assert.equal(readyReply(matter, 'markdown'), 'Hello,\n\nSee “Who is involved”:\n\n[Who is involved](https://a.test/go/who/?l=en)\n\nWrite again.\n\nKind regards');
});

test('a question, a term and a starting point have sentences of their own', () => {
  assert.match(readyReply({ ...matter, kind: 'question' }, 'text'), /Our answer to/);
  assert.match(readyReply({ ...matter, kind: 'term' }, 'text'), /The word/);
  assert.match(readyReply({ ...matter, kind: 'preset' }, 'text'), /Begin with/);
});

test('a title cannot break out of the Markdown link, and stays as it is in plain text', () => {
  const odd = { ...matter, title: 'A [b] *c* `d`' };
  assert.match(readyReply(odd, 'markdown'), /\[A \\\[b\\\] \\\*c\\\* \\`d\\`\]\(https/);
  assert.match(readyReply(odd, 'text'), /“A \[b\] \*c\* `d`”/);
});

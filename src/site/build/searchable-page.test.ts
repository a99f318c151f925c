import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinAtApostrophes, splitAtApostrophes, splitQueryAtApostrophes } from './apostrophes.ts';
import { searchablePage } from './searchable-page.ts';

const hair = '\u200A';
const body = (html: string) => `<main data-pagefind-body>${html}</main>`;

test('a word after an apostrophe becomes a word of its own', () => {
  assert.equal(splitAtApostrophes("l'échéance, d’Rechnung"), `l'${hair}échéance, d’${hair}Rechnung`);
  assert.equal(splitAtApostrophes("'quoted' 5'6"), "'quoted' 5'6");
});

test('the query is split alike, with the plain space that Pagefind splits at', () => {
  assert.equal(splitQueryAtApostrophes("l'échéance d’abord"), "l' échéance d’ abord");
});

test('what was found is written as one word again, a possessive plural apart', () => {
  assert.equal(joinAtApostrophes("L’ échéance, <mark>l’</mark> <mark>an</mark>, qu' il, s’ il"), "L’échéance, <mark>l’</mark><mark>an</mark>, qu'il, s’il");
  assert.equal(joinAtApostrophes('the clients’ rights'), 'the clients’ rights');
  assert.equal(joinAtApostrophes(`d’${hair}Rechnung`), 'd’Rechnung');
});

test('so it is in a page, written as an entity or across elements', () => {
  assert.equal(searchablePage(body('l&#39;an l’<em>échéance</em>')), body(`l&#39;${hair}an l’${hair}<em>échéance</em>`));
});

test('what is to be ticked is found, and other labels are not', () => {
  assert.equal(
    searchablePage(body('<label data-to-be-found><input type="checkbox"><span>Backup made</span></label><label><input type="radio">Serverless</label>')),
    body('<p data-to-be-found><input type="checkbox"><span>Backup made</span></p><label><input type="radio">Serverless</label>'),
  );
});

test('scripts, styles and attributes keep their apostrophes', () => {
  const page = body(`<a title="l'an"></a><script>a='b'.c'd</script>`);
  assert.equal(searchablePage(page), page);
});

test('a question is found at its heading, by the id of its body', () => {
  assert.equal(
    searchablePage(body('<details><summary><h3 class="q">When?</h3></summary><div id="faq-when" tabindex="-1">Soon</div></details>')),
    body('<details><summary><h3 id="faq-when" class="q">When?</h3></summary><div tabindex="-1">Soon</div></details>'),
  );
});

test('a heading with an id of its own keeps it, and ids deeper in a body stay', () => {
  const own = body('<details><summary><h3 id="a">A</h3></summary><div id="b"></div></details>');
  assert.equal(searchablePage(own), own);
  assert.match(searchablePage(body('<details><summary><h3>A</h3></summary><div id="b"><p id="c"></p></div></details>')) ?? '', /<h3 id="b">.*<p id="c">/);
});

test('a label is told apart from its value, in French with the space before the colon', () => {
  const terms = body('<dl><dt>Date</dt><dd>26 November</dd></dl>');
  assert.equal(searchablePage(terms), body('<dl><dt>Date</dt>: <dd>26 November</dd></dl>'));
  assert.equal(searchablePage(`<html lang="fr">${terms}</html>`), `<html lang="fr">${body('<dl><dt>Date</dt>\u00A0: <dd>26 November</dd></dl>')}</html>`);
});

test('the cells of a table and its caption are told apart', () => {
  assert.equal(
    searchablePage(body('<table><caption>Effort</caption><tr><th>Entry</th><th>Low</th></tr></table>')),
    body('<table><caption>Effort</caption>. <tr><th>Entry</th> <th>Low</th> </tr></table>'),
  );
});

test('a small line is told apart from what stands before it', () => {
  assert.equal(searchablePage(body('<bdi>engineer</bdi><small>Example</small>')), body('<bdi>engineer</bdi> <small>Example</small> '));
});

test('controls, what is hidden and what is said where there is no script are not found', () => {
  const ignored = ' data-pagefind-ignore="all"';
  assert.equal(
    searchablePage(body('<p class="notice without-script">No script</p><button type="button">Print</button><select><option>All</option></select><p hidden>Failed</p><p class="notice">Read</p><span aria-hidden="true">–</span>')),
    body(`<p${ignored} class="notice without-script">No script</p><button${ignored} type="button">Print</button><select${ignored}><option>All</option></select><p${ignored} hidden>Failed</p><p class="notice">Read</p><span${ignored} aria-hidden="true">–</span>`),
  );
});

test('a page that is not to be found is left out', () => {
  assert.equal(searchablePage('<main>404</main>'), undefined);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvColumns, readCsvRequests } from './csv-requests.ts';
import { readCsvTable } from './csv-table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function requestsIn(text: string) {
  const read = readCsvRequests(bytes(text));
  assert.ok(read.ok, JSON.stringify(read));
  return [...read.requests()];
}

const faultsIn = (content: string | Uint8Array): readonly string[] => {
  const read = readCsvRequests(typeof content === 'string' ? bytes(content) : content);
  return read.ok ? [] : read.faults;
};

const head = 'audience,deployment,buyerCountry';
const answersIn = (text: string) => requestsIn(text).map(({ reading }) => (reading.ok ? reading.request.answers : reading.faults));

test('the same rows are read with commas, semicolons or tabs, with and without a byte-order mark', () => {
  const expected = [{ audience: 'client', deployment: 'self-hosted', buyerCountry: 'FR' }, { audience: 'partner', deployment: 'serverless', buyerCountry: 'DE' }];
  for (const separator of [',', ';', '\t']) {
    const text = `${head}\nclient,self-hosted,FR\npartner,serverless,DE\n`.replaceAll(',', separator);
    assert.deepEqual(answersIn(text), expected, separator);
    assert.deepEqual(answersIn(`\ufeff${text}`), expected, separator);
  }
  assert.deepEqual(answersIn(`sep=;\n${head.replaceAll(',', ';')}\nclient;self-hosted;FR`), expected.slice(0, 1));
});

test('line ends of every kind may stand in one file, empty rows are passed over, and rows count as in a spreadsheet', () => {
  const rows = requestsIn(`${head}\r\nclient,self-hosted,FR\r\rpartner,self-hosted,FR\n,,\n\r\nclient,sovereign,LU`);
  assert.deepEqual(rows.map(({ row }) => row), [2, 4, 7]);
  assert.ok(rows.every(({ reading }) => reading.ok));
});

test('cells in quotation marks hold separators, line ends and quotation marks', () => {
  assert.deepEqual(answersIn(`${head},buyerName\nclient,self-hosted,FR,"A ""B"", C\r\nD"\n`), [{ audience: 'client', deployment: 'self-hosted', buyerCountry: 'FR', buyerName: 'A "B", C\r\nD' }]);
});

test('whatever is quoted by the rules comes back as it was', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r', '\r\n'), (cells, separator, end) => {
    const header = ['a', ...cells.map((_, index) => `b${index}`)].join(separator);
    const table = readCsvTable(`${header}${end}"x"${separator}${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)}`);
    assert.ok(table.ok);
    assert.deepEqual([...table.rows()], [{ row: 2, cells: ['x', ...cells.map((cell) => cell.trim())] }]);
  }));
});

test('an empty cell is a question left open, lists are parted by spaces, and "none" is an empty list', () => {
  const [first, second] = answersIn('audience;deployment;buyerCountry;environments;releaseWork;storageGb\nclient;self-hosted;FR;staging  test;none;\nclient;self-hosted;;;data-migration;50') as readonly Record<string, unknown>[];
  assert.deepEqual(first, { audience: 'client', deployment: 'self-hosted', buyerCountry: 'FR', environments: ['staging', 'test'], releaseWork: [] });
  // The needed columns are never left to a default.
  assert.deepEqual(second, { audience: 'client', deployment: 'self-hosted', buyerCountry: '', releaseWork: ['data-migration'], storageGb: '50' });
});

test('name, release and day are read beside the answers', () => {
  const [only] = requestsIn('name,release,madeOn,audience,deployment,buyerCountry\n One ,2026-09-01,2026-09-15,client,self-hosted,FR');
  assert.deepEqual(only, { row: 2, reading: { ok: true, request: { name: 'One', release: '2026-09-01', madeOn: '2026-09-15', answers: { audience: 'client', deployment: 'self-hosted', buyerCountry: 'FR' } } } });
  assert.deepEqual(answersIn('release,madeOn,audience,deployment,buyerCountry\nnewest,23/11/2026,client,self-hosted,FR'), [[
    'release: "newest" is no day; write the date of a price list, such as 2026-11-15, or nothing for the one in force',
    'madeOn: "23/11/2026" is no day; write the day of the draft, such as 2026-11-23, or nothing for that of the command',
  ]]);
});

test('content/README.md has the name of every column', () => {
  const readme = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');
  const section = readme.slice(readme.indexOf('## Requests for `npm run draft`'));
  assert.deepEqual(csvColumns.filter((column) => !section.includes(`\`${column}\``)), []);
});

test('a header that does not fit is told column by column', () => {
  assert.deepEqual(faultsIn('Audience,deployment,deployment,freeLines,colour,\nclient,self-hosted,x,,,'), [
    'row 1: there is no column "Audience"; write "audience"',
    'row 1: free lines have no column; write a JSON file for a request that has some',
    'row 1: there is no column "colour"; remove it, or take a name from content/README.md',
    'row 1: a column has no name; name it or remove it',
    'row 1: the column "deployment" is there twice; keep one',
    'row 1: the column "audience" is missing; add it',
    'row 1: the column "buyerCountry" is missing; add it',
  ]);
  for (const [first, second] of [',;', ';\t', ',\t']) assert.match(faultsIn(`audience${first}deployment${second}buyerCountry\n`)[0] ?? '', /^row 1 parts its columns by more than one of comma, semicolon and tab; write one/);
  assert.match(faultsIn('')[0] ?? '', /the file is empty/);
  assert.match(faultsIn(`${head}\n\n`)[0] ?? '', /no request below the header/);
});

test('a row that cannot be trusted is refused, and the rows around it are not', () => {
  const rows = requestsIn(`${head},buyerName\nclient,self-hosted,FR,A\nclient,self-hosted\nclient,self-hosted,FR,A,B\nclient,self-hosted,FR,A "B"\nclient,self-hosted,FR,"A" B\nclient,self-hosted,FR,B,,\nclient,self-hosted,FR,"never`);
  assert.deepEqual(rows.map(({ row, reading }) => [row, reading.ok ? 'read' : reading.faults[0]?.slice(0, 42)]), [
    [2, 'read'],
    [3, 'the row has 2 cells and the header 4; a ce'],
    [4, 'the row has 5 cells and the header 4; a ce'],
    [5, 'a quotation mark stands inside "A \\"B\\""; '],
    [6, '"B" stands behind a closing quotation mark'],
    [7, 'read'],
    [8, 'a quotation mark is opened and never close'],
  ]);
});

test('an encoding that would lose accents is refused', () => {
  assert.match(faultsIn(Uint8Array.from([0xff, 0xfe, 0x61, 0]))[0] ?? '', /UTF-16; save it as "CSV UTF-8"/);
  assert.match(faultsIn(Uint8Array.from([...bytes(head), 0x0a, 0xe9]))[0] ?? '', /not UTF-8/);
});

test('every answer but free lines has a column', () => {
  assert.ok(csvColumns.includes('name') && csvColumns.includes('sellerTerms') && !(csvColumns as readonly string[]).includes('freeLines'));
  assert.equal(new Set(csvColumns).size, csvColumns.length);
});

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, test } from 'node:test';
import { isoDate } from '../domain/date.ts';
import { localeKeys, locales } from '../domain/locale.ts';
import { pngFile } from '../share/png.fixture.ts';
import { exitCodes, runDraftCommand } from './draft-command.ts';

const folders: string[] = [];
afterEach(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true }); });

function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'drafts-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) write(folder, name, text);
  return folder;
}

function write(folder: string, name: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
}

const requestFile = (change: object = {}, answers: object = {}): string => JSON.stringify({
  format: 'aismarttalk-estimate-request', version: 1, release: '2026-11-15', ...change,
  answers: { audience: 'client', deployment: 'self-hosted', buyerName: 'Example Client SA', buyerCountry: 'FR', ...answers },
});

interface Run {
  readonly code: number;
  readonly said: string;
  readonly refused: string;
}

/** @param line arguments parted by spaces */
async function run(from: string, line: string, { isTTY = false, columns = 60, signal = new AbortController().signal, tell = (_: string) => {} } = {}): Promise<Run> {
  const said: string[] = [];
  const refused: string[] = [];
  const output = { write: (text: string) => { said.push(text); tell(text); }, isTTY, columns };
  const code = await runDraftCommand(line.split(' '), { from, today: isoDate('2026-11-23'), output, errors: { write: (text) => refused.push(text) }, signal });
  return { code, said: said.join(''), refused: refused.join('') };
}

const filesIn = (folder: string): readonly string[] => readdirSync(folder).sort();
const bytesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(filesIn(folder).map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]));
const textOf = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');
const draftIn = (folder: string): string => filesIn(folder).find((name) => name.startsWith('DRAFT-')) ?? '';

test('the samples of the repository are drafted in every format', async () => {
  const out = temporaryFolder();
  const { code, said } = await run(process.cwd(), `samples --out ${out} --format pdf,cii,ubl,csv,json --language fr`);
  assert.equal(code, exitCodes.allMade, said);
  assert.match(said, /drafts made +6\n {2}without draft +1 {2}serverless\n {2}failed +0\nFiles written +30\n/);
  assert.equal(filesIn(out).length, 31);
  assert.ok(filesIn(out).every((name) => name === 'summary.csv' || /^DRAFT-\d{8}-[0-9A-Z]{13}\.fr\.(pdf|cii\.xml|ubl\.xml|csv|json)$/.test(name)), String(filesIn(out)));
});

test('two runs give the same bytes, and a run that finds them there writes nothing', async () => {
  const [one, two] = [temporaryFolder(), temporaryFolder()];
  const line = 'samples --format pdf,cii,ubl,csv,json --language ar --out';
  await run(process.cwd(), `${line} ${one}`);
  await run(process.cwd(), `${line} ${two}`);
  assert.equal(Object.keys(bytesIn(one)).length, 31);
  assert.deepEqual(bytesIn(two), bytesIn(one));
  const again = await run(process.cwd(), `${line} ${one}`);
  assert.equal(again.code, exitCodes.allMade);
  assert.match(again.said, /Files written +0\nFiles unchanged +30/);
  assert.deepEqual(bytesIn(one), bytesIn(two));
});

test('of a hundred requests with three bad ones, 97 drafts are made and each bad one is named by file, row and field', async () => {
  const bad: Readonly<Record<number, string>> = { 17: 'client,self-hosted,XX,100', 50: 'client,self-hosted,FR,many', 83: 'client,self-hosted,FR' };
  const rows = Array.from({ length: 100 }, (_, index) => bad[index] ?? `client,self-hosted,FR,${100 + index}`);
  const folder = temporaryFolder({ 'hundred.csv': `audience,deployment,buyerCountry,storageGb\n${rows.join('\n')}\n` });
  const { code, said } = await run(folder, 'hundred.csv --out out --format csv');
  assert.equal(code, exitCodes.someFailed);
  assert.match(said, /drafts made +97\n[^\n]*\n {2}failed +3\n/);
  assert.match(said, /18\/100 FAILED +hundred\.csv, row 19\n +buyerCountry: “XX” is no country code/);
  assert.match(said, /FAILED +hundred\.csv, row 52\n +storageGb: “many” is not a number/);
  assert.match(said, /FAILED +hundred\.csv, row 85\n +the row has 3 cells and the header 4/);
  assert.equal(filesIn(join(folder, 'out')).length, 98);
  const summary = textOf(join(folder, 'out'), 'summary.csv').split('\r\n');
  assert.equal(summary.length, 102);
  assert.match(summary[18] ?? '', /^"hundred\.csv",19,,"failed",,,,,,,,"buyerCountry: /);
});

test('a PDF without e-invoice data is made, and its line and the summary say what the data lack, unless no buyer is named', async () => {
  const abroad = { buyerCountry: 'US', outsideEuCategory: 'G' };
  const folder = temporaryFolder({ 'a.json': requestFile({}, abroad), 'b.json': requestFile({}, { ...abroad, buyerName: '' }), 'c.json': requestFile() });
  const { code, said } = await run(folder, 'a.json b.json c.json --out out --format pdf');
  assert.equal(code, exitCodes.allMade);
  const remark = 'pdf: it carries no e-invoice data; outsideEuCategory: for an export free of tax, an e-invoice names the seller’s VAT number; write ';
  assert.match(said, new RegExp(`1/3 made +a\\.json: DRAFT-[^\\n]+\\n {9}${remark}[^\\n]+\\n2/3 made +b\\.json: DRAFT-[^\\n]+\\n3/3 made +c\\.json: DRAFT-[^\\n]+\\n\\n`));
  const [head, first = '', ...others] = textOf(join(folder, 'out'), 'summary.csv').trim().split('\r\n');
  assert.match(head ?? '', /,"problem","remark"$/);
  assert.ok(first.startsWith('"a.json",,,"made",') && first.includes(`.pdf",,"${remark}`), first);
  for (const row of others) assert.match(row, /"made".*\.pdf",,$/);
  const terminal = await run(folder, 'a.json c.json --out out --format pdf', { isTTY: true });
  assert.match(terminal.said, /made {5}a\.json[^\n]+\n {9}pdf: it carries no e-invoice data/);
  assert.doesNotMatch(terminal.said, /made {5}c\.json/);
});

test('bad files of every kind stop no other, and each says why', async () => {
  const folder = temporaryFolder({
    'in/a-torn.json': '{', 'in/b-foreign.json': '{"a":1}', 'in/c-newer.json': requestFile({ version: 2 }), 'in/d-answer.json': requestFile({}, { model: 'huge' }),
    'in/e-release.json': requestFile({ release: '2020-01-01' }), 'in/f.csv': 'colour\nred', 'in/g-good.json': requestFile(), 'in/notes.txt': 'not read',
  });
  const { code, said } = await run(folder, 'in nowhere.json in/notes.txt --out out --format json');
  assert.equal(code, exitCodes.someFailed);
  for (const words of [
    /a-torn\.json\n +the file is no JSON any more at line 1, column 2/, /b-foreign\.json\n +format: it is missing; write "aismarttalk-estimate-request"/, /c-newer\.json\n +version: the file has version 2, and this command reads version 1; update/, /d-answer\.json\n +model: “huge” is not on offer; write external, small, medium or large\n/,
    /e-release\.json\n +release: there is no price list of 2020-01-01; write one of 2026-06-01, 2026-09-01, 2026-11-15/, /f\.csv\n +row 1: there is no column "colour"/,
    /made +in\/g-good\.json/, /nowhere\.json\n +there is no such file or folder/, /notes\.txt\n +it is neither a \.json nor a \.csv file/,
  ]) assert.match(said, words);
  assert.match(said, /drafts made +1\n[^\n]*\n {2}failed +8\n/);
});

test('a JSON request in another encoding is refused as a CSV is, and nothing is drafted with signs in the place of accents', async () => {
  const text = requestFile({}, { buyerName: 'Café' });
  const folder = temporaryFolder({ 'latin.json': Buffer.from(text, 'latin1'), 'wide.json': Buffer.from(`\ufeff${text}`, 'utf16le'), 'marked.json': `\ufeff${text}` });
  const { code, said } = await run(folder, 'latin.json wide.json marked.json --out out --format csv');
  assert.equal(code, exitCodes.someFailed);
  assert.match(said, /FAILED +latin\.json\n +the file is not UTF-8, so accents would be lost; save it as UTF-8\n/);
  assert.match(said, /FAILED +wide\.json\n +the file is UTF-16; save it as UTF-8\n/);
  assert.match(said, /made +marked\.json/);
  assert.equal(filesIn(join(folder, 'out')).filter((name) => name.startsWith('DRAFT-')).length, 1);
});

test('every fault of a request is told in one run, an unknown currency too, with the name it has', async () => {
  const folder = temporaryFolder({
    'a.json': requestFile({ name: 'Mine, June' }, { audience: 'resellers', currency: 'XYZ', buyerCountry: 'XX', buyerName: 'Bell\u0007' }),
    'b.csv': 'name,madeOn,audience,deployment,buyerCountry,currency\nRow of mine,yesterday,client,cloud,XX,XYZ\n',
    'c.json': requestFile({ name: 'Of tomorrow', version: 2 }),
    'd.json': requestFile({ name: 'Old', release: '2020-01-01', madeOn: 'today' }, { currency: 'XYZ' }),
  });
  const { said } = await run(folder, 'a.json b.csv c.json d.json --out out --format csv');
  assert.match(said, new RegExp([
    'FAILED +a\\.json \\(Mine, June\\)',
    ' +audience: “resellers” is not on offer; write client, partner or partner-for-client',
    ' +currency: the price list of 2026-11-15 has no rate for “XYZ”; write EUR, [A-Z, ]+ or [A-Z]{3}',
    ' +buyerName: character 5 is U\\+0007, which cannot be printed; delete it',
    ' +buyerCountry: “XX” is no country code; write the two letters of a country \\(ISO 3166-1\\), such as FR\\n',
  ].join('\\n')));
  assert.match(said, /FAILED +b\.csv, row 2 \(Row of mine\)\n +madeOn: "yesterday" is no day; [^\n]+\n +deployment: “cloud” is not on offer; write serverless, self-hosted or sovereign\n +currency: the price list of 2026-11-15 has no rate for “XYZ”[^\n]+\n +buyerCountry: /);
  assert.match(said, /FAILED +d\.json \(Old\)\n +madeOn: "today" is no day[^\n]+\n +release: there is no price list of 2020-01-01[^\n]+\n +currency: the price list of 2026-11-15 has no rate/);
  assert.match(said, /FAILED +c\.json \(Of tomorrow\)\n/);
  const names = textOf(join(folder, 'out'), 'summary.csv').trim().split('\r\n').slice(1).map((row) => /^"[^"]+",\d*,"([^"]*)"/.exec(row)?.[1]);
  assert.deepEqual(names, ['Mine, June', 'Row of mine', 'Of tomorrow', 'Old']);
});

test('a link to a file that is gone stops no other request', { skip: process.platform === 'win32' ? 'links need rights of their own' : false }, async () => {
  const folder = temporaryFolder({ 'in/a.json': requestFile() });
  symlinkSync(join(folder, 'gone.json'), join(folder, 'in', 'link.json'));
  const { code, said } = await run(folder, 'in --out out --format csv');
  assert.equal(code, exitCodes.someFailed);
  assert.match(said, /made +in\/a\.json/);
  assert.match(said, /FAILED +in\/link\.json\n +there is no such file or folder\n/);
});

test('a file that is named twice is drafted once', async () => {
  const folder = temporaryFolder({ 'in/a.json': requestFile() });
  assert.match((await run(folder, 'in in/a.json ./in --out out --format json')).said, /Requests +1\n/);
});

test('a request is priced by the list it names, else by the one in force on its day', async () => {
  const folder = temporaryFolder({
    'r.csv': 'name,release,madeOn,audience,deployment,buyerCountry\nnamed,2026-06-01,,client,self-hosted,FR\nby its day,,2026-09-30,client,self-hosted,FR\nby the command,,,client,self-hosted,FR\n',
    'without-release.json': requestFile({ release: undefined, madeOn: '2026-07-01' }),
  });
  await run(folder, 'r.csv without-release.json --out out --format json --date 2026-11-20');
  const rows = textOf(join(folder, 'out'), 'summary.csv').trim().split('\r\n').slice(1).map((row) => row.split(',').slice(2, 7));
  assert.deepEqual(rows.map(([name, , , release, day]) => [name, release, day]), [
    ['"named"', '"2026-06-01"', '"2026-11-20"'], ['"by its day"', '"2026-09-01"', '"2026-09-30"'], ['"by the command"', '"2026-11-15"', '"2026-11-20"'], ['', '"2026-06-01"', '"2026-07-01"'],
  ]);
});

test('a draft is never made with prices of a later day', async () => {
  const folder = temporaryFolder({
    'r.csv': 'release,madeOn,audience,deployment,buyerCountry\n,,client,self-hosted,FR\n,2026-05-31,client,self-hosted,FR\n2026-11-15,2026-11-14,client,self-hosted,FR\n,2026-06-01,client,self-hosted,FR\n',
    'without-release.json': requestFile({ release: undefined }), 'later.json': requestFile({ madeOn: '2026-09-01' }),
  });
  const { code, said } = await run(folder, 'r.csv without-release.json later.json --out out --format csv --date 1999-01-01');
  assert.equal(code, exitCodes.someFailed);
  for (const words of [
    /FAILED +r\.csv, row 2\n +--date: there is no price list for 1999-01-01; the first is of 2026-06-01, so write that day or a later one\n/,
    /FAILED +r\.csv, row 3\n +madeOn: there is no price list for 2026-05-31; the first is of 2026-06-01/,
    /FAILED +r\.csv, row 4\n +release: the price list of 2026-11-15 is not yet in force on 2026-11-14, the day of the draft; write 2026-09-01/,
    /made +r\.csv, row 5: DRAFT-20260601-/, /FAILED +without-release\.json\n +--date: there is no price list/, /FAILED +later\.json\n +release: .*write 2026-09-01/,
  ]) assert.match(said, words);
  assert.match(said, /drafts made +1\n[^\n]*\n {2}failed +5\n/);
});

test('an exported request drafted again is the same draft, whatever the day', async () => {
  const folder = temporaryFolder({ 'a.json': requestFile({ madeOn: '2026-11-16' }) });
  await run(folder, 'a.json --out one --format json');
  await run(folder, `one/${draftIn(join(folder, 'one'))} --out two --format json --date 2027-01-31`);
  const name = draftIn(join(folder, 'one'));
  assert.match(name, /^DRAFT-20261116-/);
  assert.equal(textOf(join(folder, 'two'), name), textOf(join(folder, 'one'), name));
});

test('documents speak the language that was asked for', async () => {
  const folder = temporaryFolder({ 'a.json': requestFile() });
  const heads = new Set<string>();
  for (const language of localeKeys) {
    await run(folder, `a.json --out ${language} --format csv --language ${language}`);
    const words = JSON.parse(readFileSync(`content/i18n/${locales[language].tag}.json`, 'utf8')) as Readonly<Record<string, string>>;
    const [head = ''] = textOf(join(folder, language), draftIn(join(folder, language))).split('\r\n');
    assert.ok(head.includes(`"${words['document.column.description']}"`), `${language}: ${head}`);
    heads.add(head);
  }
  assert.equal(heads.size, localeKeys.length);
});

/** Grey, of measures that nothing else in a draft has. */
const logo = pngFile({ width: 37, height: 23, depth: 8, colourType: 0 }, Buffer.alloc(23 * 38));
const drawnLogo = /\/Subtype ?\/Image[^>]*\/Width 37[^>]*\/Height 23/;

test('the logo of a partner is in the PDF of a resale, and changes no other file', async () => {
  const resale = { audience: 'partner-for-client', sellerName: 'Example Partner', sellerCountry: 'LU' };
  const folder = temporaryFolder({ 'in/client.json': requestFile(), 'in/resale.json': requestFile({}, resale), 'logo.png': logo });
  const [plain, drawn] = [join(folder, 'plain'), join(folder, 'drawn')];
  await run(folder, 'in --out plain --format pdf,csv');
  assert.equal((await run(folder, 'in --out drawn --format pdf,csv --logo logo.png')).code, exitCodes.allMade);
  const before = bytesIn(plain);
  const after = bytesIn(drawn);
  assert.deepEqual(Object.keys(after), Object.keys(before));
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  assert.equal(changed.length, 1, String(changed));
  const [pdf = ''] = changed;
  assert.match(pdf, /\.pdf$/);
  assert.match(readFileSync(join(drawn, pdf), 'latin1'), drawnLogo);
  assert.doesNotMatch(readFileSync(join(plain, pdf), 'latin1'), drawnLogo);
});

test('a logo that is no picture is refused before anything is made, with whatever else is wrong', async () => {
  const folder = temporaryFolder({ 'in/a.json': requestFile(), 'logo.png': 'a picture' });
  const { code, said, refused } = await run(folder, 'in --out out --logo logo.png');
  assert.deepEqual([code, said], [exitCodes.notBegun, '']);
  assert.match(refused, /--logo logo\.png cannot be used: “logo\.png” cannot be used as a logo\. Choose a PNG or JPEG picture/);
  assert.deepEqual(filesIn(folder), ['in', 'logo.png']);
  assert.match((await run(folder, 'in --out in --logo no.png')).refused, /--out in is a folder that requests are read from[^]*--logo no\.png cannot be used: there is no such file/);
});

test('a format that lacks an answer fails alone, and the others are written', async () => {
  const folder = temporaryFolder({ 'a.json': requestFile({}, { buyerName: '' }) });
  const { code, said } = await run(folder, 'a.json --out out --format cii,csv');
  assert.equal(code, exitCodes.someFailed);
  assert.match(said, /FAILED +a\.json\n +cii: buyerName: An e-invoice names its buyer/);
  assert.deepEqual(filesIn(join(folder, 'out')).map((name) => name.split('.').at(-1)), ['csv', 'csv']);
});

test('a different file stays as it is unless forced, and so does the summary of another run', async () => {
  const folder = temporaryFolder({ 'a.json': requestFile(), 'b.json': requestFile({}, { storageGb: '7' }) });
  const out = join(folder, 'out');
  await run(folder, 'a.json --out out --format csv');
  const name = draftIn(out);
  write(out, name, 'mine');
  const refused = await run(folder, 'a.json --out out --format csv');
  assert.equal(refused.code, exitCodes.someFailed);
  assert.match(refused.said, new RegExp(`${name}: a different file is there; .*--force`));
  assert.equal(textOf(out, name), 'mine');
  assert.ok(filesIn(out).includes('summary-2.csv'));

  const before = textOf(out, 'summary.csv');
  assert.equal((await run(folder, 'b.json --out out --format csv')).code, exitCodes.allMade);
  assert.equal(textOf(out, 'summary.csv'), before);
  assert.match(textOf(out, 'summary-3.csv'), /b\.json/);

  assert.equal((await run(folder, 'a.json --out out --format csv --force')).code, exitCodes.allMade);
  assert.notEqual(textOf(out, name), 'mine');
});

test('a folder that cannot be written to is told before anything is made', async () => {
  const folder = temporaryFolder({ 'a.json': requestFile(), 'in/b.json': requestFile(), file: 'a file' });
  const refusal = async (line: string) => {
    const { code, refused, said } = await run(folder, line);
    assert.deepEqual([code, said], [exitCodes.notBegun, '']);
    return refused;
  };
  assert.match(await refusal('a.json --out file'), /--out file cannot be used: it is a file; name a folder/);
  assert.match(await refusal('a.json --out file/below'), /cannot be used: a part of the path is a file/);
  assert.match(await refusal('in --out in'), /a folder that requests are read from/);
  symlinkSync('in', join(folder, 'the-same'));
  assert.match(await refusal('in --out the-same'), /--out the-same is a folder that requests are read from/);
  assert.match(await refusal('a.json --wrong'), /there is no option --wrong[^]*--help says how/);
  assert.equal(textOf(folder, 'file'), 'a file');
});

test('a folder that takes no other is told at once', { skip: process.platform === 'linux' ? false : 'there is no /proc' }, () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/batch/main.ts', 'samples', '--out', '/proc/drafts'], { encoding: 'utf8', timeout: 60_000 });
  assert.equal(status, exitCodes.notBegun);
  assert.match(stderr, /--out \/proc\/drafts cannot be used: no folder can be made there; name another one/);
});

/** An account without rights of its own; the administrator's may write everywhere. */
const account = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const withoutRights = process.platform === 'win32' || spawnSync(process.execPath, ['--eval', "fs.accessSync('src/batch/main.ts')"], account).status !== 0;

test('a folder without the right to write is refused as that, and one without the right to look into it as that', { skip: withoutRights ? 'no account without rights can run the command here' : false }, () => {
  const folder = temporaryFolder({ 'a.json': requestFile() });
  chmodSync(folder, 0o755);
  const refusalOf = (out: string) => {
    const { status, stderr } = spawnSync(process.execPath, ['src/batch/main.ts', 'a.json', '--out', out], { env: { ...process.env, INIT_CWD: folder }, encoding: 'utf8', ...account });
    assert.equal(status, exitCodes.notBegun, stderr);
    return stderr;
  };
  mkdirSync(join(folder, 'read'));
  chmodSync(join(folder, 'read'), 0o555);
  assert.match(refusalOf('read'), /--out read cannot be used: this account may open it, but not write into it; allow that, or name another one/);
  assert.match(refusalOf('read/below'), /--out read\/below cannot be used: this account may not make a folder there; name another one/);
  mkdirSync(join(folder, 'closed'));
  chmodSync(join(folder, 'closed'), 0o000);
  const closed = refusalOf('closed');
  chmodSync(join(folder, 'closed'), 0o700);
  assert.match(closed, /--out closed cannot be used: this account may not open it/);
});

test('a name that is taken by a folder fails that request alone', async () => {
  const folder = temporaryFolder({ 'a.json': requestFile() });
  await run(folder, 'a.json --out one --format csv');
  const name = draftIn(join(folder, 'one'));
  mkdirSync(join(folder, 'two', name), { recursive: true });
  const { code, said } = await run(folder, 'a.json --out two --format csv --force');
  assert.equal(code, exitCodes.someFailed);
  assert.match(said, /something that is no file has this name/);
  assert.deepEqual(filesIn(join(folder, 'two')), [name, 'summary.csv']);
});

test('serverless requests are counted apart and are no failure', async () => {
  const folder = temporaryFolder({ 'r.csv': 'audience,deployment,buyerCountry\nclient,serverless,\npartner,serverless,FR\n' });
  const { code, said } = await run(folder, 'r.csv --out out');
  assert.equal(code, exitCodes.allMade);
  assert.match(said, /no draft r\.csv, row 2: serverless has no draft invoice/);
  assert.match(said, /drafts made +0\n {2}without draft +2 {2}serverless\n {2}failed +0/);
});

test('a terminal shows one bar, no wider than itself, and lines only for what needs attention; elsewhere no control character is written', async () => {
  const folder = temporaryFolder({ 'r.csv': `audience,deployment,buyerCountry,buyerName\n${'client,self-hosted,FR,A\n'.repeat(3)}client,self-hosted,XX,A\n` });
  const terminal = await run(folder, 'r.csv --out out --format csv', { isTTY: true });
  assert.match(terminal.said, /\[#+-+\] 1 of 4/);
  assert.match(terminal.said, /\[#+\] 4 of 4/);
  assert.match(terminal.said, /\u001b\[2KFAILED/);
  const unmeasured = await run(folder, 'r.csv --out out --format csv', { isTTY: true, columns: 0 });
  assert.match(unmeasured.said, /\[#+-+\] 1 of 4/);
  assert.doesNotMatch(terminal.said, /made {5}r\.csv/);
  for (const line of terminal.said.split(/\r\u001b\[2K/).filter((text) => text.startsWith('['))) assert.ok((line.split('\n')[0] ?? '').length < 60, line);
  const plain = await run(folder, 'r.csv --out other --format csv');
  assert.doesNotMatch(plain.said, /[\r\u001b]/);
  assert.equal(plain.said.match(/made {5}r\.csv/g)?.length, 3);
});

test('a name in a file cannot write to the terminal', async () => {
  const folder = temporaryFolder({ 'a.json': requestFile({}, { model: '\u001b[31mred\u202e' }) });
  const { said } = await run(folder, 'a.json --out out');
  assert.match(said, /“ \[31mred” is not on offer/);
});

test('an interrupted run ends after the request at hand, with whole files and a summary of what was done', async () => {
  const folder = temporaryFolder({ 'r.csv': `audience,deployment,buyerCountry,storageGb\n${Array.from({ length: 20 }, (_, index) => `client,self-hosted,FR,${index}\n`).join('')}` });
  const stop = new AbortController();
  const { code, said } = await run(folder, 'r.csv --out out --format csv', { signal: stop.signal, tell: (text) => { if (text.startsWith('3/20')) stop.abort(); } });
  assert.equal(code, exitCodes.interrupted);
  assert.match(said, /drafts made +3\n[^]*not begun +17 {2}interrupted/);
  assert.equal(filesIn(join(folder, 'out')).length, 4);
  assert.equal(textOf(join(folder, 'out'), 'summary.csv').split('\r\n').length, 5);
});

test('Ctrl-C leaves only whole files, and the next run clears away what a killed one has left', { skip: process.platform === 'win32' ? 'there are no signals' : false }, async () => {
  const folder = temporaryFolder({ 'r.csv': `audience,deployment,buyerCountry,storageGb\n${Array.from({ length: 400 }, (_, index) => `client,self-hosted,FR,${index}\n`).join('')}` });
  const out = join(folder, 'out');
  // No process has this number: it is above what Linux and macOS give out.
  write(out, '.DRAFT-1.en.csv.99999999.part', 'half');
  write(out, '.mine.part', 'kept');
  const child = spawn(process.execPath, ['src/batch/main.ts', 'r.csv', '--out', 'out', '--format', 'pdf'], { env: { ...process.env, INIT_CWD: folder }, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    if (said === '') child.kill('SIGINT');
    said += data.toString();
  });
  const code = await new Promise((done) => child.on('close', done));
  assert.equal(code, exitCodes.interrupted, said);
  assert.match(said, /not begun +\d+ {2}interrupted/);
  const pdfs = filesIn(out).filter((name) => name.endsWith('.pdf'));
  assert.ok(pdfs.length > 0 && pdfs.length < 400);
  for (const name of pdfs) assert.match(readFileSync(join(out, name)).subarray(-8).toString('latin1'), /%%EOF/);
  assert.deepEqual(filesIn(out).filter((name) => name.startsWith('.')), ['.mine.part']);
});

test('a reader who goes away in the middle, as `| head` does, stops no draft', async () => {
  const folder = temporaryFolder({ 'a.json': requestFile(), 'b.json': requestFile({}, { buyerName: 'Example Client AG' }) });
  const child = spawn(process.execPath, ['src/batch/main.ts', 'a.json', 'b.json', '--out', 'out', '--format', 'csv'], { env: { ...process.env, INIT_CWD: folder }, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let refused = '';
  child.stderr.on('data', (data: Buffer) => { refused += data.toString(); });
  const code = await new Promise((done) => child.on('close', done));
  assert.deepEqual([code, refused], [exitCodes.allMade, '']);
  const names = filesIn(join(folder, 'out'));
  assert.deepEqual([names.length, names.at(-1)], [3, 'summary.csv']);
});

test('the last day that can be written is one to draft on', async () => {
  const folder = temporaryFolder({ 'a.json': requestFile() });
  const { code, said } = await run(folder, 'a.json --out out --format cii --date 9999-12-31');
  assert.equal(code, exitCodes.allMade, said);
  assert.match(said, /DRAFT-99991231-/);
});

test('content that cannot be used is told in words: of an operator before anything is made, of a price list with the requests of that list', () => {
  const folder = temporaryFolder({ 'new.json': requestFile(), 'old.json': requestFile({ release: '2026-09-01', madeOn: '2026-09-15' }) });
  cpSync('content', join(folder, 'content'), { recursive: true });
  const draft = () => spawnSync(process.execPath, [resolve('src/batch/main.ts'), 'new.json', 'old.json', '--out', 'out', '--format', 'csv'], { cwd: folder, env: { ...process.env, INIT_CWD: folder }, encoding: 'utf8' });

  const settings = textOf(folder, 'content/operator/site.json');
  write(folder, 'content/operator/site.json', '{ "address": "", "basePath": "here" }');
  const refused = draft();
  assert.deepEqual([refused.status, refused.stdout], [exitCodes.notBegun, '']);
  assert.match(refused.stderr, /^content\/operator\/site\.json cannot be used:\nbasePath: found "here"; write [^\n]+\n$/);
  assert.equal(filesIn(folder).includes('out'), false);

  write(folder, 'content/operator/site.json', settings);
  write(folder, 'content/catalogue/2026-11-15/services.json', '{}');
  const half = draft();
  assert.deepEqual([half.status, half.stderr], [exitCodes.someFailed, '']);
  assert.match(half.stdout, /FAILED +new\.json\n[^\n]+services\.json[^]*made +old\.json/);
  assert.match(textOf(folder, 'out/summary.csv'), /"new\.json",,,"failed"[^]*"old\.json",,,"made"/);
});

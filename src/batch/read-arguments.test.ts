import assert from 'node:assert/strict';
import { test } from 'node:test';
import { helpText, readArguments } from './read-arguments.ts';

const faultsOf = (...argv: readonly string[]): readonly string[] => {
  const read = readArguments(argv);
  return read.kind === 'faults' ? read.faults : [];
};

function optionsOf(...argv: readonly string[]) {
  const read = readArguments(argv);
  assert.ok(read.kind === 'run', JSON.stringify(read));
  const { formats, ...options } = read.options;
  return { ...options, formats: formats.map(({ id }) => id) };
}

test('what is not said has a default, and options may stand anywhere', () => {
  assert.deepEqual(optionsOf('a.json', '--out', 'drafts'), { requests: ['a.json'], out: 'drafts', formats: ['pdf'], language: 'en', force: false });
  assert.deepEqual(optionsOf('--force', '--format', 'csv,PDF', 'a.json', '--language=lb', '--date', '2026-11-23', '--logo', 'my logo.png', 'b', '--out', 'o', '--format', 'ubl'), {
    requests: ['a.json', 'b'], out: 'o', formats: ['pdf', 'ubl', 'csv'], language: 'lb', date: '2026-11-23', logo: 'my logo.png', force: true,
  });
});

test('a language is known in capitals too, as a format is', () => {
  assert.equal(optionsOf('a.json', '--out', 'o', '--language', 'FR').language, 'fr');
  assert.equal(optionsOf('a.json', '--out', 'o', '--language=Lb').language, 'lb');
  assert.deepEqual(faultsOf('a.json', '--out', 'o', '--language', 'XX'), ['"XX" is no language of this site; write one of en, lb, fr, de, ar']);
});

test('every fault is told at once, with what to write instead', () => {
  assert.deepEqual(faultsOf('--format', 'docx', '--language', 'xx', '--date', '2026-02-30', '--colour', '-x'), [
    'write --out with the folder that the drafts go to, such as --out drafts',
    '"docx" is no format; write --format with one or more of pdf,cii,ubl,csv,json',
    '"xx" is no language of this site; write one of en, lb, fr, de, ar',
    '"2026-02-30" is no day; write --date as YYYY-MM-DD, such as 2026-11-23',
    'there is no option --colour; there are --out, --format, --language, --date, --logo, --force, --help',
    'there is no option -x; there are --out, --format, --language, --date, --logo, --force, --help',
    'write at least one request: a JSON file, a CSV file or a folder of them',
  ]);
});

test('an option without its value, twice, or with one it does not take is refused', () => {
  assert.match(faultsOf('a', '--out')[0] ?? '', /write --out with the folder/);
  assert.match(faultsOf('a', '--out', '--force')[0] ?? '', /write --out with the folder/);
  assert.match(faultsOf('a', '--out', 'b', '--out', 'c')[0] ?? '', /--out stands there more than once/);
  assert.match(faultsOf('a', '--out', 'b', '--force=no')[0] ?? '', /--force without a value/);
  assert.match(faultsOf('a', '--out', 'b', '--format', '')[0] ?? '', /"" is no format/);
  assert.match(faultsOf('a', '--out', 'b', '--logo')[0] ?? '', /write --logo with a PNG or JPEG file/);
  assert.match(faultsOf('', '--out', 'b')[0] ?? '', /empty text/);
});

test('help is given whatever else is written, and names every option', () => {
  assert.equal(readArguments(['--wrong', '-h']).kind, 'help');
  for (const option of ['--out', '--format', '--language', '--date', '--logo', '--force', '--help']) assert.ok(helpText.includes(`\n${option} `), option);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { readCatalogue, releaseDates } from './catalogue.ts';
import { ContentError } from './content-error.ts';
import { readInterfaceWords } from './interface-words.ts';
import { readJson } from './read-json.ts';
import { rememberFile } from './remember-file.ts';

test('a file is read once for as long as it stays as it is', () => {
  let times = 0;
  const read = rememberFile((file) => `${file} ${(times += 1)}`);
  assert.equal(read('i18n/en.json'), 'i18n/en.json 1');
  assert.equal(read('i18n/en.json'), 'i18n/en.json 1');
  assert.equal(read('i18n/de.json'), 'i18n/de.json 2');
});

test('what could not be read is tried again', () => {
  let times = 0;
  const read = rememberFile(() => {
    if ((times += 1) === 1) throw new Error('not yet');
    return 'read';
  });
  assert.throws(() => read('i18n/en.json'));
  assert.equal(read('i18n/en.json'), 'read');
});

test('one file stands for itself under each schema', () => {
  const loose = z.looseObject({});
  assert.equal(readJson('i18n/en.json', loose), readJson('i18n/en.json', loose));
  assert.throws(() => readJson('i18n/en.json', z.array(z.string())), ContentError);
  assert.throws(() => readJson('i18n/en.json', z.array(z.string())), ContentError);
});

test('words and price lists that did not change are the same object', () => {
  assert.equal(readInterfaceWords('lb'), readInterfaceWords('lb'));
  const [date = ''] = releaseDates();
  assert.equal(readCatalogue(date), readCatalogue(date));
});

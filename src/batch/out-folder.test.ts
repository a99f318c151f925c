import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { openOutFolder, type OutFolder, type OutFolderSetting } from './out-folder.ts';

const folders: string[] = [];
afterEach(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true }); });

function opened(setting: Partial<OutFolderSetting> = {}): { readonly path: string; readonly folder: OutFolder } {
  const path = mkdtempSync(join(tmpdir(), 'out-'));
  folders.push(path);
  const opening = openOutFolder(path, { force: false, ...setting });
  assert.ok(opening.ok);
  return { path, folder: opening.folder };
}

/** As the system does it: some of the bytes are there, and then there is no room. */
const onFullDisk: OutFolderSetting['write'] = (path, bytes) => {
  writeFileSync(path, bytes.subarray(0, bytes.length / 2));
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
};

const bytes = new TextEncoder().encode('a whole file');

test('a full disk is told, and leaves neither half a file nor a part of one', () => {
  const { path, folder } = opened({ write: onFullDisk });
  assert.deepEqual(folder.keep('draft.csv', bytes), { ok: false, fault: 'the disk is full' });
  assert.deepEqual(readdirSync(path), []);
});

test('a file that was to be replaced stays whole when the disk is full', () => {
  const { path, folder } = opened({ force: true, write: onFullDisk });
  writeFileSync(join(path, 'draft.csv'), 'the one before');
  assert.equal(folder.keep('draft.csv', bytes).ok, false);
  assert.equal(readFileSync(join(path, 'draft.csv'), 'utf8'), 'the one before');
  assert.deepEqual(readdirSync(path), ['draft.csv']);
});

test('a folder that is taken away while files are written is told for each file', () => {
  const { path, folder } = opened();
  rmSync(path, { recursive: true });
  assert.deepEqual(folder.keep('draft.csv', bytes), { ok: false, fault: 'there is no such file or folder' });
  assert.equal(existsSync(path), false);
});

test('a folder that may be opened and no longer written into is told as that', () => {
  const { folder } = opened({ write: () => { throw Object.assign(new Error('EACCES: permission denied, open'), { code: 'EACCES' }); } });
  assert.deepEqual(folder.keep('draft.csv', bytes), { ok: false, fault: 'this account may not write into the folder' });
});

test('a disk that has become read-only is told, even where the part cannot be taken away', () => {
  const { folder } = opened({
    write: (path) => {
      // A folder cannot be taken away as a file is.
      mkdirSync(path);
      throw Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' });
    },
  });
  assert.deepEqual(folder.keep('draft.csv', bytes), { ok: false, fault: 'the disk can only be read' });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { localeKeys } from '../../src/domain/locale.ts';
import type { Target } from '../../src/permalinks/id-index.ts';

const root = mkdtempSync(join(tmpdir(), 'portal-permalinks-'));
const at = (file: string) => join(root, 'content', file);
const run = (program: string): string => execFileSync(process.execPath, [program], { cwd: root, encoding: 'utf8' });
const faults = () => (JSON.parse(run(join(import.meta.dirname, 'print-faults.ts'))) as string[]).filter((fault) => fault.includes('content/permalinks/')).join('\n');
const register = () => run(join(import.meta.dirname, '../../scripts/ids.ts'));
const registered = () => JSON.parse(readFileSync(at('permalinks/ids.json'), 'utf8')) as string[];

/** A maintainer renames a heading in every language. */
before(() => {
  cpSync('content', join(root, 'content'), { recursive: true });
  for (const locale of localeKeys) {
    const file = at(`docs/${locale}/terms.mdx`);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('terms-which', 'terms-choice'));
  }
});
after(() => rmSync(root, { recursive: true, force: true }));

test('a renamed id stops the build until its new name is registered and its old one retired, and then still opens the place', () => {
  assert.match(faults(), /content\/permalinks\/ids\.json[\s\S]*terms-choice: found nothing there; this id of content\/docs\/en\/terms\.mdx is new: run "npm run ids"/);

  assert.match(register(), /Registered in content\/permalinks\/ids\.json:\n {2}terms-choice\n/);
  assert.ok(registered().includes('terms-choice') && registered().includes('terms-which'), 'the command adds an id and takes none away');
  assert.match(register(), /Nothing is new/);
  assert.match(faults(), /content\/permalinks\/retired\.json[\s\S]*terms-which: found nothing there; links to this id were published.*such as "terms-which": "terms/);

  const retired = JSON.parse(readFileSync(at('permalinks/retired.json'), 'utf8')) as object;
  writeFileSync(at('permalinks/retired.json'), JSON.stringify({ ...retired, 'terms-which': 'terms-choice' }));
  assert.equal(faults(), '');
  const permalinks = JSON.parse(run(join(import.meta.dirname, 'print-permalinks.ts'))) as Target[];
  assert.deepEqual(permalinks.filter(({ anchor }) => anchor === 'terms-choice').map(({ id, page }) => [id, page]), [['terms-which', 'terms'], ['terms-choice', 'terms']]);
});

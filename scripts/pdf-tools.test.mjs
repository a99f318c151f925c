import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { missingPdfTools, pdfTools } from './pdf-tools.mjs';

test('programs that are not on the PATH are named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tools-'));
  const program = join(folder, 'qpdf');
  writeFileSync(program, '#!/bin/sh\n');
  chmodSync(program, 0o755);
  assert.deepEqual(missingPdfTools({ PATH: folder }), pdfTools.filter((name) => name !== 'qpdf'));
  assert.deepEqual(missingPdfTools({}), pdfTools);
  rmSync(folder, { recursive: true });
});

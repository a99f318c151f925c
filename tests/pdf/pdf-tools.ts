import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs of qpdf and Poppler, which `npm test` installs. */
const tools = ['qpdf', 'pdftotext', 'pdffonts', 'pdfdetach'] as const;

const missing = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined);

/** For a test's `skip`: never in CI, where a missing program must be a failure. */
export const withoutPdfTools: string | false = missing.length > 0 && !process.env['CI'] ? `not installed: ${missing.join(', ')}; npm test installs qpdf and poppler-utils` : false;

/** Runs a program on a PDF; `{file}` among the arguments stands for its path. Fails when the program does. */
export const runTool = (tool: (typeof tools)[number], args: readonly string[], pdf: Uint8Array): string =>
  inFolder(pdf, (file) => execFileSync(tool, args.map((arg) => arg.replace('{file}', file)), { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] }));

/** The first attachment, as Poppler takes it out. */
export const attachmentOf = (pdf: Uint8Array): string =>
  inFolder(pdf, (file) => {
    execFileSync('pdfdetach', ['-save', '1', '-o', `${file}.attachment`, file]);
    return readFileSync(`${file}.attachment`, 'utf8');
  });

function inFolder<Result>(pdf: Uint8Array, work: (file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    return work(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text as Poppler reads it. It sets direction marks where the direction changes, and often no space beside them. */
export const textOf = (pdf: Uint8Array, ...args: readonly string[]): string => runTool('pdftotext', [...args, '{file}', '-'], pdf).replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ');

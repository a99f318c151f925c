/** The programs by which tests look into PDF files, and how they are brought along. Plain JavaScript for Node 20. */
import { delimiter, join } from 'node:path';
import { isProgram } from './chromium.mjs';
import { installFromDebian, isDebianRoot } from './debian.mjs';

/** qpdf checks the file; the others are Poppler's and read it as a reader would. */
export const pdfTools = ['qpdf', 'pdftotext', 'pdffonts', 'pdfdetach', 'pdftoppm'];

/**
 * @param {Record<string, string | undefined>} [env]
 * @returns {string[]} names of those that are not on the PATH
 */
export function missingPdfTools(env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter);
  return pdfTools.filter((name) => !folders.some((folder) => isProgram(join(folder, name)) || isProgram(join(folder, `${name}.exe`))));
}

/**
 * Installs Debian's packages where we may.
 * @returns {Promise<boolean>} false when a program is missing, after saying what to do
 */
export async function ensurePdfTools() {
  if (missingPdfTools().length === 0) return true;
  if (isDebianRoot()) {
    console.log('Installing Debian’s qpdf and poppler-utils …');
    await installFromDebian(['qpdf', 'poppler-utils']);
    if (missingPdfTools().length === 0) return true;
  }
  console.error(`Not found: ${missingPdfTools().join(', ')}. Install qpdf and Poppler's tools (Debian: qpdf poppler-utils; macOS: brew install qpdf poppler). Without them the tests of the PDF files are left out.`);
  return false;
}

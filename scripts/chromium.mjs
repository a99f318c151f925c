/** Where a Chromium is, and how one is brought along. Plain JavaScript for Node 20, without any package. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian, isDebianRoot } from './debian.mjs';
import { run } from './run.mjs';

/** @typedef {Record<string, string | undefined>} Environment */

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What every start of Chromium is given: no sandbox (root in a container), and nothing that calls its maker. */
export const chromiumArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/**
 * `CHROMIUM_PATH`, else the first Chromium or Chrome on the PATH.
 * @param {Environment} [env]
 * @returns {string | undefined} undefined: Playwright's own may still be there
 * @throws {Error} when CHROMIUM_PATH names no program
 */
export function findChromium(env = process.env) {
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM_PATH is "${named}", and no program stands there. Name the Chromium to use, or unset it.`);
  }
  return (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
}

/** @param {string} file path of what may be a program */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds a Chromium or installs one: Debian's where we may, else Playwright's.
 * @returns {Promise<boolean>} false when there is none, after saying what to do
 */
export async function ensureChromium() {
  if (findChromium() !== undefined) return true;
  if (isDebianRoot()) {
    console.log('No Chromium found: installing Debian’s …');
    await installFromDebian(['chromium']);
    if (findChromium() !== undefined) return true;
  }
  console.log('No Chromium found: asking Playwright for its own …');
  const withSystemPackages = isDebianRoot() ? ['--with-deps'] : [];
  if ((await run('npx', ['playwright', 'install', ...withSystemPackages, 'chromium'])) === 0) return true;
  console.error('There is no Chromium, and none could be installed. Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chromium npm test');
  return false;
}

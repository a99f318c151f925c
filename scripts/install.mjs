/** Installs the packages of the lock file when they are not there. Plain JavaScript for Node 20. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outsidePath, run } from './run.mjs';

/**
 * Whether `node_modules` holds what `package-lock.json` asks for. npm's own record of what it installed is compared
 * entry by entry, so that neither a changed lock nor an interrupted install passes, and no time stamp is trusted.
 * @param {string} root folder of the lock file
 */
export function isInstalled(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readPackages(record);
  return Object.entries(readPackages(join(root, 'package-lock.json')))
    .filter(([key]) => key !== '')
    .every(([key, entry]) => (installed[key] === undefined ? entry.optional === true : installed[key].version === entry.version));
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * @param {string} root
 * @returns {Promise<boolean>} false when npm could not install
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return true;
  console.log('Installing the packages named in package-lock.json …');
  // Warnings are left out: under Node 20 npm names every package that asks for a newer Node, which comes along.
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, env: { PATH: outsidePath() } });
  if (code !== 0) console.error('npm ci failed; its reason stands above. Without a network, or with a registry that lacks a package, nothing can be installed.');
  return code === 0;
}

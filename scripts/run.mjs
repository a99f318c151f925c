/** Starting other programs. Plain JavaScript for Node 20: it runs before anything is installed. */
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import './strip-types.mjs';

/**
 * npm and npx are `.cmd` files on Windows, which only a shell can start. A program with its whole path is not: the shell would take
 * "C:\Program Files\nodejs\node.exe" for two words.
 * @param {string} command
 */
export const needsShell = (command, platform = process.platform) => platform === 'win32' && !/[\\/]/.test(command);

/**
 * Runs a program with this terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string }} [options] env is added to this process's
 * @returns {Promise<number>} its exit code; 1 when a signal ended it, 127 when it could not be started
 */
export function run(command, args, { env = {}, cwd } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', shell: needsShell(command), cwd, env: { ...process.env, ...env } });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program and keeps what it prints, for one that runs beside another.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number, output: string }>} code: as of {@link run}
 */
export function runAside(command, args) {
  return new Promise((resolve) => {
    const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: needsShell(command), env: { ...process.env, ...colours } });
    /** @type {string[]} */
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => printed.push(text));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: printed.join('') }));
  });
}

/**
 * `npm run <script>`: npm puts the Node that came with the install first on the PATH, whatever Node started us.
 * @param {string} script
 * @param {readonly string[]} [args]
 * @param {Record<string, string | undefined>} [env]
 */
export const npmRun = (script, args = [], env = {}) =>
  run('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], { env });

/**
 * The PATH without `node_modules/.bin`: an install replaces the very Node that stands there, so it must not run on it.
 * @param {string} [path]
 */
export const outsidePath = (path = process.env.PATH ?? '') =>
  path.split(delimiter).filter((folder) => !/node_modules[\\/]\.bin[\\/]?$/.test(folder)).join(delimiter);

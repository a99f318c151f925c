/** Debian's packages, where we may install them. Plain JavaScript for Node 20, without any package. */
import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** Whether Debian's packages can be installed: as root, on Debian. */
export const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** @param {readonly string[]} packages what could not be installed is missed by whoever needs it */
export async function installFromDebian(packages) {
  const apt = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-q'], apt);
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], apt);
}

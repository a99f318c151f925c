/**
 * Completes `package-lock.json` after `npm install`: run `node scripts/complete-lock.mjs`, then commit the lock.
 *
 * WHY: some dependencies have one optional package per platform (Pagefind, Astro's compiler). A registry mirror can
 * lack the platforms its owner does not use; npm then leaves them out of the lock, and `npm ci` refuses the lock with
 * "Missing … from lock file". An entry without address and checksum satisfies npm; on that platform npm looks the
 * package up by name and version, on every other it is skipped.
 *
 * The same run strips registry addresses, so that no host name is ever committed.
 * Plain JavaScript for Node 20: it may run before anything is installed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMain } from './is-main.mjs';

/** Words in a platform package's name → npm's `os`, `cpu` and `libc` fields. */
const osOf = { android: 'android', darwin: 'darwin', freebsd: 'freebsd', linux: 'linux', netbsd: 'netbsd', openbsd: 'openbsd', win32: 'win32', windows: 'win32' };
const cpus = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const libcOf = { gnu: 'glibc', musl: 'musl' };

/**
 * @typedef {{ version?: string, resolved?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

/**
 * @param {Lock} lock a version 3 lock; not changed
 * @returns {{ lock: Lock, added: string[] }} the completed lock, its keys in npm's order, and the keys added
 */
export function completeLock(lock) {
  const packages = Object.fromEntries(Object.entries(lock.packages).map(([key, entry]) => [key, withoutAddress(entry)]));
  const added = missingOptionals(packages).map(({ name, range, dev }) => {
    const key = `node_modules/${name}`;
    packages[key] = platformEntry(name, range, dev);
    return key;
  });
  const inOrder = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  return { lock: { ...lock, packages: inOrder }, added };
}

/** @param {LockEntry} entry */
function withoutAddress({ resolved: _address, ...rest }) {
  return rest;
}

/** @param {Record<string, LockEntry>} packages */
function missingOptionals(packages) {
  return Object.entries(packages).flatMap(([key, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isResolvable(packages, key, name))
      .map(([name, range]) => ({ name, range, dev: entry.dev === true })),
  );
}

/** Node's own look-up: beside the package first, then in each parent's `node_modules`. */
function isResolvable(packages, from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (packages[base === '' ? `node_modules/${name}` : `${base}/node_modules/${name}`] !== undefined) return true;
    if (base === '') return false;
  }
}

function platformEntry(name, range, dev) {
  if (!/^\d+\.\d+\.\d+[\w.-]*$/.test(range)) throw new Error(`${name}: the range "${range}" is not one exact version; add it to the lock by hand.`);
  const words = name.replace(/^.*\//, '').split('-');
  const os = words.map((word) => osOf[word]).find(Boolean);
  const cpu = words.find((word) => cpus.includes(word));
  const libc = words.map((word) => libcOf[word]).find(Boolean);
  return {
    version: range,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev: true }),
    ...(libc && os === 'linux' && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

if (isMain(import.meta.url)) {
  const { lock, added } = completeLock(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  console.log(added.length === 0 ? 'package-lock.json is complete.' : `Added to package-lock.json:\n  ${added.join('\n  ')}`);
}

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { findChromium } from './chromium.mjs';
import { completeLock } from './complete-lock.mjs';
import { freePort, readPort } from './free-port.mjs';
import { isInstalled } from './install.mjs';
import { platformProblem } from './platform.mjs';
import { needsShell, outsidePath } from './run.mjs';

describe('what the machine must be', () => {
  const machine = { version: '20.20.2', platform: 'linux', arch: 'x64', glibc: true };

  test('Node 20 is enough on Linux, because the lock brings a newer one along', () => {
    assert.equal(platformProblem(machine), undefined);
    assert.match(platformProblem({ ...machine, version: '18.19.0' }) ?? '', /Node 18\.19\.0 is too old: on linux-x64 this project needs Node 20\.0/);
  });

  test('elsewhere the installed Node must be 22.12', () => {
    const mac = { ...machine, platform: 'darwin', glibc: false };
    assert.match(platformProblem(mac) ?? '', /needs Node 22\.12 or newer/);
    assert.match(platformProblem({ ...mac, version: '22.11.9' }) ?? '', /22\.11\.9 is too old/);
    assert.equal(platformProblem({ ...mac, version: '22.12.0' }), undefined);
  });

  test('a Linux without glibc is refused by name', () => {
    assert.match(platformProblem({ ...machine, version: '24.0.0', glibc: false }) ?? '', /glibc/);
  });
});

describe('the port', () => {
  test('is typed as a whole number or refused with the limits', () => {
    assert.equal(readPort(undefined, 4321), 4321);
    assert.equal(readPort('8080', 4321), 8080);
    for (const text of ['0', '65536', '80a', '1.5']) assert.throws(() => readPort(text, 4321), new RegExp(`PORT is "${text}".*1 to 65535`));
  });

  test('is one that an administrator alone may use: that is said, and not that it is taken', { skip: process.getuid?.() !== 0 && 'needs a user to change to' }, () => {
    const script = `process.setuid(65534); import('${new URL('./free-port.mjs', import.meta.url).href}').then(({ freePort }) => freePort(80)).then(console.log, ({ message }) => console.log(message))`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
    assert.match(stdout, /^Port 80 may be used by an administrator alone\. Name one from 1024 on: PORT=8080 npm start\n$|^\d+\n$/);
  });

  test('is the next free one when the wanted one is taken', async () => {
    const holder = createServer();
    const taken = await new Promise((resolve) => { holder.listen(0, () => resolve(holder.address().port)); });
    assert.ok((await freePort(taken)) > taken);
    await new Promise((resolve) => { holder.close(resolve); });
    assert.equal(await freePort(taken), taken);
  });
});

describe('the installed packages', () => {
  const lockOf = (packages) => JSON.stringify({ packages: { '': {}, ...packages } });
  const check = (lock, installed) => {
    const root = mkdtempSync(join(tmpdir(), 'installed-'));
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'package-lock.json'), lockOf(lock));
    if (installed) writeFileSync(join(root, 'node_modules', '.package-lock.json'), lockOf(installed));
    const result = isInstalled(root);
    rmSync(root, { recursive: true });
    return result;
  };
  const zod = { 'node_modules/zod': { version: '4.6.7' } };

  test('are those of the lock, other platforms apart', () => {
    assert.equal(check(zod, zod), true);
    assert.equal(check({ ...zod, 'node_modules/for-mac': { version: '1.0.0', optional: true } }, zod), true);
  });

  test('are installed again when absent, of another version, or incomplete', () => {
    assert.equal(check(zod), false);
    assert.equal(check(zod, { 'node_modules/zod': { version: '4.6.6' } }), false);
    assert.equal(check(zod, {}), false);
  });
});

test('an install does not run on the Node that it replaces', () => {
  assert.equal(outsidePath(['/a/node_modules/.bin', '/usr/bin', '/b/node_modules/.bin/'].join(delimiter)), '/usr/bin');
});

test('on Windows npm is started by a shell, and a Node whose path has a space in it is not', () => {
  assert.deepEqual(['npm', 'C:\\Program Files\\nodejs\\node.exe'].map((command) => needsShell(command, 'win32')), [true, false]);
  assert.equal(needsShell('npm', 'linux'), false);
});

describe('the browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  const program = join(folder, 'chromium');
  writeFileSync(program, '');
  chmodSync(program, 0o755);
  after(() => rmSync(folder, { recursive: true }));

  test('is the one that CHROMIUM_PATH names, else the first on the PATH', () => {
    assert.equal(findChromium({ CHROMIUM_PATH: program, PATH: '' }), program);
    assert.equal(findChromium({ PATH: ['/nowhere', folder].join(delimiter) }), program);
    assert.equal(findChromium({ CHROMIUM_PATH: '', PATH: '/nowhere' }), undefined);
  });

  test('is asked for again when CHROMIUM_PATH names nothing', () => {
    assert.throws(() => findChromium({ CHROMIUM_PATH: '/nowhere/chromium', PATH: folder }), /CHROMIUM_PATH is "\/nowhere\/chromium", and no program stands there/);
  });
});

describe('completing the lock', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/tool': { version: '1.0.0', resolved: 'https://mirror.example/tool.tgz', dev: true, optionalDependencies: { '@tool/linux-arm64-musl': '1.0.0', '@tool/windows-x64': '1.0.0', there: '^2.0.0' } },
      'node_modules/there': { version: '2.0.0' },
    },
  };

  test('adds the absent platforms with their system, processor and C library', () => {
    const { lock: complete, added } = completeLock(lock);
    assert.deepEqual(added, ['node_modules/@tool/linux-arm64-musl', 'node_modules/@tool/windows-x64']);
    assert.deepEqual(complete.packages['node_modules/@tool/linux-arm64-musl'], { version: '1.0.0', cpu: ['arm64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] });
    assert.deepEqual(complete.packages['node_modules/@tool/windows-x64'], { version: '1.0.0', cpu: ['x64'], dev: true, optional: true, os: ['win32'] });
  });

  test('is done once, and leaves no address', () => {
    const { lock: complete } = completeLock(lock);
    assert.equal(JSON.stringify(complete).includes('mirror.example'), false);
    assert.deepEqual(completeLock(complete).added, []);
  });

  test('refuses to guess a version from a range', () => {
    const open = { packages: { 'node_modules/tool': { optionalDependencies: { absent: '^1.0.0' } } } };
    assert.throws(() => completeLock(open), /absent: the range "\^1\.0\.0" is not one exact version/);
  });
});

test('the committed lock is complete', async () => {
  const { default: lock } = await import('../package-lock.json', { with: { type: 'json' } });
  assert.deepEqual(completeLock(lock).added, []);
  assert.equal(JSON.stringify(lock.packages).includes('"resolved"'), false);
});

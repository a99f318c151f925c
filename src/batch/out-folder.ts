import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { accessFault } from '../command-line/access-fault.ts';

export type Kept =
  /** `same`: it was there with the same bytes. */
  | { readonly ok: true; readonly as: 'written' | 'same' }
  | { readonly ok: false; readonly fault: string };

/** The folder that a run writes to. */
export interface OutFolder {
  /** A file is there whole or not at all. */
  keep(name: string, bytes: Uint8Array): Kept;
  has(name: string): boolean;
}

export type OutFolderOpening = { readonly ok: true; readonly folder: OutFolder } | { readonly ok: false; readonly fault: string };

/** `.name.4711.part`; the number is that of the process. */
const unfinished = /^\..+\.(\d+)\.part$/;

export interface OutFolderSetting {
  readonly force: boolean;
  /** Writes a file; `writeFileSync` unless a test lets the disk be full. */
  readonly write?: (path: string, bytes: Uint8Array) => void;
}

/** Makes the folder when it is not there, and clears away what a run that was killed has left. */
export function openOutFolder(path: string, { force, write = writeFileSync }: OutFolderSetting): OutFolderOpening {
  const fault = findFolderFault(path);
  if (fault !== undefined) return { ok: false, fault };
  return { ok: true, folder: { keep: (name, bytes) => keep(join(path, name), { bytes, force, write, part: join(path, `.${name}.${process.pid}.part`) }), has: (name) => existsSync(join(path, name)) } };
}

function findFolderFault(path: string): string | undefined {
  try {
    if (existsSync(path) && !statSync(path).isDirectory()) return 'it is a file; name a folder';
    makeFolder(path);
  } catch (cause) {
    // Of a folder that is there and takes no other, such as /proc.
    return codeOf(cause) === 'ENOENT' ? 'no folder can be made there; name another one' : accessFault(cause, 'this account may not make a folder there; name another one');
  }
  try {
    accessSync(path, constants.R_OK | constants.X_OK);
  } catch (cause) {
    return accessFault(cause);
  }
  try {
    accessSync(path, constants.W_OK);
    for (const name of readdirSync(path)) if (isLeftover(name)) rmSync(join(path, name));
  } catch (cause) {
    return accessFault(cause, 'this account may open it, but not write into it; allow that, or name another one');
  }
  return undefined;
}

/** One after the other: where the system says of a folder that is there that it is not, as Linux does of /proc, Node's recursive option tries for ever. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (cause) {
    // Another run may have been faster.
    if (codeOf(cause) !== 'EEXIST' || !statSync(path).isDirectory()) throw cause;
  }
}

const codeOf = (cause: unknown): string | undefined => (cause as NodeJS.ErrnoException).code;

function isLeftover(name: string): boolean {
  const [, id] = unfinished.exec(name) ?? [];
  return id !== undefined && Number(id) !== process.pid && !isRunning(Number(id));
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) === 'EPERM';
  }
}

interface Keeping {
  readonly bytes: Uint8Array;
  readonly force: boolean;
  readonly write: NonNullable<OutFolderSetting['write']>;
  readonly part: string;
}

/** Without a pause between writing and renaming: a signal is heard before or after, never while half a file is there. */
function keep(path: string, { bytes, force, write, part }: Keeping): Kept {
  try {
    if (existsSync(path)) {
      if (!statSync(path).isFile()) return { ok: false, fault: 'something that is no file has this name; move it away' };
      if (readFileSync(path).equals(bytes)) return { ok: true, as: 'same' };
      if (!force) return { ok: false, fault: 'a different file is there; move it away, choose another --out, or replace it with --force' };
    }
  } catch (cause) {
    return { ok: false, fault: accessFault(cause) };
  }
  try {
    write(part, bytes);
    renameSync(part, path);
    return { ok: true, as: 'written' };
  } catch (cause) {
    remove(part);
    return { ok: false, fault: accessFault(cause, 'this account may not write into the folder') };
  }
}

/** A disk that has become read-only keeps the part; the next run clears it away, and this one goes on to say what is wrong. */
function remove(part: string): void {
  try {
    rmSync(part, { force: true });
  } catch {
    // What was wrong with the file is told already.
  }
}

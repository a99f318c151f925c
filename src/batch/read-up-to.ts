import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';

/** A file, and how many bytes it has; of one that is larger than `highest`, its size alone. @throws what the system says */
export function readUpTo(path: string, highest: number): { readonly bytes: Uint8Array; readonly size: number } {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    return { bytes: size > highest ? new Uint8Array() : readFileSync(file), size };
  } finally {
    closeSync(file);
  }
}

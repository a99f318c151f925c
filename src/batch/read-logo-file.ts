import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { pictureProblem } from '../exporters/pdf/pictures/picture-problem.ts';
import { largestLogo, type Logo, readLogo } from '../share/logo.ts';
import { problemLine } from './problem-line.ts';
import { accessFault } from './request-sources.ts';

export type LogoReading = { readonly ok: true; readonly logo: Logo } | { readonly ok: false; readonly fault: string };

/**
 * The logo of a partner who resells, by the limits and the reader of the browser's profile. Its pixels are unpacked once
 * here: a picture that no PDF can hold is told before anything is made, and not by every request.
 */
export async function readLogoFile(path: string): Promise<LogoReading> {
  const refused = (problem: Problem): LogoReading => ({ ok: false, fault: problemLine(problem) });
  let file: { readonly bytes: Uint8Array; readonly size: number };
  try {
    file = readUpTo(path, largestLogo);
  } catch (cause) {
    return { ok: false, fault: accessFault(cause) };
  }
  const logo = readLogo(file.bytes, { name: basename(path), size: file.size });
  if (!logo.ok) return refused(logo.problem);
  // Fetched only for a logo: most runs have none.
  const { readPicture } = await import('../exporters/pdf/pictures/read-picture.ts');
  const picture = await readPicture(file.bytes);
  return picture.ok ? { ok: true, logo: logo.value } : refused(pictureProblem(picture.fault));
}

/** Of a larger file, its size alone. */
function readUpTo(path: string, highest: number): { readonly bytes: Uint8Array; readonly size: number } {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    return { bytes: size > highest ? new Uint8Array() : readFileSync(file), size };
  } finally {
    closeSync(file);
  }
}

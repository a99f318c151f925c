import { basename } from 'node:path';
import { accessFault } from '../command-line/access-fault.ts';
import type { Problem } from '../domain/problem.ts';
import { pictureProblem } from '../exporters/pdf/pictures/picture-problem.ts';
import { largestLogo, type Logo, readLogo } from '../share/logo.ts';
import { problemLine } from './problem-line.ts';
import { readUpTo } from './read-up-to.ts';

export type LogoReading = { readonly ok: true; readonly logo: Logo } | { readonly ok: false; readonly fault: string };

/**
 * The logo of a partner who resells, by the limits and the reader of the browser's profile. Its pixels are unpacked once
 * here: a picture that no PDF can hold is told before anything is made, and not by every request.
 */
export async function readLogoFile(path: string): Promise<LogoReading> {
  const refused = (problem: Problem): LogoReading => ({ ok: false, fault: problemLine(problem) });
  let file: ReturnType<typeof readUpTo>;
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

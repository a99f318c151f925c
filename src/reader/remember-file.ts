import { statSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from './content-folder.ts';

/**
 * A reader of files of `content/` that reads each once and again only when it has changed: a build asks for the same words
 * on every page, and the development server must show a change at once. What comes out is shared: nobody may write into it.
 * @param read gets the path below `content/`
 */
export function rememberFile<Result>(read: (file: string) => Result): (file: string) => Result {
  const known = new Map<string, { readonly stamp: string; readonly result: Result }>();
  return (file) => {
    const stamp = stampOf(file);
    const last = known.get(file);
    if (last?.stamp === stamp) return last.result;
    const result = read(file);
    known.set(file, { stamp, result });
    return result;
  };
}

/** A file that is missing has a stamp of its own; its reader says what to do about it. */
function stampOf(file: string): string {
  const found = statSync(join(contentFolder, file), { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : 'missing';
}

import { Worker } from 'node:worker_threads';
import type { SearchIndex, SearchJob } from './search-thread.ts';

export interface SearchAside {
  /** @param file path of the page in the built site */
  readonly add: (file: string, html: Uint8Array) => void;
  /**
   * Writes the index of all pages that were added and have `data-pagefind-body` into `<dir>/pagefind/`.
   * @throws {Error} when a page could not be read, or Pagefind says no or nothing
   */
  readonly write: (dir: string) => Promise<SearchIndex>;
}

/** Makes the search index in a thread of its own: reading all pages takes a second, and another one to find their words. */
export function openSearchAside(thread = new Worker(new URL('search-thread.ts', import.meta.url))): SearchAside {
  const index = new Promise<SearchIndex>((resolve, reject) => {
    thread.on('message', resolve).on('error', reject);
    // Pagefind is a program of its own, and leaves its askers waiting when it is ended: see `search-thread.ts`.
    thread.on('exit', () => reject(new Error('The search index was not made: its thread ended without an answer. Was Pagefind, which it had started, stopped by the system, for want of memory say?')));
  });
  // Told when the index is due; a build that fails before must end.
  index.catch(() => undefined);
  thread.unref();
  const give = (job: SearchJob) => thread.postMessage(job);
  return {
    add: (file, html) => give({ file, html }),
    write: (dir) => {
      thread.ref();
      give({ dir });
      return index;
    },
  };
}

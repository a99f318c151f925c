import { openThread } from './open-thread.ts';
import type { SearchIndex, SearchJob } from './search-thread.ts';

export interface SearchAside {
  /** @param file path of the page in the built site */
  readonly add: (file: string, html: Uint8Array) => void;
  /**
   * Writes the index of all pages that were added and have `data-pagefind-body` into `<dir>/pagefind/`.
   * @throws {Error} when a page could not be read, or Pagefind says no
   */
  readonly write: (dir: string) => Promise<SearchIndex>;
}

/** Makes the search index in a thread of its own: reading all pages takes a second, and another one to find their words. */
export function openSearchAside(): SearchAside {
  const thread = openThread('search-thread.ts');
  const index = new Promise<SearchIndex>((resolve, reject) => void thread.on('message', resolve).on('error', reject));
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

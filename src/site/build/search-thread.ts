/** The thread that `search-aside.ts` starts: makes each page ready for the search as it comes, and at the end the index of all. */
import { parentPort } from 'node:worker_threads';
import { writeSearchIndex, type SearchablePage } from './search-index.ts';
import { searchablePage } from './searchable-page.ts';

export type SearchJob = { readonly file: string; readonly html: Uint8Array } | { readonly dir: string };

export interface SearchIndex {
  readonly pages: number;
  /** Paths in the built site, with forward slashes. */
  readonly files: readonly string[];
}

const pages: SearchablePage[] = [];

parentPort?.on('message', async (job: SearchJob) => {
  if ('html' in job) {
    const content = searchablePage(new TextDecoder().decode(job.html));
    if (content !== undefined) pages.push({ sourcePath: job.file, content });
    return;
  }
  // No job comes after this one: from now on Pagefind alone keeps the thread alive, and one that is ended without an answer ends it too.
  parentPort?.unref();
  const files = await writeSearchIndex(job.dir, pages);
  parentPort?.postMessage({ pages: pages.length, files } satisfies SearchIndex);
});

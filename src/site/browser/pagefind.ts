/** The part of Pagefind's interface that is used here (pagefind 1.6, `pagefind.js` of the built index). */
export interface Pagefind {
  init(): Promise<void>;
  debouncedSearch(query: string, options?: object, wait?: number): Promise<{ results: PagefindHit[] } | null>;
}

export interface PagefindHit {
  readonly id: string;
  data(): Promise<PagefindPage>;
}

export interface PagefindPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly PagefindSection[];
}

export interface PagefindSection {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
}

let loading: Promise<Pagefind> | undefined;

/** Fetches the index of the page's language, once. Rejects when it cannot be fetched, and may then be tried again. */
export function loadPagefind(base: string): Promise<Pagefind> {
  loading ??= fetchPagefind(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchPagefind(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.init();
  return pagefind;
}

/**
 * Files whose functions are nearly all called as soon as they are there. Chromium compiles them on another thread while they
 * arrive, and not one by one on the page's own when each is called (explicit compile hints, Chrome 136); to other browsers
 * the hint is a comment.
 */
const calledOnLoad: ReadonlySet<string> = new Set(['islands', 'estimate', 'Estimator', 'make-pdf', 'font']);

const hint = '//# allFunctionsCalledOnLoad\n';

interface Chunk {
  readonly type: string;
  readonly name: string;
  code: string;
}

/** The hint counts on the first line only, hence after Vite has put its own line there. */
export const compileHints = () => ({
  name: 'compile-hints',
  enforce: 'post' as const,
  generateBundle: {
    order: 'post' as const,
    handler: (_: unknown, bundle: Readonly<Record<string, { readonly type: 'asset' } | Chunk>>) => {
      for (const file of Object.values(bundle)) if ('code' in file && calledOnLoad.has(file.name)) file.code = hint + file.code;
    },
  },
});

/** The PDF engine as Vite bundles it for browsers. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * @param {{ external?: string[] }} [options] packages that are on the page already
 * @returns {Promise<Map<string, Uint8Array>>} content by file name, to be served under /pdf-engine/; `engine.js` is the entry
 */
export async function bundlePdf({ external = [] } = {}) {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('..', import.meta.url)),
    base: '/pdf-engine/',
    publicDir: false,
    build: {
      write: false,
      target: 'es2023',
      // As on the site: WebAssembly is a file, and the policy allows no data: to be fetched.
      assetsInlineLimit: 0,
      // The page has what fetches a file's own files ahead already.
      modulePreload: false,
      rolldownOptions: { external, input: fileURLToPath(new URL('pdf-engine.ts', import.meta.url)), output: { entryFileNames: 'engine.js' } },
    },
  });
  const { output } = Array.isArray(built) ? built[0] : built;
  return new Map(output.map((file) => [file.fileName, Buffer.from(file.type === 'chunk' ? file.code : file.source)]));
}

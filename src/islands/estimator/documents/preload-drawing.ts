import shaperAddress from 'harfbuzzjs/dist/harfbuzz.wasm?url';
import { fontFolderOf, fontManifestPath } from '../../../typesetting/font-paths.ts';

const preloaded = new Set<string>();

/**
 * Asks for what a document that is set in type needs besides its code, at the same time as for its code. Whoever fetches it
 * later, when the code has run, finds it on its way; what does not arrive is theirs to tell.
 *
 * @param fonts paths of the files that the language's own words are set in
 */
export function preloadDrawing({ base, fonts }: { readonly base: string; readonly fonts: readonly string[] }): void {
  const addresses = [shaperAddress, ...[fontManifestPath, ...fonts].map((path) => fontFolderOf(base) + path)];
  for (const href of addresses.filter((address) => !preloaded.has(address))) {
    preloaded.add(href);
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }));
  }
}

import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { builtFiles } from './built-files.ts';
import type { BuiltSite } from './built-site.ts';

export interface Audience {
  readonly site: Pick<BuiltSite, 'dir' | 'base'>;
  /** Folder of the scripts and styles in the built site. */
  readonly assets: string;
  /** @param file its path in the built site, with forward slashes */
  readonly show: (file: string, content: Uint8Array) => void;
}

/**
 * Draws as Astro does, and shows every page and file as it is drawn, so that threads can go on with it while the next is drawn; before
 * the first, the scripts and styles, which are written already.
 */
export const showingFiles = (astro: AstroPrerenderer, { site, assets, show }: Audience): AstroPrerenderer => ({
  ...astro,
  name: 'showing-files',
  setup: async () => {
    await astro.setup?.();
    const folder = join(site.dir, assets);
    for (const name of await builtFiles(folder)) show(`${assets}/${name}`, await readFile(join(folder, name)));
  },
  render: async (request, options) => {
    const result = await astro.render(request, options);
    const response = result instanceof Response ? result : result.response;
    if (response.status !== 200) return result;
    const content = new Uint8Array(await response.arrayBuffer());
    show(fileOf(request, site.base), content);
    const drawn = new Response(content, response);
    return result instanceof Response ? drawn : { ...result, response: drawn };
  },
});

/** Files are asked for with a slash at their end too. */
function fileOf({ url }: Request, base: string): string {
  const path = decodeURI(new URL(url).pathname).slice(base.length).replace(/\/$/, '');
  return extname(path) === '' ? `${path}/index.html`.replace(/^\//, '') : path;
}

import type { APIRoute } from 'astro';
import { fontFiles, readFontFile } from '../fonts/font-folder.ts';

/**
 * Fonts of the documents a reader may ask for; none is loaded before that. For the development server: a build copies the
 * folder, in `src/site/build/font-files.ts`, as Astro would take two seconds for its files.
 */
export const getStaticPaths = async () => (import.meta.env.DEV ? await fontFiles() : []).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => new Response(await readFontFile(params['file'] ?? ''));

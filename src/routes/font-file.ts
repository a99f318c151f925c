import type { APIRoute } from 'astro';
import { fontFiles, readFontFile } from '../fonts/font-folder.ts';

/** Fonts of the documents a reader may ask for; none is loaded before that. */
export const getStaticPaths = async () => (await fontFiles()).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => new Response(await readFontFile(params['file'] ?? ''));

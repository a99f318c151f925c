import type { APIRoute } from 'astro';
import { siteAddress, siteBase } from '../site/config/site-address.ts';

/** Everything may be read; permalinks say themselves that they are ways to pages and no pages. */
export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(`${siteBase}sitemap-index.xml`, siteAddress)}\n`);

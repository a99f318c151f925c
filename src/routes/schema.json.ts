import type { APIRoute } from 'astro';
import { schemaNames } from '../share/published-names.ts';
import { publishedSchema } from '../share/published-schemas.ts';
import { siteAddress, siteBase } from '../site/config/site-address.ts';

/** The JSON Schemas of the files that the site reads and writes, for whoever makes them by program. */
export const getStaticPaths = () => schemaNames.map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) => {
  const name = schemaNames.find((candidate) => candidate === params['name']);
  return Response.json(name ? publishedSchema(name, new URL(siteBase, siteAddress).href) : {});
};

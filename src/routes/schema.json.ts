import type { APIRoute } from 'astro';
import { schemaNames } from '../share/published-names.ts';
import { type JsonSchema, publishedSchema } from '../share/published-schemas.ts';
import { siteAddress, siteBase } from '../site/config/site-address.ts';
import { publishedMessageSchema } from '../support/message-json-schema.ts';

type Publish = (address: string) => JsonSchema;

const schemas: ReadonlyMap<string, Publish> = new Map<string, Publish>([
  ...schemaNames.map((name) => [name, (address: string) => publishedSchema(name, address)] as const),
  ['message', publishedMessageSchema],
]);

/** The JSON Schemas of what the site reads, writes and sends, for whoever makes or receives it by program. */
export const getStaticPaths = () => [...schemas.keys()].map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) => Response.json(schemas.get(params['name'] ?? '')?.(new URL(siteBase, siteAddress).href) ?? {});

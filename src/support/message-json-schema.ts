import * as z from 'zod/mini';
import type { JsonSchema } from '../share/published-schemas.ts';
import { messageSchema } from './message.ts';

/** What each field is for, by its path; a schema of Zod does not carry it. */
const descriptions: Readonly<Record<string, string>> = {
  version: 'Version of the format. A later one is announced before it is sent.',
  reference: 'Reference of the message, as its sender sees it and may name it on the telephone.',
  language: 'BCP-47 tag of the language that the message is written in, and that the answer should be in.',
  who: 'Who writes: a client, a partner, a client of a partner, or somebody else.',
  topic: 'Id of what the message is about, the same in every language.',
  critical: 'Whether its sender says that the problem stops their work.',
  subject: 'One line, for the subject of an email or the title of a ticket.',
  text: 'The whole message as its sender saw it before sending; lines end in a line feed. It holds everything that the fields hold.',
  from: 'Who sends it, as they typed it: not verified.',
  'from.name': 'Name of the sender. One line.',
  'from.mail': 'Email address for the answer. One line.',
  fields: 'What was asked and answered, in the order and the words of the form.',
  'fields.id': 'Id of the question, the same in every language.',
  'fields.label': 'The question in the words of the form.',
  'fields.value': 'The answer as typed; lines end in a line feed.',
  page: 'The place of the site that the message is about.',
  'page.id': 'Its permanent id.',
  'page.title': 'Its title in the language of the message.',
  'page.address': 'Its address.',
  estimate: 'The estimate that the message is about.',
  'estimate.reference': 'Reference of its draft invoice.',
  'estimate.link': 'Link that opens it.',
};

const title = {
  title: 'Message to support',
  description: 'What the contact form sends by POST to the endpoint that the operator of the site has configured.',
};

/** The JSON Schema of a message, for whoever receives one. @param address where the site is, with its base path and a slash at the end */
export function publishedMessageSchema(address: string): JsonSchema {
  const { $schema, ...written } = z.toJSONSchema(messageSchema, { io: 'input' });
  return { $schema, $id: `${address}schema/message.json`, ...title, ...describeFields(written as JsonSchema, '') };
}

function describeFields(schema: JsonSchema, path: string): JsonSchema {
  const { items, properties } = schema as { readonly items?: JsonSchema; readonly properties?: Readonly<Record<string, JsonSchema>> };
  const own = path in descriptions ? { description: descriptions[path], ...schema } : schema;
  const described = Object.entries(properties ?? {}).map(([key, property]) => [key, describeFields(property, path === '' ? key : `${path}.${key}`)]);
  return {
    ...own,
    ...(properties ? { properties: Object.fromEntries(described) as JsonSchema } : {}),
    // The rows of a list have the path of the list, which is described already.
    ...(items ? { items: withoutDescription(describeFields(items, path)) } : {}),
  };
}

const withoutDescription = ({ description: _description, ...schema }: JsonSchema): JsonSchema => schema;

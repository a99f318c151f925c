import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { ContentError, type ContentFault } from './content-error.ts';

// zod/mini ships without any wording; maintainers read these messages, visitors never do.
z.config(en());

/** Every command that reads content (astro, batch, checks) is run by npm, which starts it in the project's folder. */
export const contentFolder = join(process.cwd(), 'content');

/** Reads one JSON file of `content/` and checks it against its schema. Throws {@link ContentError}. */
export function readJson<Schema extends z.ZodMiniType>(file: string, schema: Schema): z.infer<Schema> {
  const data = parseFile(file);
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  throw new ContentError(file, result.error.issues.map((issue) => issueToFault(data, issue)));
}

/** Names inside a folder of `content/`, sorted, so that every machine sees the same order. */
export function listContent(folder: string): readonly string[] {
  const path = join(contentFolder, folder);
  return existsSync(path) ? readdirSync(path).sort() : [];
}

export function readText(file: string): string {
  const path = join(contentFolder, file);
  if (!existsSync(path)) throw new ContentError(file, [{ field: '', advice: 'create this file' }]);
  return readFileSync(path, 'utf8');
}

function parseFile(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ContentError(file, [{ field: '', found: text.slice(0, 40), advice: `write valid JSON (${(error as Error).message})` }]);
  }
}

function issueToFault(data: unknown, issue: z.core.$ZodIssue): ContentFault {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return { field: [field, issue.keys.join(', ')].filter(Boolean).join('.'), found: valueAt(data, [...issue.path, issue.keys[0] ?? '']), advice: 'remove this key or correct its spelling' };
  }
  return { field, found: valueAt(data, issue.path), advice: issue.message };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

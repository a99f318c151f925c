import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { adviceFor } from '../domain/content-problem.ts';
import { ContentError, type ContentFault } from './content-error.ts';
import { contentFolder } from './content-folder.ts';
import { rememberFile } from './remember-file.ts';

// zod/mini ships without any wording; maintainers read these messages, visitors never do.
z.config(en());

/** What each schema made of a file, which is parsed again, to another object, only when it has changed. */
const checked = new WeakMap<z.ZodMiniType, WeakMap<object, unknown>>();

/**
 * Reads one JSON file of `content/` and checks it against its schema, once for as long as the file stays as it is.
 * The same file gives the same object. Throws {@link ContentError}.
 */
export function readJson<Schema extends z.ZodMiniType>(file: string, schema: Schema): z.infer<Schema> {
  const data = parseFile(file);
  if (typeof data !== 'object' || data === null) return checkData(file, data, schema);
  const known = checked.get(schema) ?? new WeakMap<object, unknown>();
  checked.set(schema, known);
  if (!known.has(data)) known.set(data, checkData(file, data, schema));
  return known.get(data) as z.infer<Schema>;
}

function checkData<Schema extends z.ZodMiniType>(file: string, data: unknown, schema: Schema): z.infer<Schema> {
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
  const text = readFileSync(path, 'utf8');
  // Not taken out silently: Astro reads some of these files too, and stops at it without a word of advice.
  if (text.startsWith('\uFEFF')) throw new ContentError(file, [{ field: '', found: 'a byte order mark before the first character', advice: 'save the file as UTF-8 without a byte order mark ("UTF-8", not "UTF-8 with BOM")' }]);
  // Where git or an editor writes line ends as Windows does, a page has the same blocks and lines all the same.
  return text.replaceAll('\r\n', '\n');
}

const parseFile = rememberFile((file): unknown => {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ContentError(file, [{ field: '', found: text.slice(0, 40), advice: `write valid JSON (${(error as Error).message})` }]);
  }
});

function issueToFault(data: unknown, issue: z.core.$ZodIssue): ContentFault {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return { field: [field, issue.keys.join(', ')].filter(Boolean).join('.'), found: valueAt(data, [...issue.path, issue.keys[0] ?? '']), advice: 'remove this key or correct its spelling' };
  }
  // Sentences of our schemas begin with "write"; of Zod's own, those about a list of values or a type have better ones.
  const advice = issue.code === 'invalid_value' || issue.code === 'invalid_type' ? adviceFor(issue) : issue.message;
  return { field, found: valueAt(data, issue.path), advice };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import * as z from 'zod/mini';
import { referenceLocale, type Locale } from '../domain/locale.ts';
import { ContentError } from './content-error.ts';
import { contentFolder } from './content-folder.ts';
import { readText } from './read-json.ts';
import { rememberFile } from './remember-file.ts';

export interface PageSource {
  /** Below `content/`. */
  readonly file: string;
  /** Path below the locale, `''` for home. */
  readonly slug: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Line of the file on which the body begins, counted from 1. */
  readonly bodyLine: number;
}

/** The Markdown pages of one language, sorted by path. */
export function readPages(locale: Locale = referenceLocale): readonly PageSource[] {
  return markdownFiles(`docs/${locale}`).map(readPage);
}

function markdownFiles(folder: string): readonly string[] {
  return readdirSync(join(contentFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.mdx?$/.test(entry.name))
    .map((entry) => relative(contentFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const readPage = rememberFile((file): PageSource => {
  const text = readText(file);
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  if (!match) throw new ContentError(file, [{ field: 'front matter', advice: 'begin the page with front matter between two lines of ---' }]);
  const slug = file.replace(/^docs\/[^/]+\//, '').replace(/\.mdx?$/, '').replace(/(^|\/)index$/, '');
  const head = match[0];
  return { file, slug, data: readFrontMatter(file, match[1] ?? ''), body: text.slice(head.length), bodyLine: head.split('\n').length };
});

const frontMatterSchema = z.record(z.string(), z.unknown());

function readFrontMatter(file: string, text: string): PageSource['data'] {
  const fault = (found: unknown, advice: string) => new ContentError(file, [{ field: 'front matter', found, advice }]);
  let data: unknown;
  try {
    // Days stay the text they were written as: YAML's own reading makes the 14th of February of "2027-01-45".
    data = load(text, { schema: CORE_SCHEMA }) ?? {};
  } catch (error) {
    // The first line says what is wrong and where; the others draw it.
    throw fault(text, `correct its YAML (${(error as Error).message.split('\n')[0]})`);
  }
  const read = frontMatterSchema.safeParse(data);
  if (!read.success) throw fault(data, 'write a name and its value on each line, such as "id: release-readiness"');
  return read.data;
}

/** What the page with this id is called in a language. @throws ContentError when there is no such page */
export function pageTitle(id: string, locale: Locale): string {
  const page = readPages(locale).find(({ data }) => data['id'] === id);
  if (typeof page?.data['title'] === 'string') return page.data['title'];
  throw new ContentError(`docs/${locale}`, [{ field: 'id', found: id, advice: 'give a page this id, or name a page that exists' }]);
}

/** The page without its fenced code, in which a heading is none. */
export const proseOf = ({ body }: PageSource): string => body.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');

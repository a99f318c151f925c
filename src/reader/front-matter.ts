import { isIsoDate } from '../domain/date.ts';
import { ContentError, type ContentFault } from './content-error.ts';
import type { PageSource } from './pages.ts';

/** Stops when a page has no title or description, or a day of review that is none. Throws {@link ContentError}. */
export function requireFrontMatter({ file, data }: PageSource): void {
  const faults = [
    ...['title', 'description'].filter((field) => !hasWords(data[field])).map((field): ContentFault => ({ field, found: data[field], advice: 'write the words; the head of the page and search engines show them' })),
    ...(isDay(data['reviewed']) ? [] : [{ field: 'reviewed', found: data['reviewed'], advice: 'write the day of the last review as YYYY-MM-DD, a day that exists, such as 2026-11-23' }]),
  ];
  if (faults.length) throw new ContentError(file, faults);
}

const hasWords = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isDay = (value: unknown): boolean => typeof value === 'string' && isIsoDate(value);

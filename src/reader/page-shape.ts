import type { ContentFault } from './content-error.ts';
import { headingIds } from './ids.ts';
import type { PageSource } from './pages.ts';

/**
 * What must be equal in every language of a page: the ids of its headings, its parts, its links by id, its code and the
 * kinds of its blocks, each in reading order; links may change places inside the page.
 */
export interface PageShape {
  readonly headings: readonly string[];
  readonly parts: readonly string[];
  readonly links: readonly string[];
  readonly code: readonly string[];
  readonly blocks: readonly string[];
  readonly frontMatter: readonly string[];
}

export function shapeOfPage(page: PageSource): PageShape {
  return {
    headings: headingIds(page),
    parts: matches(page.body, /<([A-Z]\w*(?:\s+(?:id|process|to|icon)="[^"]*")*)/g).sort(),
    links: matches(page.body, /\]\((id:[\w-]+|https?:[^)\s]+)\)/g).sort(),
    code: matches(page.body, /(?<!`)`([^`\n]+)`(?!`)/g).sort(),
    blocks: page.body.split(/\n{2,}/).map((block) => kindOfBlock(block.trim())).filter(Boolean),
    frontMatter: Object.keys(page.data).sort(),
  };
}

/** The first difference in words, or nothing. */
export function differenceOfShapes(reference: PageShape, other: PageShape): ContentFault | undefined {
  for (const field of ['frontMatter', 'headings', 'parts', 'links', 'code', 'blocks'] as const) {
    const [want, have] = [reference[field], other[field]];
    const difference = field === 'headings' || field === 'blocks' ? differenceInOrder(field, want, have) : differenceOfSets(field, want, have);
    if (difference) return difference;
  }
  return undefined;
}

function differenceInOrder(field: string, want: readonly string[], have: readonly string[]): ContentFault | undefined {
  const at = Array.from({ length: Math.max(want.length, have.length) }, (_, index) => index).find((index) => want[index] !== have[index]);
  if (at === undefined) return undefined;
  return { field, found: have[at] ?? 'nothing', advice: `${field} number ${at + 1} is ${want[at] ? `"${want[at]}"` : 'not there'} in the reference language; make both alike` };
}

/** What may stand elsewhere on the page has no number: whoever reads of it searches for it. */
function differenceOfSets(field: string, want: readonly string[], have: readonly string[]): ContentFault | undefined {
  const [missing] = without(want, have);
  const [other] = without(have, want);
  if (missing === undefined && other === undefined) return undefined;
  const wanted = missing === undefined ? 'the reference language has no such thing here' : `"${missing}" is what the reference language has`;
  return { field, ...(other === undefined ? {} : { found: other }), advice: `${wanted}; make both alike` };
}

/** What is left of a list when each entry of another is taken out of it once. */
function without(list: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken];
  return list.filter((entry) => {
    const at = left.indexOf(entry);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => (match[1] ?? '').replace(/\s+/g, ' '));

function kindOfBlock(block: string): string {
  const rules: readonly (readonly [RegExp, string])[] = [
    [/^#{2,6} /, `heading ${/^#+/.exec(block)?.[0].length}`],
    [/^([-*] )/, `list of ${block.split('\n').filter((line) => /^[-*] /.test(line)).length}`],
    [/^\d+\. /, `numbered list of ${block.split('\n').filter((line) => /^\d+\. /.test(line)).length}`],
    [/^:::/, 'aside'],
    [/^\|/, 'table'],
    [/^```/, 'code'],
    [/^</, 'part'],
    [/./, 'paragraph'],
  ];
  return rules.find(([pattern]) => pattern.test(block))?.[1] ?? '';
}

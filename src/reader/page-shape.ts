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
export function differenceOfShapes(reference: PageShape, other: PageShape): { readonly field: string; readonly found: string; readonly advice: string } | undefined {
  for (const field of ['frontMatter', 'headings', 'parts', 'links', 'code', 'blocks'] as const) {
    const [want, have] = [reference[field], other[field]];
    const at = Array.from({ length: Math.max(want.length, have.length) }, (_, index) => index).find((index) => want[index] !== have[index]);
    if (at !== undefined) {
      return { field, found: have[at] ?? 'nothing', advice: `${field} number ${at + 1} is ${want[at] ? `"${want[at]}"` : 'not there'} in the reference language; make both alike` };
    }
  }
  return undefined;
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

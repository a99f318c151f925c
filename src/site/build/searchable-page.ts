import { splitAtApostrophes } from './apostrophes.ts';
import { htmlTokens, type OpenTag, type Token } from './html-tokens.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The page as it is given to the search index; the built page itself stays as it is.
 * @returns undefined for a page without `data-pagefind-body`, which is not to be found
 */
export function searchablePage(html: string): string | undefined {
  if (!html.includes('data-pagefind-body')) return undefined;
  const tokens = [...htmlTokens(html)];
  if (!tokens.some((token) => token.kind === 'open' && token.attributes.has('data-pagefind-body'))) return undefined;
  return applyEdits(html, [...apostropheEdits(tokens), ...endsOfLabelEdits(tokens), ...smallLineEdits(tokens), ...tickBoxEdits(tokens), ...controlEdits(tokens), ...questionEdits(html, tokens)]);
}

/**
 * Controls, whose labels would be run together; what nobody is read aloud (the dash beside "not listed"); and what is shown only
 * where something is missing: no result may tell its reader that scripts are switched off. A control in a heading is the heading's
 * own words.
 */
function controlEdits(tokens: readonly Token[]): readonly Edit[] {
  let isInHeading = false;
  return tokens.flatMap((token) => {
    if (token.kind !== 'text' && /^h[1-6]$/.test(token.name)) isInHeading = token.kind === 'open';
    if (isInHeading || token.kind !== 'open' || !isNotRead(token) || token.attributes.has('data-pagefind-ignore')) return [];
    const afterName = token.start + 1 + token.name.length;
    return [{ start: afterName, end: afterName, text: ' data-pagefind-ignore="all"' }];
  });
}

const isNotRead = ({ name, attributes }: OpenTag): boolean =>
  name === 'button' || name === 'select' || attributes.has('hidden') || attributes.get('aria-hidden') === 'true' || /(^|\s)(button|without-script)(\s|$)/.test(attributes.get('class') ?? '');

/** Boxes of their own on the page, which Pagefind runs together with what follows: "Date26 November". */
const endsOfLabels: Readonly<Record<string, string>> = { dt: ': ', legend: ': ', caption: '. ', th: ' ', small: ' ' };

function endsOfLabelEdits(tokens: readonly Token[]): readonly Edit[] {
  const isFrench = tokens.some((token) => token.kind === 'open' && token.name === 'html' && token.attributes.get('lang') === 'fr');
  return tokens.flatMap((token) => {
    const end = token.kind === 'close' ? endsOfLabels[token.name] : undefined;
    if (end === undefined) return [];
    // French sets a space before the colon.
    return { start: token.end, end: token.end, text: isFrench ? end.replace(':', '\u00A0:') : end };
  });
}

/** Pagefind leaves out what stands in a `<label>`, and so what a checklist asks for: each of these becomes a paragraph. */
function tickBoxEdits(tokens: readonly Token[]): readonly Edit[] {
  let isInside = false;
  return tokens.flatMap((token) => {
    if (token.kind === 'text' || token.name !== 'label') return [];
    if (token.kind === 'open') isInside = token.attributes.has('data-to-be-found');
    const nameStart = token.start + (token.kind === 'open' ? 1 : 2);
    return isInside ? [{ start: nameStart, end: nameStart + token.name.length, text: 'p' }] : [];
  });
}

/** A small line of its own on the page, and an inline word to Pagefind: "engineerExample". */
function smallLineEdits(tokens: readonly Token[]): readonly Edit[] {
  return tokens.flatMap((token) => (token.kind === 'open' && token.name === 'small' ? { start: token.start, end: token.start, text: ' ' } : []));
}

function apostropheEdits(tokens: readonly Token[]): readonly Edit[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'text' || token.rawIn === 'script' || token.rawIn === 'style') return [];
    return { start: token.start, end: token.end, text: splitAtApostrophes(token.source) };
  });
}

interface Question {
  heading?: OpenTag;
  isPastSummary: boolean;
  isDone: boolean;
}

/**
 * A question opens by its link only when the id stands inside the `<details>` body; the search index links to
 * headings that have an id. So the id of the body is given to the heading in the summary.
 */
function questionEdits(html: string, tokens: readonly Token[]): readonly Edit[] {
  const questions: Question[] = [];
  const edits: Edit[] = [];
  for (const token of tokens) {
    const question = questions.at(-1);
    if (token.kind === 'open' && token.name === 'details') questions.push({ isPastSummary: false, isDone: false });
    else if (token.kind === 'close' && token.name === 'details') questions.pop();
    else if (question && token.kind === 'close' && token.name === 'summary') question.isPastSummary = true;
    else if (question && token.kind === 'open') edits.push(...questionTag(html, question, token));
  }
  return edits;
}

function questionTag(html: string, question: Question, tag: OpenTag): readonly Edit[] {
  if (!question.isPastSummary) {
    if (/^h[2-6]$/.test(tag.name) && !tag.attributes.has('id')) question.heading = tag;
    return [];
  }
  const id = tag.attributes.get('id');
  if (question.isDone || id === undefined || question.heading === undefined) return [];
  question.isDone = true;
  const { heading } = question;
  const afterName = heading.start + 1 + heading.name.length;
  const withoutId = html.slice(tag.start, tag.end).replace(/\sid\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/i, '');
  return [{ start: afterName, end: afterName, text: ` id="${id}"` }, { start: tag.start, end: tag.end, text: withoutId }];
}

/** The edits never overlap: each replaces one token, or stands inside a tag that no other edit touches. */
function applyEdits(html: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start);
  let position = 0;
  const parts = inOrder.flatMap(({ start, end, text }) => {
    const kept = html.slice(position, start);
    position = end;
    return [kept, text];
  });
  return parts.join('') + html.slice(position);
}

import { onceEach } from '../../../domain/once-each.ts';
import type { FontWeight } from '../../../typesetting/font-chain.ts';
import type { FontSet } from '../../../typesetting/font-library.ts';
import { setText, type SetLine } from '../../../typesetting/set-text.ts';
import { directionOf } from '../../../typesetting/bidi.ts';
import type { Span, Text, Tone } from '../pdf-document.ts';
import { lineHeight } from './page-style.ts';

/** How a text is set in its place. */
export interface TextStyle {
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly tone?: Tone;
  readonly ownDirection?: boolean;
}

/** What a document gives to every text of it. */
export interface TextContext {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly fonts: FontSet;
  /** Characters that no font has; when there are any, the document is refused. */
  readonly missing: Set<string>;
  /** Texts that were set without breaking a line, by style: a table measures its cells before it draws them, and many are alike. */
  readonly unbroken: Map<TextStyle, Map<string, TextBlock>>;
}

export interface StyledSpan extends Span {
  readonly weight: FontWeight;
  readonly tone: Tone;
}

/** A text broken into lines, in points. */
export interface TextBlock {
  readonly lines: readonly SetLine[];
  readonly spans: readonly StyledSpan[];
  readonly size: number;
  /** Of one line. */
  readonly lineHeight: number;
  /** Of the widest line. */
  readonly width: number;
  readonly height: number;
}

export const spansOf = (text: Text): readonly Span[] => (typeof text === 'string' ? [{ text }] : text);

export const plainText = (text: Text): string => spansOf(text).map((span) => span.text).join('');

/** @param language of the document: a span that says it again says nothing */
export function styledSpans(text: Text, { bold = false, tone = 'ink' }: Pick<TextStyle, 'bold' | 'tone'>, language: string): readonly StyledSpan[] {
  return spansOf(text).map(({ language: own = language, ...span }) => ({
    ...span,
    ...(own === language ? {} : { language: own }),
    weight: (span.bold ?? bold) ? 700 : 400,
    tone: span.tone ?? (span.link === undefined ? tone : 'accent'),
    isolated: span.isolated ?? own !== language,
  }));
}

/** @param maxWidth in points; without it, only the text's own breaks end a line */
export function layText(text: Text, style: TextStyle, { context, maxWidth }: { readonly context: TextContext; readonly maxWidth?: number }): TextBlock {
  if (typeof text !== 'string') return setBlock(text, style, { context, maxWidth });
  const ofStyle = context.unbroken.get(style) ?? new Map<string, TextBlock>();
  context.unbroken.set(style, ofStyle);
  const known = ofStyle.get(text);
  if (known && known.width <= (maxWidth ?? Number.POSITIVE_INFINITY)) return known;
  const block = setBlock(text, style, { context, maxWidth });
  if (block.lines.length === text.split('\n').length) ofStyle.set(text, block);
  return block;
}

function setBlock(text: Text, style: TextStyle, { context, maxWidth }: { readonly context: TextContext; readonly maxWidth: number | undefined }): TextBlock {
  const spans = styledSpans(text, style, context.language);
  const direction = style.ownDirection ? directionOf(plainText(text), context.direction) : context.direction;
  const set = setText(
    spans.map((span) => {
      const language = span.language ?? context.language;
      return { text: span.text, language, chain: context.fonts.chainFor({ text: span.text, language, weight: span.weight }), isolated: span.isolated ?? false };
    }),
    { direction, language: context.language, ...(maxWidth === undefined ? {} : { maxWidth: maxWidth / style.size }) },
  );
  for (const character of set.missing) context.missing.add(character);
  const { tallest, widest } = measuresOf(set.lines);
  const height = style.size * tallest;
  const width = style.size * widest;
  return { lines: set.lines, spans, size: style.size, lineHeight: height, width, height: height * set.lines.length };
}

/**
 * In em. Thai, Arabic and Devanagari reach further up and down than Latin letters; all lines of a text get the height of the
 * tallest. A text that was set before has the same lines.
 */
const measuresOf = onceEach((lines: readonly SetLine[]) => {
  const fonts = lines.flatMap(({ runs }) => runs.map(({ font }) => font.font));
  return {
    tallest: Math.max(lineHeight, ...fonts.map(({ ascent, descent }) => (ascent - descent) * 1.02)),
    widest: Math.max(0, ...lines.map(({ width }) => width)),
  };
});

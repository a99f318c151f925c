/**
 * A small HTML tokenizer for pages that our own build wrote. Every token knows where it stands in the source, so that
 * a page can be changed by replacing a few characters, with every other byte as it was.
 */
export interface OpenTag {
  readonly kind: 'open';
  /** In lower case. */
  readonly name: string;
  /** Names in lower case; values as written, entities and all: see `decodeEntities`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

export interface CloseTag {
  readonly kind: 'close';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface Text {
  readonly kind: 'text';
  /** As written. */
  readonly source: string;
  /** The script, style, textarea or title it stands in: there, `<` begins no tag. */
  readonly rawIn: string | undefined;
  readonly start: number;
  readonly end: number;
}

export type Token = OpenTag | CloseTag | Text;

const tagPattern = /<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/iy;
const skippedPattern = /<!--[\s\S]*?-->|<[!?][^>]*>/y;
const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const rawElements: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);

export function* htmlTokens(html: string): Generator<Token> {
  const state = { position: 0, svgDepth: 0 };
  while (state.position < html.length) {
    if (html[state.position] !== '<') yield textUntilTag(html, state);
    else if (at(skippedPattern, html, state.position)) state.position = skippedPattern.lastIndex;
    else yield* tagTokens(html, state);
  }
}

type State = { position: number; svgDepth: number };

function* tagTokens(html: string, state: State): Generator<Token> {
  const start = state.position;
  const match = at(tagPattern, html, start);
  if (match === null) return yield textUntilTag(html, state);
  const [source, slash, rawName = '', attributes = ''] = match;
  const name = rawName.toLowerCase();
  const end = (state.position = start + source.length);
  if (name === 'svg') state.svgDepth += slash ? -1 : attributes.endsWith('/') ? 0 : 1;
  if (slash) return yield { kind: 'close', name, start, end };
  yield openTag({ name, start, end }, attributes);
  // Inside SVG, style and title are ordinary elements to an HTML parser: their entities count.
  if (rawElements.has(name) && state.svgDepth === 0) yield* rawText(html, state, name);
}

/** Attributes are read when asked for: of most tags nobody wants to know them. */
function openTag(tag: { readonly name: string; readonly start: number; readonly end: number }, source: string): OpenTag {
  let read: ReadonlyMap<string, string> | undefined;
  return {
    kind: 'open',
    ...tag,
    get attributes() {
      return (read ??= readAttributes(source));
    },
  };
}

function* rawText(html: string, state: State, name: string): Generator<Text> {
  const rest = html.slice(state.position).search(new RegExp(`</${name}[\\s/>]`, 'i'));
  const start = state.position;
  const end = (state.position = rest === -1 ? html.length : start + rest);
  if (end > start) yield { kind: 'text', source: html.slice(start, end), rawIn: name, start, end };
}

/** At least one character, so that a `<` that begins no tag is text. */
function textUntilTag(html: string, state: State): Text {
  const start = state.position;
  const next = html.indexOf('<', start + 1);
  const end = (state.position = next === -1 ? html.length : next);
  return { kind: 'text', source: html.slice(start, end), rawIn: undefined, start, end };
}

function at(pattern: RegExp, html: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(html);
}

function readAttributes(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(attributePattern)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
  }
  return attributes;
}

const namedEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** @throws {Error} on an entity name that our build never writes: a wrong guess would be a wrong hash. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]\w*));/gi, (entity, hex: string | undefined, decimal: string | undefined, name = '') => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    const character = namedEntities[name];
    if (character === undefined) throw new Error(`The entity ${entity} is not known here; add it to namedEntities in html-tokens.ts.`);
    return character;
  });
}

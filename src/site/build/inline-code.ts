import { createHash } from 'node:crypto';
import { decodeEntities, htmlTokens, type OpenTag } from './html-tokens.ts';

/** What stands inside a page and is executed or styles it: each as a Content-Security-Policy hash source. */
export interface InlineCode {
  readonly scripts: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
  readonly styleAttributes: ReadonlySet<string>;
}

type Found = { readonly [Kind in keyof InlineCode]: Set<string> };

/**
 * @param pages HTML by file name
 * @throws {Error} naming file and element where a page holds code that only `unsafe-inline` could allow
 */
export function inlineCodeOf(pages: Iterable<readonly [file: string, html: string]>): InlineCode {
  const found: Found = { scripts: new Set(), styles: new Set(), styleAttributes: new Set() };
  for (const [file, html] of pages) collect(found, file, normalised(html));
  return found;
}

/** Browsers turn every line end into a line feed before they hash. */
const normalised = (html: string) => html.replace(/\r\n?/g, '\n');

function collect(found: Found, file: string, html: string): void {
  let holder: { readonly tag: OpenTag; text: string } | undefined;
  for (const token of htmlTokens(html)) {
    if (token.kind === 'open' && mayHoldCode.test(html.slice(token.start, token.end))) {
      refuseHandlers(file, token);
      collectStyleAttribute(found, token);
    }
    if (token.kind === 'open' && (token.name === 'script' || token.name === 'style')) holder = { tag: token, text: '' };
    else if (token.kind === 'text' && holder) holder.text += token.rawIn ? token.source : decodeEntities(token.source);
    else if (token.kind === 'close' && holder?.tag.name === token.name) {
      collectElement(found, holder.tag, holder.text);
      holder = undefined;
    }
  }
}

/** Of the tags that this leaves out, none has a handler, a script for an address, or a style: reading their attributes would take most of the time. */
const mayHoldCode = /[\s"'/]on[a-z]|javascript:|style/i;

function collectStyleAttribute(found: Found, { attributes }: OpenTag): void {
  const style = attributes.get('style');
  if (style !== undefined) found.styleAttributes.add(hashSource(decodeEntities(style)));
}

function collectElement(found: Found, { name, attributes }: OpenTag, text: string): void {
  if (name === 'style') found.styles.add(hashSource(text));
  else if (!attributes.has('src') && isExecuted(attributes.get('type'))) found.scripts.add(hashSource(text));
}

/** A block of any other type (JSON-LD, JSON) is data: browsers return before they ask the policy (HTML, "prepare the script element"). */
const isExecuted = (type = '') => /^(|module|importmap|speculationrules|(text|application)\/(x-)?(java|ecma)script)$/i.test(type.trim());

function refuseHandlers(file: string, { name, attributes }: OpenTag): void {
  for (const [attribute, value] of attributes) {
    if (!/^on[a-z]{3,}$/.test(attribute) && !/^\s*javascript:/i.test(value)) continue;
    throw new Error(`${file}: <${name} ${attribute}="${value}"> cannot run under the Content-Security-Policy. Attach the listener in a script instead.`);
  }
}

const hashSource = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

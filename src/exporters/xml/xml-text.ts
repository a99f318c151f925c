import { withoutBidiControls } from '../../domain/bidi-controls.ts';

/** White space that would be lost or changed on the way: XML reads line ends and tabs as it likes. */
const spacing = /[\t\r\n\u0085\u2028\u2029]+/g;

/**
 * What XML 1.0 has no way to write (production 2, Char), and the controls U+007F to U+009F, which it only discourages and
 * which nobody typed.
 */
const unwritable = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g;

const markup = /[&<>"']/g;

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Letters, digits and signs that need none of the steps below: most texts of a document. */
const plain = /^[\w .,:;/()+%-]*$/;

/**
 * A text as it may stand in an element or an attribute: markup escaped, nothing in it that XML 1.0 forbids. Half a
 * character becomes U+FFFD, so that it is seen that something was there.
 */
export function xmlText(text: string): string {
  if (plain.test(text)) return text;
  const legal = withoutBidiControls(text.toWellFormed()).replace(spacing, ' ').replace(unwritable, '');
  return legal.replace(markup, (sign) => references[sign] ?? sign);
}

/** Text in the syntax of a PDF file (ISO 32000-1, 7.3), ready to be written. */
export type Syntax = string;

/** Number of an object in the file. */
export type ObjectNumber = number;

export const reference = (object: ObjectNumber): Syntax => `${object} 0 R`;

/** Whatever is not a regular character is written by its number (7.3.5). */
export const name = (text: string): Syntax => `/${text.replace(/[^!"$&'*+,\-.0-;=?-Z\\^-z|~]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;

export const array = (items: readonly Syntax[]): Syntax => `[${items.join(' ')}]`;

/** Entries without a value are left out. Keys are regular names. */
export function dictionary(entries: Readonly<Record<string, Syntax | undefined>>): Syntax {
  let written = '';
  for (const key in entries) {
    const value = entries[key];
    if (value !== undefined) written += `${written === '' ? '' : ' '}/${key} ${value}`;
  }
  return `<<${written}>>`;
}

/** Three decimals of a point are a thousandth of a hair; more only cost bytes. */
export function number(value: number): Syntax {
  const thousandths = Math.round(value * 1000);
  // The text of a whole number is much cheaper than that of a fraction, and a document has ten thousand of them.
  if (!(Math.abs(thousandths) <= mostThousandths)) return String(thousandths / 1000);
  const positive = Math.abs(thousandths);
  const whole = Math.trunc(positive / 1000);
  return `${thousandths < 0 ? '-' : ''}${whole}${fractions[positive - whole * 1000]}`;
}

/** Up to here, thousandths are small integers to the machine. */
const mostThousandths = 1_000_000_000;

/** "", ".001", …, ".1", …, ".999" */
const fractions: readonly string[] = Array.from({ length: 1000 }, (_, thousandths) => (thousandths === 0 ? '' : `.${String(thousandths).padStart(3, '0').replace(/0+$/, '')}`));

export function numbers(values: readonly number[]): Syntax {
  let written = '';
  for (const value of values) written += written === '' ? number(value) : ` ${number(value)}`;
  return written;
}

const printableAscii = /^[\x20-\x7e]*$/;

/** A text string: plain where it can be, else UTF-16 with its mark (7.9.2.2). */
export function textString(text: string): Syntax {
  if (printableAscii.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<feff${hexUtf16(text)}>`;
}

/** A 16-bit number in four digits. */
export const hex16 = (value: number): string => lowNumbers[value] ?? bytesOf16(value);

const hexBytes: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const bytesOf16 = (value: number): string => (hexBytes[value >> 8] ?? '') + (hexBytes[value & 0xff] ?? '');

/** The codes of a document's fonts are low, and it has ten thousand of them to write. */
const lowNumbers: readonly string[] = Array.from({ length: 1024 }, (_, value) => bytesOf16(value));

export function hexUtf16(text: string): string {
  let written = '';
  for (let index = 0; index < text.length; index += 1) written += hex16(text.charCodeAt(index));
  return written;
}

/** @param instant "2026-11-23T09:30:00Z" @returns "(D:20261123093000Z)" (7.9.4) */
export const date = (instant: string): Syntax => `(D:${instant.replace(/[-T:]/g, '').replace('Z', '')}Z)`;

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
  const written = Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [`/${key} ${value}`]));
  return `<<${written.join(' ')}>>`;
}

/** Three decimals of a point are a thousandth of a hair; more only cost bytes. */
export function number(value: number): Syntax {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

export const numbers = (values: readonly number[]): Syntax => values.map(number).join(' ');

const printableAscii = /^[\x20-\x7e]*$/;

/** A text string: plain where it can be, else UTF-16 with its mark (7.9.2.2). */
export function textString(text: string): Syntax {
  if (printableAscii.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<feff${hexUtf16(text)}>`;
}

export const hexUtf16 = (text: string): string => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('');

/** @param instant "2026-11-23T09:30:00Z" @returns "(D:20261123093000Z)" (7.9.4) */
export const date = (instant: string): Syntax => `(D:${instant.replace(/[-T:]/g, '').replace('Z', '')}Z)`;

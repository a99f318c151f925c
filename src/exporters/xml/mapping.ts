import { xmlText } from './xml-text.ts';

/**
 * A foreign format as a table: each row names an element and the business term (BT-…) or group (BG-…) of EN 16931 that it
 * carries, in the order in which the schema of the format wants them. An element for which there is nothing is left out.
 */
export type Row<Model> = TermRow<Model> | FixedRow | GroupRow<Model> | PartRow<Model>;

/** One business term. */
export interface TermRow<Model> {
  readonly term: string;
  /** Rules of EN 16931 that rest on this row. */
  readonly rules?: readonly string[];
  readonly element: string;
  readonly text: (model: Model) => string | undefined;
  readonly attributes?: Attributes | ((model: Model) => Attributes);
}

/** An element that the format wants and the standard does not know. */
export interface FixedRow {
  readonly element: string;
  readonly fixed: string;
}

/** An element around others; `always` when the format wants it empty too. */
export interface GroupRow<Model> {
  readonly element: string;
  readonly always?: true;
  readonly rows: readonly Row<Model>[];
}

/** An element that is there once for each part of the model: none, one or many. Made by {@link each}. */
export interface PartRow<Model> {
  readonly group: string | undefined;
  readonly rules: readonly string[];
  readonly element: string;
  readonly terms: readonly MappedTerm[];
  readonly write: (model: Model, indent: string) => string;
}

export type Attributes = Readonly<Record<string, string | undefined>>;

interface Each<Model, Part> {
  readonly group?: string;
  readonly rules?: readonly string[];
  readonly element: string;
  readonly of: (model: Model) => readonly Part[];
  readonly rows: readonly Row<Part>[];
}

export function each<Model, Part>({ group, rules = [], element, of, rows }: Each<Model, Part>): PartRow<Model> {
  return {
    group,
    rules,
    element,
    terms: mappedTerms(rows),
    write: (model, indent) => of(model).map((part) => wrap(element, writeRows(rows, part, `${indent}  `), indent)).join(''),
  };
}

interface EachText<Model> {
  readonly group: string;
  readonly terms: readonly string[];
  readonly rules: readonly string[];
  readonly element: string;
  readonly of: (model: Model) => readonly string[];
}

/** Where a format writes a whole group into the text of one element. */
export function eachText<Model>({ group, terms, rules, element, of }: EachText<Model>): PartRow<Model> {
  return {
    group,
    rules: [],
    element,
    terms: terms.map((term) => ({ term, rules })),
    write: (model, indent) => of(model).map((text) => `${indent}<${element}>${xmlText(text)}</${element}>\n`).join(''),
  };
}

/** None or one. */
export const ifAny = <Part>(part: Part | undefined): readonly Part[] => (part === undefined ? [] : [part]);

export interface MappedTerm {
  readonly term: string;
  readonly rules: readonly string[];
}

/** Every business term and group that a table carries, so that two tables can be compared. */
export function mappedTerms<Model>(rows: readonly Row<Model>[]): readonly MappedTerm[] {
  return rows.flatMap((row): readonly MappedTerm[] => {
    if ('write' in row) return [...(row.group === undefined ? [] : [{ term: row.group, rules: row.rules }]), ...row.terms];
    if ('rows' in row) return mappedTerms(row.rows);
    return 'fixed' in row ? [] : [{ term: row.term, rules: row.rules ?? [] }];
  });
}

interface Root<Model> {
  readonly element: string;
  readonly namespaces: Attributes;
  readonly rows: readonly Row<Model>[];
}

/** A whole document, indented by two spaces so that a person can read it and a comparison shows what changed. */
export function writeXml<Model>({ element, namespaces, rows }: Root<Model>, model: Model): string {
  const start = `${element}${writeAttributes(namespaces)}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${start}>\n${writeRows(rows, model, '  ')}</${element}>\n`;
}

function writeRows<Model>(rows: readonly Row<Model>[], model: Model, indent: string): string {
  let written = '';
  for (const row of rows) written += writeRow(row, model, indent);
  return written;
}

function writeRow<Model>(row: Row<Model>, model: Model, indent: string): string {
  if ('write' in row) return row.write(model, indent);
  if ('fixed' in row) return `${indent}<${row.element}>${row.fixed}</${row.element}>\n`;
  if ('rows' in row) {
    const content = writeRows(row.rows, model, `${indent}  `);
    return content === '' && !row.always ? '' : wrap(row.element, content, indent);
  }
  return writeTerm(row, model, indent);
}

function writeTerm<Model>({ element, text, attributes }: TermRow<Model>, model: Model, indent: string): string {
  const content = text(model);
  if (content === undefined || content === '') return '';
  const written = attributes === undefined ? '' : writeAttributes(typeof attributes === 'function' ? attributes(model) : attributes);
  return `${indent}<${element}${written}>${xmlText(content)}</${element}>\n`;
}

const wrap = (element: string, content: string, indent: string): string =>
  content === '' ? `${indent}<${element}/>\n` : `${indent}<${element}>\n${content}${indent}</${element}>\n`;

function writeAttributes(attributes: Attributes): string {
  let written = '';
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) written += ` ${name}="${xmlText(value)}"`;
  return written;
}

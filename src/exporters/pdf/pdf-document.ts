/**
 * A document as data: what stands on paper, in what order, and what each part is. It knows pages, tables and figures, and
 * nothing of any trade. `renderPdf` makes a file of it.
 */
export interface PdfDocument {
  /** BCP-47 */
  readonly language: string;
  /** From right to left, the whole page is mirrored. */
  readonly direction: 'ltr' | 'rtl';
  /** Shown in the title bar of the reader. */
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords?: string;
  /** The program that made it. */
  readonly creator: string;
  /** "2026-11-23T09:30:00Z": passed in, so that the same document is the same file at any time. */
  readonly createdAt: string;
  readonly paper: Paper;
  /** At the top of every page. Read aloud once, on the first. */
  readonly notice?: Text;
  /** Large, light and slanted behind every page. Never read aloud: say the same in `notice`. */
  readonly watermark?: string;
  readonly footer: Footer;
  readonly blocks: readonly Block[];
  /** Files inside the file. */
  readonly attachments?: readonly Attachment[];
  /** Says that the attachment of this name is the data of the document (Factur-X 1.0). */
  readonly facturX?: FacturX;
}

export type Paper = 'a4' | 'letter';

export interface Footer {
  /** At the start of the line, on every page. */
  readonly text?: Text;
  /** "Page {page} of {pages}" */
  readonly pageNumber: string;
}

/** A text of the document's language and the weight of its place, or one made of parts. `\n` ends a line. */
export type Text = string | readonly Span[];

export interface Span {
  readonly text: string;
  readonly bold?: boolean;
  readonly tone?: Tone;
  /** BCP-47, when it differs from the document's: a reader that speaks changes its voice. Implies `isolated`. */
  readonly language?: string;
  /** Text from outside, whose direction is not known: a name, an address, a reference. */
  readonly isolated?: boolean;
  /** Address that is opened when the text is clicked. */
  readonly link?: string;
}

export type Tone = 'ink' | 'soft' | 'accent' | 'warning';

export type Block = Heading | Paragraph | List | Facts | Columns | Table | Totals | Picture | QrCode | Gap | Rule;

export interface Heading {
  readonly kind: 'heading';
  /** The first heading of a document has level 1, and no level is left out. */
  readonly level: 1 | 2 | 3;
  readonly text: Text;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
  readonly size?: TextSize;
  readonly bold?: boolean;
  readonly tone?: Tone;
  readonly align?: 'start' | 'center' | 'end';
  /** Follows the direction of its own first letter and not the page's: an address. */
  readonly ownDirection?: boolean;
  readonly keepWithNext?: boolean;
}

export type TextSize = 'small' | 'normal' | 'large';

export interface List {
  readonly kind: 'list';
  readonly ordered?: boolean;
  readonly size?: TextSize;
  readonly items: readonly Text[];
}

/** Names and their values, in two columns. */
export interface Facts {
  readonly kind: 'facts';
  readonly size?: TextSize;
  readonly items: readonly Fact[];
}

export interface Fact {
  readonly name: Text;
  readonly value: Text;
  /** Stands on one line as far as there is room: names give way to it. */
  readonly isWhole?: boolean;
}

/** Side by side, read one after the other; never split over pages. */
export interface Columns {
  readonly kind: 'columns';
  readonly columns: readonly { readonly share: number; readonly blocks: readonly Exclude<Block, Columns | Table | Totals>[] }[];
}

export interface Table {
  readonly kind: 'table';
  /** What it shows, for those who do not see it. */
  readonly summary?: string;
  readonly columns: readonly TableColumn[];
  /** At least one. A row is never split over pages; the head is repeated on each. */
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly head: Text;
  /**
   * `fit`: as wide as its widest text, within reason; `fill`: shares what is left. A table needs at least one of these.
   */
  readonly width: 'fit' | 'fill';
  /** `figures`: to the right in either direction, so that digits of equal worth stand under each other. */
  readonly align?: 'start' | 'center' | 'figures';
  /** Its cells name their rows. */
  readonly namesRow?: boolean;
}

/** `group` names the rows that follow, `sum` adds some up. One cell per column, counting each cell's `span`. */
export interface TableRow {
  readonly kind?: 'normal' | 'group' | 'sum';
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly text: Text;
  /** Below, smaller: where it comes from. */
  readonly detail?: Text;
  /** Columns it covers; 1 by default. */
  readonly span?: number;
}

/** Adds up the table before it, at the end side of the page, on one page with at least the last row. */
export interface Totals {
  readonly kind: 'totals';
  readonly rows: readonly { readonly name: Text; readonly value: Text; readonly strong?: boolean }[];
}

export interface Picture {
  readonly kind: 'picture';
  /** A PNG or JPEG file. */
  readonly bytes: Uint8Array;
  /** What it shows, in words. */
  readonly alternative: string;
  /** In points; the picture keeps its proportions. */
  readonly maxWidth: number;
  readonly maxHeight: number;
  readonly align?: 'start' | 'center' | 'end';
}

/** Left out when the text is too long for it: ask `qrCodeFits`. */
export interface QrCode {
  readonly kind: 'qr-code';
  readonly text: string;
  /** What it leads to, in words. */
  readonly alternative: string;
  /** Side in points, the quiet zone around it included. */
  readonly side: number;
  readonly align?: 'start' | 'center' | 'end';
}

export interface Gap {
  readonly kind: 'gap';
  /** In points; none at the top of a page. */
  readonly height: number;
}

export interface Rule {
  readonly kind: 'rule';
}

export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  /** What it is to the document (PDF/A-3, annex E): the same in another form, its source, or data shown in it. */
  readonly relationship: 'Alternative' | 'Source' | 'Data' | 'Supplement';
  readonly bytes: Uint8Array;
}

export interface FacturX {
  readonly fileName: string;
  /** "EN 16931", "BASIC", … */
  readonly conformanceLevel: string;
}

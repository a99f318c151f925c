import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { Quote } from '../domain/estimate/quote.ts';
import type { DraftInvoice } from '../domain/invoice/draft-invoice.ts';
import type { Problem } from '../domain/problem.ts';
import type { MadeFile } from '../share/json-file.ts';
import type { Logo } from '../share/logo.ts';
import type { FontLibrary } from '../typesetting/font-library.ts';
import type { Wording } from '../words/wording.ts';
import type { Deflate } from '../compression/deflate.ts';
import type { Paper } from './pdf/pdf-document.ts';

/** Everything that any format may use. The same input always gives the same bytes, as far as `deflate` does. */
export interface ExportInput {
  readonly draft: DraftInvoice;
  /** What the draft was made of. */
  readonly quote: Quote;
  /** The release that the quote was priced by. */
  readonly catalogue: Catalogue;
  /** In the language of the document, which need not be that of the screen. */
  readonly wording: Wording;
  /** The address that reopens this draft; absent where nobody wants it in the document. */
  readonly shareLink?: string;
  /** What stands in its place where the document is drawn: a reader's own address of the site, while the operator has set none. Data are the same everywhere. */
  readonly shownLink?: string;
  /** Of the seller. */
  readonly logo?: Logo;
  /** Where the schema of request files is published. */
  readonly schemaAddress?: string;
  /** Of documents that are drawn: asked for when one is. `installedFonts()` in Node, `fetchedFonts('/fonts/')` in a page. */
  readonly fonts: () => Promise<FontLibrary>;
  /** Packs the streams of a PDF: `deflateByPlatform` in a page, `deflateAlike` where the same draft must be the same file. */
  readonly deflate: Deflate;
  /** A4 unless said otherwise. */
  readonly paper?: Paper;
}

/** What a format makes: the content, or what has to be entered first. Never a file that breaks the format's rules. */
export type Made =
  | { readonly ok: true; readonly content: string | Uint8Array<ArrayBuffer>; readonly withoutData?: WithoutData }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Why a document that can hold the e-invoice data was made without: what has to be entered for them. */
export type WithoutData = readonly Problem[];

export type MakeDocument = (input: ExportInput) => Made | Promise<Made>;

/** A document format: one folder beside this file, and one line in the registry. */
export interface ExportFormat {
  readonly id: string;
  /** What it is called in every language. */
  readonly name: string;
  readonly mediaType: string;
  /** Without a leading point. */
  readonly extension: string;
  /** Set in type, by the fonts of the input. */
  readonly drawn?: boolean;
  /** Fetches the code of the format, which the page does not pay for before somebody asks. */
  readonly load: () => Promise<MakeDocument>;
}

export type ExportResult =
  | { readonly ok: true; readonly file: MadeFile; readonly withoutData?: WithoutData }
  /** `cause`: what went wrong where no answer of the visitor's is at fault. */
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly cause?: unknown };

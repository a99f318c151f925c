import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { FormatSpec } from '../../words/format-spec.ts';
import type { Words } from '../../words/translate.ts';
import type { Seller } from '../../domain/invoice/seller.ts';
import type { Taxes } from '../../domain/tax/taxes.ts';

/** A language that a document can be in. */
export interface DocumentLanguage {
  /** As in addresses. */
  readonly key: string;
  /** BCP-47. */
  readonly tag: string;
  readonly name: string;
  /** Paths of the font files that its words are set in, below `fonts/`. */
  readonly fonts: readonly string[];
}

/** All that the estimator knows comes in here, as plain JSON: it imports no dictionary, no price and no setting. */
export interface EstimatorProps {
  /** Key of the page's language, as in addresses. */
  readonly locale: string;
  readonly languages: readonly DocumentLanguage[];
  readonly tag: string;
  readonly words: Words;
  readonly formats: FormatSpec;
  /** Where the names of countries are, by ISO 3166-1 alpha-2 code and in the order of the reader's alphabet. */
  readonly countriesAddress: string;
  /** Where the words and starting points of the panels are. */
  readonly draftsAddress: string;
  /** The newest release of the price list; older ones are fetched when a link names one. */
  readonly catalogue: Catalogue;
  /** Dates of every release, newest last. */
  readonly releases: readonly string[];
  readonly taxes: Taxes;
  readonly seller: Seller;
  /** The sentences that may promise anything, by id. */
  readonly promises: Words;
  /** Addresses inside the site, in the page's language. */
  readonly links: { readonly contact: string; readonly process: string; readonly prices: string };
  readonly base: string;
  /** Address of the site's root as the operator has set it, for documents; '' while there is none. */
  readonly site: string;
  /** Day of the build; the reader's own day replaces it once the page runs. */
  readonly builtOn: string;
}

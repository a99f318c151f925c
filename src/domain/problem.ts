/**
 * Everything a visitor can get wrong, as a closed table of codes. A code's words live in the interface strings under
 * `problem.<code>` and may use the values named here; the domain itself writes no sentence.
 */
export interface ProblemValues {
  /** Nothing selected where one answer is needed. */
  readonly 'choice-missing': Record<never, never>;
  /** An answer that is not on offer. */
  readonly 'choice-unknown': { readonly typed: string };
  /** A single machine cannot take over from itself. */
  readonly 'high-availability-needs-cluster': Record<never, never>;
  /** Two versions side by side need several machines. */
  readonly 'rollout-needs-cluster': Record<never, never>;
  /** The workload needs several machines, and the platform is one. */
  readonly 'single-host-too-small': { readonly machines: number };
  /** The documents need several machines, and the platform is one; `highest` is what one holds by the price list. */
  readonly 'single-host-too-many-documents': { readonly highest: number };
  /** The price list in use does not name this provider. */
  readonly 'provider-not-in-catalogue': { readonly typed: string; readonly release: string };
  readonly 'number-missing': { readonly lowest: number; readonly highest: number };
  readonly 'number-unreadable': { readonly typed: string; readonly lowest: number; readonly highest: number };
  readonly 'number-not-whole': { readonly typed: string };
  readonly 'number-too-low': { readonly typed: string; readonly lowest: number };
  readonly 'number-too-high': { readonly typed: string; readonly highest: number };
  readonly 'decimal-missing': { readonly lowest: number; readonly highest: number };
  readonly 'decimal-unreadable': { readonly typed: string; readonly lowest: number; readonly highest: number };
  /** A single point or comma before three digits, where decimals are typed. */
  readonly 'decimal-ambiguous': { readonly typed: string; readonly whole: string; readonly decimals: number };
  readonly 'decimal-too-fine': { readonly typed: string; readonly decimals: number };
  readonly 'text-too-long': { readonly length: number; readonly highest: number };
  /** Control characters and halves of characters, which no document format can carry. */
  readonly 'text-unprintable': Record<never, never>;
  /** No font of the documents has it, and a box in its place is never printed. `codePoint` as "U+1F642". */
  readonly 'character-without-glyph': { readonly character: string; readonly codePoint: string };
  /** Neither PNG nor JPEG. */
  readonly 'picture-format-unknown': Record<never, never>;
  readonly 'picture-damaged': Record<never, never>;
  /** Its colours are those of printing inks (CMYK). */
  readonly 'picture-for-press': Record<never, never>;
  /** `highest` in millions of pixels. */
  readonly 'picture-too-large': { readonly highest: number };
  /** Not an ISO 3166-1 alpha-2 code. */
  readonly 'country-unknown': { readonly typed: string };
  readonly 'vat-id-format': { readonly typed: string; readonly country: string };
  readonly 'vat-id-check-digits': { readonly typed: string; readonly country: string };
  /** `prefixCountry` is the country the id itself names. */
  readonly 'vat-id-other-country': { readonly typed: string; readonly country: string; readonly prefixCountry: string };
  /** The price list in use has no rate for this currency. */
  readonly 'currency-not-in-catalogue': { readonly typed: string; readonly release: string };
  /** The provider does not host there. */
  readonly 'region-not-of-provider': { readonly country: string; readonly provider: string };
  readonly 'electronic-address-format': { readonly typed: string };
  readonly 'free-lines-too-many': { readonly count: number; readonly highest: number };
  readonly 'partner-price-unreadable': { readonly typed: string };
  /** A price for a service that the list in use does not name; `services` are those that it names. */
  readonly 'partner-price-unknown': { readonly service: string; readonly release: string; readonly services: string };
  readonly 'partner-prices-too-many': { readonly count: number; readonly highest: number };
  /** A price file without a single figure. */
  readonly 'partner-prices-empty': { readonly name: string };
  /** A price below zero in a partner's price file. */
  readonly 'partner-price-negative': { readonly service: string; readonly typed: string };
  /** A number where text is needed: JSON numbers are binary floats. */
  readonly 'partner-price-not-text': { readonly service: string; readonly typed: string };
  /** `kinds` are those that a discount may be given on, as the file names them, parted by a comma and a space. */
  readonly 'partner-discount-kind-unknown': { readonly typed: string; readonly kinds: string };
  readonly 'partner-discount-out-of-range': { readonly typed: string; readonly lowest: number; readonly highest: number };
  readonly 'file-too-large': { readonly megabytes: number; readonly highest: number };
  readonly 'file-not-utf8': { readonly name: string };
  readonly 'file-not-json': { readonly name: string };
  /** JSON, but not a file of ours. `field` is where it first differs. */
  readonly 'file-wrong-schema': { readonly name: string; readonly field: string };
  /** A file of ours that is asked for in another place. */
  /** A file of ours with a key that is none of `known`, mostly a misspelt one. */
  readonly 'file-key-unknown': { readonly name: string; readonly key: string; readonly known: string };
  readonly 'file-is-estimate': { readonly name: string };
  readonly 'file-is-price-file': { readonly name: string };
  readonly 'file-is-profile': { readonly name: string };
  readonly 'file-version-unknown': { readonly name: string; readonly version: string };
  /** A whole file of ours whose price list this site does not hold. */
  readonly 'draft-release-unknown': { readonly release: string };
  readonly 'logo-unreadable': { readonly name: string };
  /** SVG may carry scripts, and no document format takes it. */
  readonly 'logo-is-svg': { readonly name: string };
  readonly 'logo-too-large': { readonly name: string; readonly kilobytes: number; readonly highest: number };
  /** Pixels. */
  readonly 'logo-dimensions': { readonly name: string; readonly width: number; readonly height: number; readonly highest: number };
  readonly 'storage-refused': Record<never, never>;
  /** The browser keeps what was to be deleted. */
  readonly 'storage-not-erased': Record<never, never>;
  readonly 'drafts-too-many': { readonly highest: number };
  /** Another tab changed the same draft. */
  readonly 'draft-changed-elsewhere': { readonly name: string };
  readonly 'draft-gone': { readonly name: string };
  readonly 'draft-name-missing': { readonly highest: number };
  /** No standard rate is known for the seller's country. */
  readonly 'seller-country-without-rate': { readonly country: string; readonly listDate: string };
  /** The whole input is not a form (a list, a number, nothing). */
  readonly 'form-unreadable': Record<never, never>;
  readonly 'field-unknown': { readonly field: string };
  readonly 'field-unreadable': { readonly field: string };
  readonly 'link-too-long': { readonly length: number; readonly highest: number };
  /** Cut off or changed on its way: its checksum does not fit. */
  readonly 'link-damaged': Record<never, never>;
  /** Made by a newer version of this site. */
  readonly 'link-version-unknown': { readonly version: string };
  /** A whole link whose answer to `field` is no longer, or never was, on offer. */
  readonly 'link-field-unreadable': { readonly field: string; readonly typed: string };
  readonly 'link-part-unknown': { readonly part: string };
  /** The link names a price list that this site does not hold. */
  readonly 'release-unknown': { readonly release: string };
  /** What an e-invoice must name, and the draft does not. */
  readonly 'export-seller-name-missing': Record<never, never>;
  /** Neither a VAT id nor a number in a register. */
  readonly 'export-seller-number-missing': Record<never, never>;
  /** Free of tax as an export, which only a seller with a VAT id can claim. */
  readonly 'export-seller-vat-id-missing': Record<never, never>;
  readonly 'export-buyer-name-missing': Record<never, never>;
  /** Reverse charge, and the buyer's VAT id was left out of the link. */
  readonly 'export-buyer-vat-id-missing': Record<never, never>;
  /** Not on the list of electronic address schemes; `typed` is the scheme. */
  readonly 'export-address-scheme-unknown': { readonly typed: string };
  /** The code of the format could not be fetched. */
  readonly 'export-format-not-loaded': { readonly format: string };
  /** Its code is there and did not start: a browser does not try that twice on one page. */
  readonly 'export-drawing-not-loaded': { readonly format: string };
  readonly 'export-failed': { readonly format: string };
}

export type ProblemCode = keyof ProblemValues;

/** `path` is the field of `EstimateForm` it belongs to, such as `model` or `freeLines.0.quantity`, or '' when it belongs to none. */
export type Problem = {
  readonly [Code in ProblemCode]: { readonly code: Code; readonly path: string; readonly values: ProblemValues[Code] };
}[ProblemCode];

/** The names of the values that the words of each code may use. */
export const problemValueNames: { readonly [Code in ProblemCode]: readonly (keyof ProblemValues[Code])[] } = {
  'choice-missing': [],
  'choice-unknown': ['typed'],
  'high-availability-needs-cluster': [],
  'rollout-needs-cluster': [],
  'single-host-too-small': ['machines'],
  'single-host-too-many-documents': ['highest'],
  'provider-not-in-catalogue': ['typed', 'release'],
  'number-missing': ['lowest', 'highest'],
  'number-unreadable': ['typed', 'lowest', 'highest'],
  'number-not-whole': ['typed'],
  'number-too-low': ['typed', 'lowest'],
  'number-too-high': ['typed', 'highest'],
  'decimal-missing': ['lowest', 'highest'],
  'decimal-unreadable': ['typed', 'lowest', 'highest'],
  'decimal-ambiguous': ['typed', 'whole', 'decimals'],
  'decimal-too-fine': ['typed', 'decimals'],
  'text-too-long': ['length', 'highest'],
  'text-unprintable': [],
  'character-without-glyph': ['character', 'codePoint'],
  'picture-format-unknown': [],
  'picture-damaged': [],
  'picture-for-press': [],
  'picture-too-large': ['highest'],
  'country-unknown': ['typed'],
  'vat-id-format': ['typed', 'country'],
  'vat-id-check-digits': ['typed', 'country'],
  'vat-id-other-country': ['typed', 'country', 'prefixCountry'],
  'currency-not-in-catalogue': ['typed', 'release'],
  'region-not-of-provider': ['country', 'provider'],
  'electronic-address-format': ['typed'],
  'free-lines-too-many': ['count', 'highest'],
  'partner-price-unreadable': ['typed'],
  'partner-price-unknown': ['service', 'release', 'services'],
  'partner-prices-too-many': ['count', 'highest'],
  'partner-prices-empty': ['name'],
  'partner-price-negative': ['service', 'typed'],
  'partner-price-not-text': ['service', 'typed'],
  'partner-discount-kind-unknown': ['typed', 'kinds'],
  'partner-discount-out-of-range': ['typed', 'lowest', 'highest'],
  'file-too-large': ['megabytes', 'highest'],
  'file-not-utf8': ['name'],
  'file-not-json': ['name'],
  'file-wrong-schema': ['name', 'field'],
  'file-key-unknown': ['name', 'key', 'known'],
  'file-is-estimate': ['name'],
  'file-is-price-file': ['name'],
  'file-is-profile': ['name'],
  'file-version-unknown': ['name', 'version'],
  'draft-release-unknown': ['release'],
  'logo-unreadable': ['name'],
  'logo-is-svg': ['name'],
  'logo-too-large': ['name', 'kilobytes', 'highest'],
  'logo-dimensions': ['name', 'width', 'height', 'highest'],
  'storage-refused': [],
  'storage-not-erased': [],
  'drafts-too-many': ['highest'],
  'draft-changed-elsewhere': ['name'],
  'draft-gone': ['name'],
  'draft-name-missing': ['highest'],
  'seller-country-without-rate': ['country', 'listDate'],
  'form-unreadable': [],
  'field-unknown': ['field'],
  'field-unreadable': ['field'],
  'link-too-long': ['length', 'highest'],
  'link-damaged': [],
  'link-version-unknown': ['version'],
  'link-field-unreadable': ['field', 'typed'],
  'link-part-unknown': ['part'],
  'release-unknown': ['release'],
  'export-seller-name-missing': [],
  'export-seller-number-missing': [],
  'export-seller-vat-id-missing': [],
  'export-buyer-name-missing': [],
  'export-buyer-vat-id-missing': [],
  'export-address-scheme-unknown': ['typed'],
  'export-format-not-loaded': ['format'],
  'export-drawing-not-loaded': ['format'],
  'export-failed': ['format'],
};

/** A value read from the outside, or what was wrong with it. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export const readAs = <Value>(value: Value): Reading<Value> => ({ ok: true, value });

export const refuse = (problem: Problem): Reading<never> => ({ ok: false, problem });

export const mapReading = <From, To>(reading: Reading<From>, change: (value: From) => To): Reading<To> => (reading.ok ? readAs(change(reading.value)) : reading);

const longestQuote = 40;

/** What was typed, short enough to stand inside a sentence. */
export function quoteTyped(typed: string): string {
  const characters = Array.from(typed.slice(0, longestQuote * 2));
  return characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…` : characters.join('');
}

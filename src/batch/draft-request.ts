import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { IsoDate } from '../domain/date.ts';
import { currenciesOf } from '../domain/estimate/conversion.ts';
import { priceEstimate } from '../domain/estimate/price-estimate.ts';
import type { Quote } from '../domain/estimate/quote.ts';
import { draftOfQuote } from '../domain/invoice/make-draft-invoice.ts';
import { type Seller, sellerFromSettings } from '../domain/invoice/seller.ts';
import { type Locale, locales } from '../domain/locale.ts';
import type { ExportInput } from '../exporters/exporter.ts';
import { deflateAlike } from '../compression/deflate-alike.ts';
import { installedFonts } from '../fonts/font-folder.ts';
import { readSeller, readSiteRoot } from '../reader/operator.ts';
import { wordingSource } from '../reader/wording-source.ts';
import type { Logo } from '../share/logo.ts';
import { schemaPath } from '../share/published-names.ts';
import { documentLink } from '../share/document-link.ts';
import { describeFormats } from '../words/describe-formats.ts';
import { createWording, type Wording } from '../words/wording.ts';
import { settleDay } from './draft-day.ts';
import type { GivenReading, GivenRequest } from './given-request.ts';
import type { PriceLists } from './price-lists.ts';
import { problemLine } from './problem-line.ts';
import { readAnswers } from './read-answers.ts';

/** What every draft of a run shares; each piece is read when first asked for, and once. */
export interface DraftOffice {
  readonly lists: PriceLists;
  readonly operator: Seller;
  readonly wordingFor: (catalogue: Catalogue, currency: string) => Wording;
  /** Of the language, whatever the content holds. */
  readonly decimalSign: string;
  readonly fonts: ExportInput['fonts'];
  /** Of the partner, in drafts of a resale. */
  readonly logo?: Logo;
  /** Addresses of this site in documents; absent while the operator has set none. */
  readonly site?: { readonly estimator: string; readonly schema: string };
}

export function openDraftOffice(language: Locale, lists: PriceLists, logo?: Logo): DraftOffice {
  const base = readSiteRoot();
  const fonts = installedFonts();
  return {
    lists,
    operator: sellerFromSettings(readSeller()),
    wordingFor: wordingsOf(language),
    decimalSign: describeFormats(locales[language].formats, []).decimal,
    fonts: () => Promise.resolve(fonts),
    ...(logo ? { logo } : {}),
    ...(base === undefined ? {} : { site: { estimator: `${base}${language}/estimator/`, schema: `${base}${schemaPath('request')}` } }),
  };
}

/** Reading formats from `Intl` is slow, and a wording has no state. */
function wordingsOf(language: Locale): DraftOffice['wordingFor'] {
  const known = new Map<string, Wording>();
  return (catalogue, currency) => {
    const key = `${catalogue.release.date} ${currency}`;
    const wording = known.get(key) ?? createWording(wordingSource(language, [currency, ...currenciesOf(catalogue)]));
    known.set(key, wording);
    return wording;
  };
}

export type DraftOutcome =
  | { readonly kind: 'draft'; readonly input: ExportInput }
  /** Serverless has none. */
  | { readonly kind: 'no-draft'; readonly release: string; readonly day: IsoDate }
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

/** The site's own way from answers to a draft: the same gate, the same engine, the price list that the request names. */
export function draftRequest(given: GivenRequest, office: DraftOffice): DraftOutcome {
  const { lists } = office;
  const settled = settleDay(given, lists);
  const { answers } = given;
  const catalogue = lists.catalogueOf(settled.release);
  const reading = readAnswers({ answers, catalogue });
  if (!settled.ok || !reading.ok) return { kind: 'refused', faults: [...(settled.ok ? [] : settled.faults), ...(reading.ok ? [] : reading.faults)] };
  const { day, release } = settled;
  const estimate = priceEstimate(reading.request, catalogue, day);
  return estimate.kind === 'no-invoice' ? { kind: 'no-draft', release, day } : draftQuote(estimate, catalogue, office);
}

/** Of a request that is refused already, what its price list and its answers would be refused for. */
export function faultsBehind({ rest }: Extract<GivenReading, { readonly ok: false }>, office: DraftOffice): readonly string[] {
  if (rest === undefined) return [];
  const { release } = rest;
  // Where no day could be read, one on which the list counts: that the day is at fault is told already.
  const madeOn = rest.madeOn ?? (release !== undefined && office.lists.dates.includes(release) ? release : undefined);
  const outcome = draftRequest({ ...rest, ...(madeOn === undefined ? {} : { madeOn }) }, office);
  return outcome.kind === 'refused' ? outcome.faults : [];
}

function draftQuote(quote: Quote, catalogue: Catalogue, { lists, operator, wordingFor, fonts, logo, site }: DraftOffice): DraftOutcome {
  const taxes = lists.taxesOn(quote.madeOn);
  if (taxes === undefined) throw new RangeError(`no VAT rates for ${quote.madeOn}; was the day settled?`);
  const draft = draftOfQuote(quote, { operator, taxes, catalogue });
  if (!draft.ok) return { kind: 'refused', faults: [problemLine(draft.problem)] };
  const shareLink = site && documentLink(site.estimator, quote, catalogue);
  const links = { ...(shareLink === undefined ? {} : { shareLink }), ...(site && { schemaAddress: site.schema }) };
  return { kind: 'draft', input: { draft: draft.value, quote, catalogue, wording: wordingFor(catalogue, quote.currency), fonts, deflate: deflateAlike, ...(logo && quote.request.resale ? { logo } : {}), ...links } };
}

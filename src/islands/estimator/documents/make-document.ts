import * as z from 'zod/mini';
import type { Catalogue } from '../../../domain/catalogue/catalogue.ts';
import { hasConditions } from '../../../domain/estimate/estimate-request.ts';
import type { Quote } from '../../../domain/estimate/quote.ts';
import type { DraftInvoice } from '../../../domain/invoice/draft-invoice.ts';
import { exportDraft } from '../../../exporters/export-draft.ts';
import type { ExportResult } from '../../../exporters/exporter.ts';
import { exportFormats, type ExportFormatId } from '../../../exporters/registry.ts';
import { readProfile } from '../../../share/partner-profile.ts';
import { requestToFragment } from '../../../share/request-to-fragment.ts';
import { fontsOnDemand } from '../../../typesetting/fonts-on-demand.ts';
import type { FormatSpec } from '../../../words/format-spec.ts';
import { createWording, type Wording } from '../../../words/wording.ts';

interface Wanted {
  readonly draft: DraftInvoice;
  readonly quote: Quote;
  readonly catalogue: Catalogue;
  /** Key of the document's language, as in addresses. */
  readonly language: string;
  /** Path that the site is served below. */
  readonly base: string;
}

/** Opened once for the page: reading a font again costs more than the document. */
let fonts: ReturnType<typeof fontsOnDemand> | undefined;

/** One file of a draft, made in this browser. @throws when the words of the language cannot be fetched */
export async function makeDocument(id: ExportFormatId, { draft, quote, catalogue, language, base }: Wanted): Promise<ExportResult> {
  const format = exportFormats.find((candidate) => candidate.id === id) ?? exportFormats[0];
  const wording = await fetchWording(language, base, quote.currency);
  const logo = quote.request.resale ? readProfile()?.logo : undefined;
  fonts ??= fontsOnDemand(`${base}fonts/`);
  const page = `${location.origin}${base}${language}/estimator/`;
  return exportDraft(format, {
    draft, quote, catalogue, wording,
    // A partner's discount and margin are in the link: whoever gets the document must not read them.
    ...(hasConditions(quote.request) ? {} : { shareLink: `${page}#${requestToFragment(quote.request, { catalogue, madeOn: quote.madeOn, includeParties: false })}` }),
    ...(logo ? { logo } : {}),
    schemaAddress: `${location.origin}${base}schema/request.json`,
    fonts,
  });
}

/** Only what is read by the formatter is looked at; the rest of its shape is this site's own. */
const wordsSchema = z.object({ tag: z.string(), words: z.record(z.string(), z.string()), formats: z.custom<FormatSpec>((value) => typeof value === 'object' && value !== null), countries: z.record(z.string(), z.string()) });

async function fetchWording(language: string, base: string, currency: string): Promise<Wording> {
  const response = await fetch(`${base}${language}/document.json`);
  return createWording({ ...wordsSchema.parse(await response.json()), currency });
}

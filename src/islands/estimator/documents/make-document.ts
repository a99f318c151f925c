import type { Catalogue } from '../../../domain/catalogue/catalogue.ts';
import type { Quote } from '../../../domain/estimate/quote.ts';
import type { DraftInvoice } from '../../../domain/invoice/draft-invoice.ts';
import { draftFileName, exportDraft } from '../../../exporters/export-draft.ts';
import type { ExportFormat, ExportResult } from '../../../exporters/exporter.ts';
import { deflateByPlatform } from '../../../compression/deflate.ts';
import { documentLink } from '../../../share/document-link.ts';
import { schemaPath } from '../../../share/published-names.ts';
import { fetchedFonts } from '../../../typesetting/fetched-fonts.ts';
import type { FontLibrary } from '../../../typesetting/font-library.ts';
import { fontFolderOf } from '../../../typesetting/font-paths.ts';
import { loadProfiles } from '../use-profile.ts';
import { fetchWords, wordingOf } from './fetch-wording.ts';

interface Wanted {
  readonly draft: DraftInvoice;
  readonly quote: Quote;
  readonly catalogue: Catalogue;
  /** Key of the document's language, as in addresses. */
  readonly language: string;
  /** Path that the site is served below. */
  readonly base: string;
  /** Address of the site's root as the operator has set it; '' while there is none. */
  readonly site: string;
}

/** Opened once for the page: reading a font again costs more than the document. */
let fonts: FontLibrary | undefined;

const openFonts = (base: string): FontLibrary => (fonts ??= fetchedFonts(fontFolderOf(base)));

/** Opens the fonts of the language's own words, which nearly every document is set in, before the document is put together. */
export const prepareDrawing = ({ base, fonts: paths }: { readonly base: string; readonly fonts: readonly string[] }): Promise<void> => openFonts(base).open(paths);

/** One file of a draft, made in this browser. @throws when the words of the language cannot be fetched */
export async function makeDocument(format: ExportFormat, { draft, quote, catalogue, language, base, site }: Wanted): Promise<ExportResult> {
  const wording = wordingOf(await fetchWords(language, base), quote.currency);
  const logo = quote.request.resale ? (await loadProfiles()).readProfile()?.logo : undefined;
  const linkBelow = (root: string) => documentLink(`${root}${language}/estimator/`, quote, catalogue);
  const shareLink = site === '' ? undefined : linkBelow(site);
  const shownLink = linkBelow(site === '' ? `${location.origin}${base}` : site);
  const result = await exportDraft(format, {
    draft, quote, catalogue, wording,
    ...(shareLink === undefined ? {} : { shareLink }),
    ...(shownLink === undefined ? {} : { shownLink }),
    ...(logo ? { logo } : {}),
    ...(site === '' ? {} : { schemaAddress: `${site}${schemaPath('request')}` }),
    fonts: () => Promise.resolve(openFonts(base)),
    deflate: deflateByPlatform,
  });
  return result.ok ? { ...result, file: { ...result.file, name: draftFileName(draft.reference, language, format) } } : result;
}

import { targetPath } from './id-index.ts';

/** Where the pages of the site before this one stood, and where each is now. */
export interface OldAddresses {
  /** Folder of the old pages below their language, such as `docs/roadmap`. */
  readonly folder: string;
  /** Language of the addresses that begin with no code. */
  readonly unprefixed: string;
  /** Code at the beginning of an old address → key of the language in this site, such as `lu` → `lb`. */
  readonly languages: Readonly<Record<string, string>>;
  /** Topic, as in the old address → page below the language, such as `process/production-release`. */
  readonly pages: Readonly<Record<string, string>>;
}

/** The language that takes the visitors of one old code. */
export interface Landing {
  /** `''` for the language whose addresses began with no code. */
  readonly code: string;
  /** Language of the page that is shown. */
  readonly locale: string;
  /** Language of the old address while this site does not have it; the page then says so. */
  readonly missing?: string;
}

/** One old address and the place that takes its visitors. */
export interface Move extends Landing {
  /** Path of the old page below the root of its host, without slashes at the ends: `lu/docs/roadmap/introduction`. */
  readonly from: string;
  readonly page: string;
}

interface Languages {
  readonly has: (locale: string) => boolean;
  /** Language shown where the wanted one is missing. */
  readonly reference: string;
}

export function listLandings({ unprefixed, languages }: OldAddresses, { has, reference }: Languages): readonly Landing[] {
  return [['', unprefixed] as const, ...Object.entries(languages)].map(([code, wanted]) =>
    has(wanted) ? { code, locale: wanted } : { code, locale: reference, missing: wanted });
}

/** Every old address: each topic in each language. */
export function listMoves(old: OldAddresses, languages: Languages): readonly Move[] {
  return listLandings(old, languages).flatMap((landing) =>
    Object.entries(old.pages).map(([topic, page]) => ({ ...landing, from: [landing.code, old.folder, topic].filter(Boolean).join('/'), page })));
}

/**
 * Id of the sentence which says that a page is not there in a language. An address that ends in it shows the sentence by
 * `:target` alone: no script, no cookie, and nothing of it reaches a server.
 */
export const noticeId = (missing: string): string => `from-${missing}`;

/** Where a move leads, below the site's base path: `en/process/production-release/#from-pl`. */
export const movePath = ({ page, locale, missing }: Move): string =>
  targetPath({ page, ...(missing === undefined ? {} : { fragment: noticeId(missing) }) }, locale);

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLocale, localeKeys, locales, referenceLocale, type Locale } from '../../domain/locale.ts';
import { targetPath } from '../../permalinks/id-index.ts';
import { listLandings, listMoves, movePath, type Move } from '../../permalinks/old-addresses.ts';
import { readOldAddresses } from '../../reader/old-addresses.ts';
import { readPages } from '../../reader/pages.ts';
import { missingLanguageNotice, siteLanguages } from '../old-language.ts';
import type { BuiltSite } from './built-site.ts';
import { nginxRedirects, redirectsFile } from './host-redirects.ts';
import { movePage } from './move-page.ts';

/**
 * Lets every address of the site before this one arrive: `_redirects` for static hosts, maps for nginx, and a page that
 * leads on for hosts that read neither. No reader should find these pages in the search, and a host gains nothing from compressing
 * a few hundred bytes.
 * @returns how many old addresses lead on
 */
export async function writeOldAddresses(site: BuiltSite): Promise<number> {
  const old = readOldAddresses();
  const moves = listMoves(old, siteLanguages);
  const generated = join(site.root, 'deploy', 'generated');
  await mkdir(generated, { recursive: true });
  await writeFile(join(site.dir, '_redirects'), redirectsFile(site.base, moves));
  await writeFile(join(generated, 'old-addresses.conf'), nginxRedirects(site.base, old, listLandings(old, siteLanguages)));
  await writeMovePages(moves, site);
  return moves.length;
}

async function writeMovePages(moves: readonly Move[], { dir, base, address }: BuiltSite): Promise<void> {
  const titles = new Map(localeKeys.map((locale) => [locale, titlesOf(locale)]));
  const write = async (move: Move) => {
    const { tag, dir: direction } = locales[localeOf(move)];
    await mkdir(join(dir, move.from), { recursive: true });
    await writeFile(join(dir, move.from, 'index.html'), movePage({
      lang: tag,
      dir: direction,
      title: titles.get(localeOf(move))?.get(move.page) ?? '',
      notice: move.missing === undefined ? '' : missingLanguageNotice(move.missing),
      href: base + movePath(move),
      canonical: new URL(base + targetPath({ page: move.page }, move.locale), address).href,
      icon: `${base}favicon.svg`,
    }));
  };
  await Promise.all(moves.map(write));
}

const localeOf = ({ locale }: Move): Locale => (isLocale(locale) ? locale : referenceLocale);

const titlesOf = (locale: Locale): ReadonlyMap<string, string> => new Map(readPages(locale).map(({ slug, data }) => [slug, String(data['title'])]));

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isLocale, localeKeys, locales, referenceLocale, type Locale } from '../../domain/locale.ts';
import { targetPath } from '../../permalinks/id-index.ts';
import { listLandings, listMoves, movePath, type Move } from '../../permalinks/old-addresses.ts';
import { readOldAddresses } from '../../reader/old-addresses.ts';
import { readPages } from '../../reader/pages.ts';
import { missingLanguageNotice, siteLanguages } from '../old-language.ts';
import { nginxRedirects, redirectsFile } from './host-redirects.ts';
import { movePage } from './move-page.ts';

/**
 * Lets every address of the site before this one arrive: `_redirects` for static hosts, maps for nginx, and a page that
 * leads on for hosts that read neither. Written after the search index and the compressed forms: no reader should find
 * these pages, and a host gains nothing from compressing a few hundred bytes.
 */
export function oldAddresses(): AstroIntegration {
  let site = { base: '/', root: '', address: '' };
  return {
    name: 'old-addresses',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = { base: config.base.endsWith('/') ? config.base : `${config.base}/`, root: fileURLToPath(config.root), address: config.site ?? '' };
      },
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await writeOldAddresses({ dir: fileURLToPath(dir), ...site })} old addresses lead to their pages`);
      },
    },
  };
}

interface Target {
  /** The built site. */
  readonly dir: string;
  /** The project. */
  readonly root: string;
  /** Base path, with both slashes. */
  readonly base: string;
  /** The site's own address, for canonical links. */
  readonly address: string;
}

/** @returns how many old addresses lead on */
export async function writeOldAddresses(target: Target): Promise<number> {
  const old = readOldAddresses();
  const moves = listMoves(old, siteLanguages);
  const generated = join(target.root, 'deploy', 'generated');
  await mkdir(generated, { recursive: true });
  await writeFile(join(target.dir, '_redirects'), redirectsFile(target.base, moves));
  await writeFile(join(generated, 'old-addresses.conf'), nginxRedirects(target.base, old, listLandings(old, siteLanguages)));
  await writeMovePages(moves, target);
  return moves.length;
}

async function writeMovePages(moves: readonly Move[], { dir, base, address }: Target): Promise<void> {
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

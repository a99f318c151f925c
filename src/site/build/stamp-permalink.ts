import { localeKeys } from '../../domain/locale.ts';
import { targetPath, type IdIndex, type Target } from '../../permalinks/id-index.ts';
import type { SitePlace } from './built-site.ts';

/**
 * The permalink that Astro draws in a build. The pages of all permalinks differ only in where their links lead, and Astro takes
 * as long for each as for a whole page; the others are stamped from this one. In development Astro draws every one, when asked.
 * @throws {Error} when the site has no permalink
 */
export function drawnPermalink(permalinks: IdIndex): Target {
  const [first] = permalinks.values();
  if (!first) throw new Error('content/ has no id that a permalink could open. Give the pages their ids.');
  return first;
}

/**
 * The page of one permalink, made from that of another.
 * @throws {Error} when a link of the other is not in its page exactly once
 */
export function stampPermalink(html: string, { from, to, site }: { readonly from: Target; readonly to: Target; readonly site: SitePlace }): string {
  return localeKeys.reduce((page, locale) => {
    const [old, own] = [linksTo(from, locale, site), linksTo(to, locale, site)];
    return old.reduce((changed, link, index) => replaceOnce(changed, link, own[index] ?? ''), page);
  }, html);
}

/** As Astro writes them: the alternate with the address of the site, and the link. */
function linksTo(target: Target, locale: string, { base, address }: SitePlace): readonly string[] {
  const href = base + targetPath(target, locale);
  return [new URL(href, address).href, href].map((link) => `href="${attribute(link)}"`);
}

function replaceOnce(html: string, old: string, own: string): string {
  const parts = html.split(old);
  if (parts.length !== 2) throw new Error(`The page of a permalink has ${parts.length - 1} times ${old}, and should have it once. Bring src/site/build/stamp-permalink.ts in line with src/site/LanguageChooser.astro.`);
  return parts.join(own);
}

const attribute = (text: string): string => text.replaceAll('&', '&#38;').replaceAll('"', '&#34;');

import { movePath, noticeId, type Landing, type Move, type OldAddresses } from '../../permalinks/old-addresses.ts';

const written = '# Written by the build from content/permalinks/old-addresses.json. Do not edit: see deploy/README.md.';

/**
 * For good, unless the site lacks the language of the old address: it may come, and browsers keep a 301 for years.
 * @param base base path of the site, with both slashes; the old site stood at the root of its host
 */
export function redirectsFile(base: string, moves: readonly Move[]): string {
  const lines = moves.flatMap((move) => {
    const rest = `${base}${movePath(move)} ${move.missing === undefined ? 301 : 302}`;
    // Cloudflare Pages takes a path to the letter, its last slash included.
    return [`/${move.from} ${rest}`, `/${move.from}/ ${rest}`];
  });
  return [written, ...lines, ''].join('\n');
}

/**
 * The same for nginx, as maps: topic → page and code → language are looked up apart, so that a new language or page is
 * one line here too. For an unknown topic or code `$release_portal_moved` and `$release_portal_meanwhile` stay empty.
 */
export function nginxRedirects(base: string, old: OldAddresses, landings: readonly Landing[]): string {
  const folder = `${old.folder}/`;
  const rows = landings.map((landing) => ({ ...landing, code: landing.code || 'none' }));
  return [
    written,
    map('$uri', 'old_topic', [[`~^/(?:(?:${Object.keys(old.languages).join('|')})/)?${folder}(?<release_portal_topic>[a-z/-]+?)/?$`, '$release_portal_topic']]),
    map('$uri', 'old_code', [[`~^/${folder}`, 'none'], [`~^/(?<release_portal_code>[a-z-]+)/${folder}`, '$release_portal_code']]),
    map('$release_portal_old_topic', 'page', Object.entries(old.pages).map(([topic, page]) => [topic, page ? `/${page}/` : '/'])),
    map('$release_portal_old_code', 'language', rows.map(({ code, locale }) => [code, `${base}${locale}`])),
    '# Languages that the site does not have yet.',
    map('$release_portal_old_code', 'notice', rows.flatMap(({ code, missing }) => (missing === undefined ? [] : [[code, `"#${noticeId(missing)}"`] as const]))),
    map('$release_portal_page', 'address', [["''", "''"], ['default', '$release_portal_language$release_portal_page$release_portal_notice']]),
    map('$release_portal_notice', 'moved', [["''", '$release_portal_address']]),
    map('$release_portal_notice', 'meanwhile', [["''", "''"], ['default', '$release_portal_address']]),
    '',
  ].join('\n');
}

const map = (source: string, name: string, rows: readonly (readonly [key: string, value: string])[]) =>
  [`map ${source} $release_portal_${name} {`, ...rows.map(([key, value]) => `  ${key} ${value};`), '}'].join('\n');

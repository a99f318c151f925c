import { escapeXml } from '../../diagrams/escape-xml.ts';

interface MovePage {
  readonly lang: string;
  readonly dir: string;
  /** Title of the page that is shown now, in the language of that page. */
  readonly title: string;
  /** What the reader should know before going on; `''` for nothing. */
  readonly notice: string;
  /** Path of the new place, base path included. */
  readonly href: string;
  /** Address of the new page as search engines should know it. */
  readonly canonical: string;
  readonly icon: string;
}

/**
 * A page that stands at an old address of a static host without redirect rules: it leads on at once, without script,
 * and has a link for browsers that refuse to. No style and no script, so that the policy needs no hash for it.
 */
export function movePage({ lang, dir, title, notice, href, canonical, icon }: MovePage): string {
  const [name, to] = [escapeXml(title), escapeXml(href)];
  return [
    '<!doctype html>',
    `<html lang="${lang}" dir="${dir}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    `<meta http-equiv="refresh" content="0; url=${to}">`,
    `<link rel="canonical" href="${escapeXml(canonical)}">`,
    `<link rel="icon" href="${escapeXml(icon)}" type="image/svg+xml">`,
    `<title>${name} – AI SmartTalk</title>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1><a href="${to}">${name}</a></h1>`,
    ...(notice === '' ? [] : [`<p>${escapeXml(notice)}</p>`]),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

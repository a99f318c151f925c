import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';
import { localeOfFile } from '../../diagrams/locale-of-file.ts';
import type { Locale } from '../../domain/locale.ts';
import { hrefOfId } from '../links.ts';

/**
 * Writers link inside the site by stable id, `[text](id:release-who)`. The link then survives renamed pages, other
 * base paths and translation, and one that leads nowhere stops the build here, with file and line.
 */
export const idLinks = (place?: { readonly locale: Locale; readonly where: string }) =>
  defineMdastPlugin({
    name: 'id-links',
    link(node, context) {
      if (!node.url.startsWith('id:')) return;
      const file = context.fileURL ? fileURLToPath(context.fileURL) : '';
      const where = () => place?.where ?? `${file}:${lineOf(file, node.url)}`;
      context.setProperty(node, 'url', hrefOfId(node.url.slice(3), place?.locale ?? localeOfFile(file), where));
    },
  });

/** Sätteri hands plugins no positions; the link's own text finds its first line in the file, counted from 1. */
function lineOf(file: string, url: string): number {
  return readFileSync(file, 'utf8').split('\n').findIndex((line) => line.includes(`](${url})`)) + 1;
}

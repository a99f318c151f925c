import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';
import { type Locale } from '../../domain/locale.ts';
import { hrefOfId } from '../links.ts';
import { localeOfFile } from './locale-of-file.ts';

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
      const where = place?.where ?? `${file}:${node.position?.start.line ?? '?'}`;
      context.setProperty(node, 'url', hrefOfId(node.url.slice(3), place?.locale ?? localeOfFile(file), where));
    },
  });

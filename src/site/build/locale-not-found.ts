import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localeKeys } from '../../domain/locale.ts';

/** Cloudflare Pages and others answer with the nearest `404.html` above a missing page, so each language gets one. */
export async function copyLocaleNotFound(dir: string): Promise<void> {
  await Promise.all(localeKeys.map((locale) => copyFile(join(dir, locale, '404', 'index.html'), join(dir, locale, '404.html'))));
}

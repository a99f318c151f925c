import type { Locale } from '../domain/locale.ts';
import { targetPath } from '../permalinks/id-index.ts';
import { readIds } from '../reader/ids.ts';
import { adviceForUnknownId } from '../reader/permalinks.ts';
import { siteBase } from './config/site-address.ts';

/** Address of a stable id in one language. Throws when no page, heading, role, step, question or term has that id. */
export function hrefOfId(id: string, locale: Locale, where: string | (() => string)): string {
  const target = readIds().get(id);
  if (!target) throw new Error(`${typeof where === 'string' ? where : where()}: "id:${id}" leads nowhere: ${adviceForUnknownId(id)}.`);
  return siteBase + targetPath(target, locale);
}

import { type Locale } from '../domain/locale.ts';
import { targetPath } from '../permalinks/id-index.ts';
import { readIds } from '../reader/ids.ts';
import { siteBase } from './config/site-address.ts';

/** Address of a stable id in one language. Throws when no page, heading, role, step, question or term has that id. */
export function hrefOfId(id: string, locale: Locale, where: string | (() => string)): string {
  const target = readIds().get(id);
  if (!target) throw new Error(`${typeof where === 'string' ? where : where()}: "id:${id}" leads nowhere. Write an id that exists${similarTo(id)}, or give the place this id.`);
  return siteBase + targetPath(target, locale);
}

function similarTo(id: string): string {
  const parts = new Set(id.split('-'));
  const near = [...readIds().keys()].filter((known) => known.split('-').some((part) => parts.has(part))).slice(0, 4);
  return near.length ? ` (${near.join(', ')}…)` : '';
}

import type { Locale } from '../domain/locale.ts';
import { similarIds, targetPath } from '../permalinks/id-index.ts';
import { endOfRenamings } from '../permalinks/retired-ids.ts';
import { readIds } from '../reader/ids.ts';
import { readRetiredIds } from '../reader/permalinks.ts';
import { siteBase } from './config/site-address.ts';

/** Address of a stable id in one language. Throws when no page, heading, role, step, question or term has that id. */
export function hrefOfId(id: string, locale: Locale, where: string | (() => string)): string {
  const target = readIds().get(id);
  if (!target) throw new Error(`${typeof where === 'string' ? where : where()}: "id:${id}" leads nowhere. ${advice(id)}`);
  return siteBase + targetPath(target, locale);
}

/** A retired id still opens its place for links that are out in the world; a page of ours names the place by its own id. */
function advice(id: string): string {
  const retired = readRetiredIds();
  if (Object.hasOwn(retired, id)) return `This id is retired: write "id:${endOfRenamings(id, retired)}".`;
  const near = similarIds(id, readIds());
  return `Write an id that exists${near.length ? ` (${near.join(', ')}…)` : ''}, or give the place this id.`;
}

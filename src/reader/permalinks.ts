import * as z from 'zod/mini';
import { similarIds, type IdIndex } from '../permalinks/id-index.ts';
import { endOfRenamings, withRetired, type RetiredIds } from '../permalinks/retired-ids.ts';
import { ContentError, type ContentFault } from './content-error.ts';
import { readIds } from './ids.ts';
import { readJson } from './read-json.ts';

/** Below `content/`. */
export const registryFile = 'permalinks/ids.json';
const retiredFile = 'permalinks/retired.json';

const idText = () => z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write an id of small letters, digits and hyphens, such as "release-who"'));

const registrySchema = z.array(idText());
const retiredSchema = z.record(idText(), idText());

/** Every id that was ever published. `npm run ids` adds to it; nothing takes one away. */
export const readRegisteredIds = (): readonly string[] => readJson(registryFile, registrySchema);

export const readRetiredIds = (): RetiredIds => readJson(retiredFile, retiredSchema);

/** What `/go/<id>/` opens: every place of the site and, under its former id, every place that was renamed. */
export const readPermalinks = (): IdIndex => withRetired(readIds(), readRetiredIds());

/** Stops when the content has an id that is not registered yet. Throws {@link ContentError}. */
export function requireRegisteredIds(): void {
  const registered = new Set(readRegisteredIds());
  const faults = [...readIds().values()].filter(({ id }) => !registered.has(id)).map(({ id, source }): ContentFault => (
    { field: id, advice: `this id of ${source} is new: run "npm run ids" to register it, and commit the file` }));
  if (faults.length) throw new ContentError(registryFile, faults);
}

/** Stops when a link that was published once would open nothing. Throws {@link ContentError}. */
export function requireKeptIds(): void {
  const [ids, retired, registered] = [readIds(), readRetiredIds(), readRegisteredIds()];
  const faults = [...lostIds(registered, ids, retired), ...wrongRetirements(registered, ids, retired)];
  if (faults.length) throw new ContentError(retiredFile, faults);
}

function lostIds(registered: readonly string[], ids: IdIndex, retired: RetiredIds): readonly ContentFault[] {
  return registered.filter((id) => !ids.has(id) && !Object.hasOwn(retired, id)).map((id) => ({
    field: id,
    advice: `links to this id were published, and no place in content/ has it any more: write the id that they open now, such as ${example(id, ids)}, or give the place its id back`,
  }));
}

function wrongRetirements(registered: readonly string[], ids: IdIndex, retired: RetiredIds): readonly ContentFault[] {
  return Object.entries(retired).flatMap(([id, found]): ContentFault[] => {
    const place = ids.get(id);
    if (place) return [{ field: id, found, advice: `${place.source} has this id again: remove this line, or give that place another id` }];
    if (!registered.includes(id)) return [{ field: id, found, advice: 'this id was never published: correct its spelling or remove this line' }];
    const end = endOfRenamings(id, retired);
    if (end === undefined) return [{ field: id, found, advice: 'this leads in a circle: write an id that stands in content/' }];
    return ids.has(end) ? [] : [{ field: id, found, advice: `no place has the id "${end}": write one that exists, such as ${example(id, ids)}` }];
  });
}

/** What to write where a page of ours names an id that no place has. A retired one still opens its place, for links that are out in the world. */
export function adviceForUnknownId(id: string): string {
  const retired = readRetiredIds();
  if (Object.hasOwn(retired, id)) return `this id is retired; write "id:${endOfRenamings(id, retired)}"`;
  const near = similarIds(id, readIds());
  return `no place has this id; write one that exists${near.length ? `, such as ${near.join(', ')}` : ''}, or give the place this id`;
}

const example = (id: string, ids: IdIndex): string => `"${id}": "${similarIds(id, ids)[0] ?? [...ids.keys()][0]}"`;

/** What an id points at. `page` is the path below the locale, `''` for home. */
export interface Target {
  readonly id: string;
  readonly kind: TargetKind;
  readonly page: string;
  /** Id of the element on the page; absent for the page itself. */
  readonly anchor?: string;
  /** What stands behind the `#` instead of an element's id: the answers that a preset fills in. */
  readonly fragment?: string;
  /** File the id is written in, for messages. */
  readonly source: string;
}

export type TargetKind = 'page' | 'section' | 'role' | 'step' | 'question' | 'term' | 'item' | 'preset' | 'release';

export type IdIndex = ReadonlyMap<string, Target>;

type Place = Pick<Target, 'page' | 'anchor' | 'fragment'>;

/** All ids of the site by id. Throws when one is written twice: `/go/<id>/` can open one place only. */
export function buildIdIndex(targets: readonly Target[]): IdIndex {
  const index = new Map<string, Target>();
  for (const target of targets) {
    const other = index.get(target.id);
    if (other) {
      throw new Error(`The id "${target.id}" is written twice, in ${other.source} and in ${target.source}. Ids are unique in the whole site: rename the newer one.`);
    }
    index.set(target.id, target);
  }
  return index;
}

/** Path of a target below its language, such as `process/production-release/#release-who`; `''` for home. */
export function pathBelowLocale({ page, anchor, fragment }: Place): string {
  const hash = fragment ?? anchor ?? '';
  return `${page ? `${page}/` : ''}${hash ? `#${hash}` : ''}`;
}

/** Path of a target in one language below the site's base path, such as `en/process/production-release/#release-who`. */
export const targetPath = (place: Place, locale: string): string => `${locale}/${pathBelowLocale(place)}`;

/** The ids that share most words with this one, those of the same beginning first, for a maintainer who misspelt or renamed it. */
export function similarIds(id: string, index: IdIndex): readonly string[] {
  const words = id.split('-');
  const likeness = (known: string) => known.split('-').filter((word) => words.includes(word)).length + (known.startsWith(`${words[0]}-`) ? 1 : 0);
  return [...index.keys()]
    .map((known) => ({ known, like: likeness(known) }))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like)
    .slice(0, 4)
    .map(({ known }) => known);
}

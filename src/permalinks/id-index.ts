/** What an id points at. `page` is the path below the locale, `''` for home; `anchor` is absent for the page itself. */
export interface Target {
  readonly id: string;
  readonly kind: TargetKind;
  readonly page: string;
  readonly anchor?: string;
  /** File the id is written in, for messages. */
  readonly source: string;
}

export type TargetKind = 'page' | 'section' | 'role' | 'step' | 'question' | 'term' | 'item';

export type IdIndex = ReadonlyMap<string, Target>;

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

/** Path of a target in one language below the site's base path, such as `en/process/production-release/#release-who`. */
export function targetPath(target: Target, locale: string): string {
  const page = [locale, target.page].filter(Boolean).join('/');
  return `${page}/${target.anchor ? `#${target.anchor}` : ''}`;
}

import type { IdIndex, Target } from './id-index.ts';

/** Ids that were published once and stand nowhere in the content any more, each with the id that its links open now. */
export type RetiredIds = Readonly<Record<string, string>>;

/** The id a retired one leads to in the end, through any number of renamings; undefined when they go in a circle. */
export function endOfRenamings(id: string, retired: RetiredIds): string | undefined {
  let current = id;
  for (const _ of Object.keys(retired)) {
    if (!Object.hasOwn(retired, current)) return current;
    current = retired[current]!;
  }
  return Object.hasOwn(retired, current) ? undefined : current;
}

/** Every id that a link may carry: those of the content, and the retired ones with the place they lead to. */
export function withRetired(index: IdIndex, retired: RetiredIds): IdIndex {
  const renamed = Object.keys(retired).flatMap((id): Target[] => {
    const target = index.get(endOfRenamings(id, retired) ?? '');
    return target ? [{ ...target, id }] : [];
  });
  return new Map([...renamed, ...index.values()].map((target) => [target.id, target]));
}

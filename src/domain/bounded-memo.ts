/** What was worked out of late, by its key. It never holds more than twice what it was opened for. */
export interface BoundedMemo<Value> {
  get(key: string): Value | undefined;
  /** @param size in the unit of `most` */
  set(key: string, value: Value, size?: number): void;
}

/**
 * Two generations: when the young one is full, the old one is forgotten and the young one grows old; what is asked for
 * again becomes young. That keeps what is in use, without the cost of an order of use.
 * @param most what one generation holds: entries, or whatever `size` counts
 */
export function boundedMemo<Value>(most: number): BoundedMemo<Value> {
  let young = new Map<string, { readonly value: Value; readonly size: number }>();
  let old: typeof young = new Map();
  let filled = 0;
  const keep = (key: string, entry: { readonly value: Value; readonly size: number }) => {
    filled += entry.size - (young.get(key)?.size ?? 0);
    if (filled > most) {
      old = young;
      young = new Map();
      filled = entry.size;
    }
    young.set(key, entry);
  };
  return {
    get: (key) => {
      const found = young.get(key);
      if (found !== undefined) return found.value;
      const older = old.get(key);
      if (older !== undefined) keep(key, older);
      return older?.value;
    },
    set: (key, value, size = 1) => {
      // What alone is too large would push everything else out.
      if (size <= most) keep(key, { value, size });
    },
  };
}

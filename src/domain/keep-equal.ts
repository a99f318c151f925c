/**
 * Hands data on as the very object that came before, as far as they say the same; of a list or a record that changed, its
 * equal parts. So what comes after knows by identity what has changed, and need not do the rest again.
 *
 * @returns for plain data: records, lists and primitives that are never changed after they are made
 */
export function keepEqual<Data extends object>(): (now: Data) => Data {
  let last: Data | undefined;
  return (now) => {
    last = last === undefined ? now : withEqualParts(last, now);
    return last;
  };
}

function withEqualParts<Data extends object>(before: Data, now: Data): Data {
  if (Array.isArray(before) !== Array.isArray(now)) return now;
  const [old, kept] = [before, Array.isArray(now) ? [...now] : { ...now }] as unknown as [PlainRecord, Record<string, unknown>];
  let isEqual = hasSameKeys(before, now);
  for (const key in kept) {
    if (isEqualData(old[key], kept[key])) kept[key] = old[key];
    else isEqual = false;
  }
  return isEqual ? before : (kept as Data);
}

type PlainRecord = Readonly<Record<string, unknown>>;

/** Whether two plain data say the same, however deep, with their keys in the same order: nothing can tell one from the other. */
export function isEqualData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a)) return Array.isArray(b) && isEqualList(a, b);
  return !Array.isArray(b) && hasSameKeys(a, b) && isEqualRecord(a as PlainRecord, b as PlainRecord);
}

// Loops, because these run over everything at every keystroke, and a closure for each record is most of what that costs.

function isEqualList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    if (!isEqualData(a[index], b[index])) return false;
  }
  return true;
}

function isEqualRecord(a: PlainRecord, b: PlainRecord): boolean {
  for (const key in a) {
    if (!isEqualData(a[key], b[key])) return false;
  }
  return true;
}

function hasSameKeys(a: object, b: object): boolean {
  const keys = Object.keys(b);
  let index = 0;
  for (const key in a) {
    if (key !== keys[index]) return false;
    index += 1;
  }
  return index === keys.length;
}

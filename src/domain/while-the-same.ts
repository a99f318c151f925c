/**
 * A pure function that keeps its last result, and gives it again for as long as each of the things it is given is the same.
 * It is given nothing else, so its result can depend on nothing else.
 */
export function whileTheSame<Given extends object, Value>(work: (given: Given) => Value): (given: Given) => Value {
  let last: { readonly given: Given; readonly value: Value } | undefined;
  return (given) => {
    if (!last || !isSame(last.given, given)) last = { given, value: work(given) };
    return last.value;
  };
}

/**
 * As {@link whileTheSame}, of some fields of a record, and of what comes beside it: the other fields change nothing.
 *
 * @param fields all that `work` takes of the record; make its type from them, so that none is forgotten
 */
export function whileFieldsAreTheSame<Given extends object, Beside extends readonly [] | readonly [object], Value>(
  fields: readonly (keyof Given)[], work: (given: Given, ...beside: Beside) => Value,
): (given: Given, ...beside: Beside) => Value {
  let last: { readonly given: Given; readonly context: object; readonly value: Value } | undefined;
  return (given, ...beside) => {
    const before = last;
    const context = beside[0] ?? nothing;
    if (before && isSame(before.context, context) && haveSame(fields, before.given, given)) return before.value;
    last = { given, context, value: work(given, ...beside) };
    return last.value;
  };
}

const nothing = {};

/**
 * As {@link whileTheSame}, of each item of a list: its result is kept for as long as the same item stands at its place and
 * what counts for all of them is the same. With nothing changed, the list of results is the one of before, too.
 */
export function eachWhileTheSame<Item, Given extends object, Value>(
  work: (item: Item, given: Given, index: number) => Value,
): (items: readonly Item[], given: Given) => readonly Value[] {
  let last: { readonly items: readonly Item[]; readonly given: Given; readonly values: readonly Value[] } | undefined;
  return (items, given) => {
    const before = last && isSame(last.given, given) ? last : undefined;
    if (before && isSameList(before.items, items)) return before.values;
    const values = items.map((item, index) => {
      // An index beyond the list of before has no result yet, whatever the item is.
      const isKept = before !== undefined && index < before.items.length && before.items[index] === item;
      return isKept ? (before.values[index] as Value) : work(item, given, index);
    });
    last = { items, given, values };
    return values;
  };
}

/** A loop and not a closure: this is asked a hundred times at every keystroke, as is {@link isSame}. */
function haveSame<Given extends object>(fields: readonly (keyof Given)[], a: Given, b: Given): boolean {
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index] as keyof Given;
    if (a[field] !== b[field]) return false;
  }
  return true;
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean => a === b || (a.length === b.length && a.every((item, index) => item === b[index]));

function isSame<Given extends object>(a: Given, b: Given): boolean {
  if (a === b) return true;
  for (const key in a) {
    if (a[key] !== b[key] || !(key in b)) return false;
  }
  for (const key in b) {
    if (!(key in a)) return false;
  }
  return true;
}

/**
 * A pure function that works once for each object it is given, and not again while somebody holds on to it. Data here are
 * never changed after they are made: at a keystroke, whatever was not typed into is the same object as before, and so is
 * what was worked out of it.
 */
export function onceEach<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: work(key) };
    known.set(key, found);
    return found.value;
  };
}

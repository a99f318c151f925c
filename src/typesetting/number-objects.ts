/** Gives each object a number of its own, from 1 on: what a key can tell fonts and chains apart by, without holding on to them. */
export function numberObjects<Thing extends object>(): (thing: Thing) => number {
  const numbers = new WeakMap<Thing, number>();
  let count = 0;
  return (thing) => {
    const known = numbers.get(thing);
    if (known !== undefined) return known;
    numbers.set(thing, (count += 1));
    return count;
  };
}

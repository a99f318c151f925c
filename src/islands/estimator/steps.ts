/** What was there before, newest last, and what was taken back, next last. */
export interface Steps<Value> {
  readonly back: readonly Value[];
  readonly forward: readonly Value[];
}

const most = 100;

/** Remembers `from` before something else takes its place; a step that goes on with the last one is part of it. */
export const takeStep = <Value>({ back }: Steps<Value>, from: Value, goesOn: boolean): Steps<Value> =>
  ({ back: goesOn && back.length > 0 ? back : [...back, from].slice(-most), forward: [] });

interface Moved<Value> {
  readonly value: Value;
  readonly steps: Steps<Value>;
}

export function stepBack<Value>({ back, forward }: Steps<Value>, from: Value): Moved<Value> | undefined {
  const value = back.at(-1);
  return value === undefined ? undefined : { value, steps: { back: back.slice(0, -1), forward: [...forward, from] } };
}

export function stepForward<Value>({ back, forward }: Steps<Value>, from: Value): Moved<Value> | undefined {
  const value = forward.at(-1);
  return value === undefined ? undefined : { value, steps: { back: [...back, from], forward: forward.slice(0, -1) } };
}

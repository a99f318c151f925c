import type { Problem, Reading } from '../problem.ts';

type Values<Readings> = { readonly [Key in keyof Readings]: Readings[Key] extends Reading<infer Value> ? Value : never };

export type AllRead<Readings> =
  | { readonly ok: true; readonly values: Values<Readings> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** All the values, or all the problems in the order of the fields: somebody who mistyped twice is told so once. */
export function readTogether<Readings extends Readonly<Record<string, Reading<unknown>>>>(readings: Readings): AllRead<Readings> {
  const problems = Object.values(readings).flatMap((reading) => (reading.ok ? [] : [reading.problem]));
  if (problems.length > 0) return { ok: false, problems };
  const values = Object.fromEntries(Object.entries(readings).map(([key, reading]) => [key, reading.ok ? reading.value : undefined]));
  return { ok: true, values: values as Values<Readings> };
}

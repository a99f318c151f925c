import type { Problem, Reading } from '../problem.ts';

type Values<Readings> = { readonly [Key in keyof Readings]: Readings[Key] extends Reading<infer Value> ? Value : never };

export type AllReadValues<All> =
  | { readonly ok: true; readonly values: All }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type AllRead<Readings> = AllReadValues<Values<Readings>>;

/** All the values, or all the problems in the order of the fields: somebody who mistyped twice is told so once. */
export function readTogether<Readings extends Readonly<Record<string, Reading<unknown>>>>(readings: Readings): AllRead<Readings> {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = { ...readings };
  for (const key in readings) {
    const reading: Reading<unknown> | undefined = readings[key];
    if (reading?.ok) values[key] = reading.value;
    else if (reading) problems.push(reading.problem);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, values: values as Values<Readings> };
}

export const mapAllRead = <From, To>(reading: AllReadValues<From>, change: (values: From) => To): AllReadValues<To> =>
  (reading.ok ? { ok: true, values: change(reading.values) } : reading);

/** The values of several groups as one, or the problems of all of them. */
export function joinAllRead<A, B>(a: AllReadValues<A>, b: AllReadValues<B>): AllReadValues<A & B> {
  if (a.ok && b.ok) return { ok: true, values: { ...a.values, ...b.values } };
  return { ok: false, problems: [...(a.ok ? [] : a.problems), ...(b.ok ? [] : b.problems)] };
}

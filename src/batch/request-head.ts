import { isIsoDate, type IsoDate } from '../domain/date.ts';
import { limits } from '../domain/estimate/answers.ts';
import { readText } from '../domain/estimate/read-answer.ts';
import type { GivenReading, GivenRequest } from './given-request.ts';
import { shownValue, unprintableFault } from './problem-line.ts';

/** A request as it was found in a file of any kind, nothing of it checked. */
export interface FoundHead {
  /** What is not there is undefined, as are the other two. */
  readonly name: unknown;
  readonly release: unknown;
  readonly madeOn: unknown;
  /** Undefined when there are none to be read. */
  readonly answers: unknown;
  /** How one of the three is left open in a file of this kind. */
  readonly leftOpen: 'nothing' | 'leave it out';
  /** What else is wrong around the answers. */
  readonly faults?: readonly string[];
}

/** Checks name, price list and day; the answers are for the gate. */
export function readHead({ name: typedName, release, madeOn, answers, leftOpen, faults: others = [] }: FoundHead): GivenReading {
  const name = readName(typedName);
  const faults = [
    ...others,
    ...(name.ok ? [] : [`name: ${name.fault}`]),
    ...dayFaults('release', release, `the date of a price list, such as 2026-11-15, or ${leftOpen} for the one in force`),
    ...dayFaults('madeOn', madeOn, `the day of the draft, such as 2026-11-23, or ${leftOpen} for that of the command`),
  ];
  const named = name.ok && name.value !== undefined ? { name: name.value } : {};
  const request: GivenRequest = { ...named, ...dayOf('release', release), ...dayOf('madeOn', madeOn), answers };
  if (faults.length === 0) return { ok: true, request };
  return { ok: false, faults, ...named, ...(answers === undefined ? {} : { rest: request }) };
}

type NameReading = { readonly ok: true; readonly value: string | undefined } | { readonly ok: false; readonly fault: string };

export function readName(typed: unknown): NameReading {
  if (typed === undefined) return { ok: true, value: undefined };
  if (typeof typed !== 'string') return { ok: false, fault: `${shownValue(typed)} is no text; write it in quotation marks, or leave it out` };
  const read = readText('name', typed, limits.name.highest);
  if (read.ok) return read;
  return { ok: false, fault: read.problem.code === 'text-too-long' ? `it has ${read.problem.values.length} characters; write at most ${limits.name.highest}` : unprintableFault(typed) };
}

const isDay = (value: unknown): value is IsoDate => typeof value === 'string' && isIsoDate(value);

const dayFaults = (field: string, value: unknown, instead: string): readonly string[] => (value === undefined || isDay(value) ? [] : [`${field}: ${shownValue(value)} is no day; write ${instead}`]);

const dayOf = <Field extends string>(field: Field, value: unknown): Partial<Record<Field, IsoDate>> => (isDay(value) ? ({ [field]: value } as Partial<Record<Field, IsoDate>>) : {});

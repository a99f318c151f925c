import * as z from 'zod/mini';

/** What goes wrong with one message on purpose, so that whatever sends can be seen to lose and double nothing. */
export interface Fault {
  /** Milliseconds before it is looked at. */
  readonly delayBefore?: number;
  /** Milliseconds between storing it and answering. */
  readonly delayAfter?: number;
  /** Status to answer with instead of storing it. */
  readonly refuse?: number;
  /** Seconds to ask for with such an answer. */
  readonly retryAfter?: number;
  /** Cuts the connection without an answer, before or after storing it. */
  readonly drop?: 'before' | 'after';
}

const milliseconds = z.int().check(z.minimum(0), z.maximum(600_000));

export const faultSchema: z.ZodMiniType<Fault> = z.strictObject({
  delayBefore: z.exactOptional(milliseconds),
  delayAfter: z.exactOptional(milliseconds),
  refuse: z.exactOptional(z.int().check(z.minimum(400), z.maximum(599))),
  retryAfter: z.exactOptional(z.int().check(z.minimum(0), z.maximum(86_400))),
  drop: z.exactOptional(z.enum(['before', 'after'])),
});

export const faultsSchema = z.array(faultSchema).check(z.maxLength(10_000));

/** Faults for the next messages, one each, in their order; then no more. */
export interface FaultPlan {
  /** @param key of the message */
  take(key: string): Fault | undefined;
  set(faults: readonly Fault[]): void;
  rest(): readonly Fault[];
}

/** @param always what happens to every message, beside its own fault */
export function planFaults(first: readonly Fault[], always: Fault = {}): FaultPlan {
  let rest = [...first];
  return {
    take: () => {
      const fault = { ...always, ...rest.shift() };
      return Object.keys(fault).length === 0 ? undefined : fault;
    },
    set: (faults) => { rest = [...faults]; },
    rest: () => rest,
  };
}

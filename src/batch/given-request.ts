import type { IsoDate } from '../domain/date.ts';

/** A request as it was found, its answers not yet checked against a price list. */
export interface GivenRequest {
  readonly name?: string;
  /** Date of the price list; absent: the one in force on the day of the draft. */
  readonly release?: IsoDate;
  /** Day of the draft. */
  readonly madeOn?: IsoDate;
  /** For the gate of every form, `readEstimateRequest`. */
  readonly answers: unknown;
}

export type GivenReading =
  | { readonly ok: true; readonly request: GivenRequest }
  /** Sentences that say what to write instead. */
  | {
      readonly ok: false;
      readonly faults: readonly string[];
      readonly name?: string;
      /** What can be read of it: faults of its answers are told with the others, so that one run tells all. */
      readonly rest?: GivenRequest;
    };

/** Where a request stands, as the person who wrote it looks for it. */
export interface FoundRequest {
  readonly file: string;
  /** Of a CSV file, as a spreadsheet counts. */
  readonly row?: number;
  readonly reading: GivenReading;
}

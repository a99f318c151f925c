import type { IsoDate } from '../domain/date.ts';

/** What a partner's price file says, as the form keeps it: `devops-day:800.00` and `%effort:20`. */
export interface PartnerPrices {
  readonly entries: readonly string[];
  /** What the file calls itself. */
  readonly name?: string | undefined;
  readonly date?: IsoDate | undefined;
}

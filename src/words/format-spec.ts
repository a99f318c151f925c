/**
 * How one language writes numbers, money and dates, small enough to travel to the browser (about 300 bytes).
 *
 * Chromium has no data for some languages (lb among them) and silently formats them in the reader's own locale, so
 * the browser is never asked: the spec is made at build by Node, whose data is complete, and applied by our formatter.
 */
export interface FormatSpec {
  readonly decimal: string;
  readonly group: string;
  /** Digits in the group next to the decimal sign, and in the groups beyond it (3 and 3; 3 and 2 in Hindi). */
  readonly groupSizes: readonly [first: number, others: number];
  /** Shortest whole part that is grouped: Spanish writes 1234 but 12 345. */
  readonly groupFrom: number;
  /** What stands before and after the digits. */
  readonly money: Readonly<Record<string, Affixes>>;
  readonly percent: Affixes;
  /** Such as `{day}. {month} {year}`. */
  readonly date: string;
  readonly months: readonly string[];
  /** How the first of a month is written: "1er" in French, which `Intl` does not know (Imprimerie nationale, Lexique des règles typographiques). */
  readonly firstDay: string;
  /** A month without its day, such as `{month} {year}`; some languages then write the month's name differently. */
  readonly monthYear: string;
  readonly monthNames: readonly string[];
}

export interface Affixes {
  readonly positive: readonly [before: string, after: string];
  readonly negative: readonly [before: string, after: string];
}

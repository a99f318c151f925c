import type { Brand } from './brand.ts';

/** A calendar day `YYYY-MM-DD` of the Gregorian calendar, without time or zone; years 0001 to 9999. */
export type IsoDate = Brand<string, 'IsoDate'>;

/** A day, or only the month `YYYY-MM` when no more is known of when a figure was read. */
export type IsoDateOrMonth = Brand<string, 'IsoDateOrMonth'>;

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const isIsoDate = (text: string): text is IsoDate => partsOf(text) !== undefined;

export const isIsoDateOrMonth = (text: string): text is IsoDateOrMonth => isIsoDate(text) || /^\d{4}-\d{2}$/.test(text) && isIsoDate(`${text}-01`);

/** The date, for constants and tests. @throws RangeError when it is not one. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`“${text}” is not a date: write it as YYYY-MM-DD`);
  return text;
}

/** No later than the last day that can be written: a draft of that day, from a link or a file, is drafted too. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(Math.min(toDayNumber(splitDate(date)) + days, toDayNumber({ year: 9999, month: 12, day: 31 })));
}

function partsOf(text: string): DayParts | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const real = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return real ? { year, month, day } : undefined;
}

function splitDate(date: IsoDate): DayParts {
  const parts = partsOf(date);
  if (!parts) throw new RangeError(`“${date}” is not a date: write it as YYYY-MM-DD`);
  return parts;
}

function writeDate({ year, month, day }: DayParts): IsoDate {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isoDate(text);
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/**
 * Days since 0000-03-01, years running from March so that the leap day comes last.
 * Source: the civil-from-days arithmetic of Howard Hinnant, “chrono-compatible low-level date algorithms”.
 */
function toDayNumber({ year, month, day }: DayParts): number {
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return marchYear * 365 + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400) + dayOfYear;
}

function fromDayNumber(dayNumber: number): IsoDate {
  const era = Math.floor(dayNumber / 146_097);
  const dayOfEra = dayNumber - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return writeDate({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}

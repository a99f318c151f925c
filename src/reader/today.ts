import { isoDate } from '../domain/date.ts';

/** The day of the build in UTC; the one clock of the site, so that two pages of one build never disagree. */
export const builtOn = isoDate(new Date().toISOString().slice(0, 10));

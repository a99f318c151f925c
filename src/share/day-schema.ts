import * as z from 'zod/mini';
import { isIsoDate, isoDate } from '../domain/date.ts';

/** A calendar day that exists. */
export const daySchema = (example: string) => {
  const instead = `write a day that exists as YYYY-MM-DD, such as "${example}"`;
  return z.pipe(z.iso.date(instead).check(z.refine(isIsoDate, instead)), z.transform(isoDate));
};

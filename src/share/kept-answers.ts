import * as z from 'zod/mini';
import { isIsoDate, type IsoDate } from '../domain/date.ts';
import type { EstimateForm } from '../domain/estimate/estimate-form.ts';
import { readForm } from '../domain/estimate/read-form.ts';
import { type Keeping, readStored, store } from './browser-storage.ts';
import { rejoinPartnerPrices, withoutPartnerPrices } from './kept-partner-prices.ts';

/** Answers of the estimator as this browser keeps them, with the price list they were given for. */
export interface KeptAnswers {
  readonly release: string;
  readonly form: EstimateForm;
  /** Day of the draft, where it is not the reader's own. */
  readonly madeOn?: IsoDate;
  /** The answers had prices of a partner's, which this tab does not know: see `kept-partner-prices.ts`. */
  readonly pricesMissing?: true;
}

const answersKey = 'portal:estimate';
/** Where a reader's own answers wait while they change those of a link. */
export const ownAnswersKey = 'portal:estimate:own';

const keptSchema = z.strictObject({ release: z.string(), form: z.unknown(), madeOn: z.optional(z.string()), partnerPrices: z.optional(z.string()) });

/**
 * What this tab last kept, else what any tab of this browser did: two tabs that work on two estimates each go on with their
 * own after a reload. Nothing when there is nothing or it is not ours.
 */
export const readAnswers = (key: string = answersKey): KeptAnswers | undefined => readFrom('tab', key) ?? readFrom('browser', key);

function readFrom(keeping: Keeping, key: string): KeptAnswers | undefined {
  try {
    const { release, form: kept, madeOn, partnerPrices } = keptSchema.parse(JSON.parse(readStored(key, keeping) ?? 'null'));
    const read = readForm(kept);
    if (!read.ok) return undefined;
    const { form, pricesMissing } = rejoinPartnerPrices({ form: read.form, ...(partnerPrices === undefined ? {} : { partnerPrices }) });
    return { release, form, ...(madeOn !== undefined && isIsoDate(madeOn) ? { madeOn } : {}), ...(pricesMissing ? { pricesMissing } : {}) };
  } catch {
    return undefined;
  }
}

/**
 * Keeps answers, or forgets them when there are none. A partner's prices stay with the tab. False when the browser refuses,
 * so that the page can say so.
 */
export function keepAnswers(answers: KeptAnswers | undefined, key: string = answersKey): boolean {
  const text = answers && JSON.stringify(answersToData(answers));
  store(key, text ?? null, 'tab');
  return store(key, text ?? null);
}

const answersToData = ({ release, form, madeOn }: KeptAnswers) => ({ release, ...withoutPartnerPrices(form), ...(madeOn === undefined ? {} : { madeOn }) });

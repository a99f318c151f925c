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
const waitingKey = 'portal:estimate:own';

/** Who goes on from link to link for longer has long left the first answers behind. */
const mostWaiting = 20;

const keptSchema = z.strictObject({ release: z.string(), form: z.unknown(), madeOn: z.optional(z.string()), partnerPrices: z.optional(z.string()) });

/**
 * What this tab last kept, else what any tab of this browser did: two tabs that work on two estimates each go on with their
 * own after a reload. Nothing when there is nothing or it is not ours.
 */
export const readAnswers = (): KeptAnswers | undefined => readFrom('tab', answersKey)[0] ?? readFrom('browser', answersKey)[0];

/**
 * A reader's own answers, which wait while they change those of a link. The answers of one link wait for those of the next
 * in the same way: the last to be put aside is the last here.
 */
export function readWaiting(): readonly KeptAnswers[] {
  const inTab = readFrom('tab', waitingKey);
  return inTab.length > 0 ? inTab : readFrom('browser', waitingKey);
}

/** One, or several of them. */
function readFrom(keeping: Keeping, key: string): readonly KeptAnswers[] {
  try {
    const kept: unknown = JSON.parse(readStored(key, keeping) ?? '[]');
    return [kept].flat().flatMap((data) => dataToAnswers(data) ?? []);
  } catch {
    return [];
  }
}

function dataToAnswers(data: unknown): KeptAnswers | undefined {
  try {
    const { release, form: kept, madeOn, partnerPrices } = keptSchema.parse(data);
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
export const keepAnswers = (answers: KeptAnswers | undefined): boolean => keep(answersKey, answers && answersToData(answers));

/** What waits from now on, instead of what did. */
export const keepWaiting = (waiting: readonly KeptAnswers[]): boolean =>
  keep(waitingKey, waiting.length > 0 ? waiting.slice(-mostWaiting).map(answersToData) : undefined);

function keep(key: string, data: unknown): boolean {
  const text = data === undefined ? null : JSON.stringify(data);
  store(key, text, 'tab');
  return store(key, text);
}

const answersToData = ({ release, form, madeOn }: KeptAnswers) => ({ release, ...withoutPartnerPrices(form), ...(madeOn === undefined ? {} : { madeOn }) });

import { areAnyPricesKept, forgetKeptPrices } from './kept-partner-prices.ts';
import { forgetProfile, isProfileKept } from './partner-profile.ts';
import { eraseAllDrafts } from './saved-drafts.ts';

/** Whether this browser keeps who a partner is, or what a partner pays; readable or not. */
export const keepsPartnerDetails = (): boolean => isProfileKept() || areAnyPricesKept();

/**
 * Whoever shares a computer must be able to leave nothing behind: drafts and templates, the profile with its logo, kept
 * price files. What stands in the form is not touched. False when the browser still keeps some of it.
 */
export const eraseEverything = (): boolean => [eraseAllDrafts(), forgetProfile(), forgetKeptPrices()].every((isGone) => isGone);

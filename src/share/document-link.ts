import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import { hasConditions } from '../domain/estimate/estimate-request.ts';
import type { Quote } from '../domain/estimate/quote.ts';
import { requestToFragment } from './request-to-fragment.ts';

/**
 * The address that reopens the estimate of a document. Names are in the document itself; a link is passed on by people who do
 * not look into it. A partner's discount and margin would be in it: whoever gets the document must not read them.
 *
 * @param estimator address of the estimator in the language of the document
 */
export const documentLink = (estimator: string, quote: Quote, catalogue: Catalogue): string | undefined =>
  hasConditions(quote.request) ? undefined : `${estimator}#${requestToFragment(quote.request, { catalogue, madeOn: quote.madeOn, includeParties: false })}`;

import { useMemo, useState } from 'preact/hooks';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { addsOwn, type PricedRequest, toldConditions, withoutOwn } from '../../domain/estimate/estimate-request.ts';
import type { Quote } from '../../domain/estimate/quote.ts';
import { copyText } from '../../share/copy-text.ts';
import { enquiryFragment } from '../../share/enquiry-fragment.ts';
import { requestToFragment } from '../../share/request-to-fragment.ts';
import { goTo } from '../go-to.ts';
import { useAfterPaint } from './use-after-paint.ts';
import { useWording } from './wording-context.ts';

interface ActionsProps {
  readonly quote: Quote;
  readonly catalogue: Catalogue;
  readonly contactHref: string;
}

/** What can be done with an estimate: pass it on, print it, ask for a firm quote. */
export function Actions({ quote, catalogue, contactHref }: ActionsProps) {
  const { t } = useWording();
  const { request, madeOn } = quote;
  const [includeParties, setIncludeParties] = useState(false);
  const [status, setStatus] = useState('');
  const conditions = toldConditions(request).map((condition) => t(`estimator.condition.${condition}`)).join(t('estimator.listSeparator'));
  const copy = async () => {
    const link = `${location.origin}${location.pathname}#${requestToFragment(request, { catalogue, madeOn, includeParties })}`;
    setStatus((await copyText(link)) ? t('estimator.shared') : `${t('estimator.shareFailed')} ${link}`);
  };
  return (
    <>
      <div class="actions main-actions">
        <button type="button" class="button" onClick={() => print()}>{t('estimator.print')}</button>
        <a class="button quiet" href="#estimate-documents" onClick={goTo}>{t('documents.title')}</a>
        <FirmQuoteLink {...{ quote, catalogue, contactHref }} />
        {/* Last, so that what it did, and what else the link may hold, stand right below it. */}
        <button type="button" class="button quiet" onClick={() => void copy()}>{t('estimator.share')}</button>
        <p class="action-status" role="status">{status}</p>
      </div>
      <div class="actions">
        {namesSomebody(request) && (
          <label class="choice"><input type="checkbox" checked={includeParties} onChange={(event) => setIncludeParties(event.currentTarget.checked)} /><span>{t('estimator.shareParties')}</span></label>
        )}
        {conditions !== '' && <p class="hint">{t('estimator.shareConditions', { conditions })}</p>}
        {addsOwn(request) && <p class="hint">{t('estimator.firmQuoteOwn')}</p>}
      </div>
    </>
  );
}

/** Its address holds the whole request: written after the paint, and once more when it is followed. */
function FirmQuoteLink({ quote, catalogue, contactHref }: ActionsProps) {
  const { t } = useWording();
  const written = useAfterPaint(quote);
  const addressOf = ({ request, madeOn, reference }: Quote) =>
    `${contactHref.split('#')[0] ?? ''}#${enquiryFragment({ reference, estimate: requestToFragment(withoutOwn(request), { catalogue, madeOn, includeParties: false }) })}`;
  const href = useMemo(() => (written ? addressOf(written) : contactHref), [written]);
  const write = (event: { readonly currentTarget: HTMLAnchorElement }) => { event.currentTarget.href = addressOf(quote); };
  // `data-waits`: as served, its address does not name the draft yet.
  return <a class="button quiet" href={href} onClick={write} onContextMenu={write} data-waits>{t('estimator.firmQuote')}</a>;
}

/** Whether the request holds anything that a link leaves out unless it is asked for. */
function namesSomebody({ buyer, resale, purchaseOrder, freeLines }: PricedRequest): boolean {
  const { country: _country, outsideEuCategory: _category, vatIdWithheld: _withheld, ...named } = buyer;
  const { country: _sellerCountry, ...seller } = resale?.seller ?? { country: '' };
  return [...Object.values(named), ...Object.values(seller), purchaseOrder, ...freeLines.map(({ description }) => description)].some((value) => value !== undefined);
}

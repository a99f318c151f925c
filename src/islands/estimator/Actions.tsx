import { useState } from 'preact/hooks';
import type { EstimateRequest } from '../../domain/estimate/estimate-request.ts';
import { copyText } from '../../share/copy-text.ts';
import { requestToFragment } from '../../share/request-to-fragment.ts';
import { useWording } from './wording-context.ts';

interface ActionsProps {
  readonly request: EstimateRequest;
  readonly release: string;
  readonly contactHref: string;
}

/** What can be done with an estimate: pass it on, print it, ask for a firm quote. */
export function Actions({ request, release, contactHref }: ActionsProps) {
  const { t } = useWording();
  const [includeParties, setIncludeParties] = useState(false);
  const [status, setStatus] = useState('');
  const hasParties = request.deployment !== 'serverless' && Boolean(request.buyer.name || request.buyer.vatId);
  const copy = async () => {
    const link = `${location.origin}${location.pathname}#${requestToFragment(request, { release, includeParties })}`;
    setStatus((await copyText(link)) ? t('estimator.shared') : `${t('estimator.shareFailed')} ${link}`);
  };
  return (
    <div class="actions">
      <button type="button" class="button" onClick={() => print()}>{t('estimator.print')}</button>
      <button type="button" class="button quiet" onClick={() => void copy()}>{t('estimator.share')}</button>
      {hasParties && (
        <label class="choice"><input type="checkbox" checked={includeParties} onChange={(event) => setIncludeParties(event.currentTarget.checked)} /><span>{t('estimator.shareParties')}</span></label>
      )}
      <a class="button quiet" href={contactHref}>{t('estimator.firmQuote')}</a>
      <p class="action-status" role="status">{status}</p>
    </div>
  );
}

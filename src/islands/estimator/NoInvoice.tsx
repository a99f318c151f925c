import { useWording } from './wording-context.ts';

/** Serverless: no draft invoice; the promise says when the update arrives, and the link goes on. */
export function NoInvoice({ promise, processHref }: { readonly promise: string; readonly processHref: string }) {
  const { t } = useWording();
  return (
    <section class="no-invoice" aria-labelledby="no-invoice" role="status">
      <h3 id="no-invoice">{t('estimator.serverlessTitle')}</h3>
      <p>{t('estimator.serverlessText')}</p>
      <p><strong>{promise}</strong></p>
      <p><a href={processHref}>{t('estimator.serverlessLink')}</a></p>
    </section>
  );
}

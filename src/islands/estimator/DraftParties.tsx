import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import { useWording } from './wording-context.ts';

/** Names and addresses stand in isolates: a Latin name inside an Arabic page keeps its own order. */
export function DraftParties({ draft: { seller, buyer, sellerVatIdToBeConfirmed } }: { readonly draft: DraftInvoice }) {
  const { t, country } = useWording();
  const labelled = (label: string, value: string) => t('draft.labelled', { label: t(label), value: `\u2068${value}\u2069` });
  return (
    <div class="paper-parties">
      <section aria-labelledby="draft-seller">
        <h4 id="draft-seller">{t('draft.seller')}</h4>
        <p><strong><bdi>{seller.name}</bdi></strong></p>
        {seller.address && <p><bdi>{seller.address.street}</bdi><br /><bdi>{seller.address.postcode} {seller.address.city}</bdi></p>}
        <p>{country(seller.country)}</p>
        {seller.legalInformation && <p><bdi>{seller.legalInformation}</bdi></p>}
        {seller.legalId && <p>{labelled('draft.siren', seller.legalId.id)}</p>}
        {seller.vatId && <p>{labelled('draft.vatId', seller.vatId)}</p>}
        {seller.taxRegistration && <p>{labelled('draft.registration', seller.taxRegistration)}</p>}
        {sellerVatIdToBeConfirmed && <p>{t('draft.vatIdToBeConfirmed')}</p>}
      </section>
      <section aria-labelledby="draft-buyer">
        <h4 id="draft-buyer">{t('draft.buyer')}</h4>
        <p><strong>{buyer.name ? <bdi>{buyer.name}</bdi> : t('draft.buyerUnnamed')}</strong></p>
        <p>{country(buyer.country)}</p>
        {buyer.vatId && <p>{labelled('draft.vatId', buyer.vatId)}</p>}
      </section>
    </div>
  );
}

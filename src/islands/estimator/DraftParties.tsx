import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import { useWording } from './wording-context.ts';

/** Names and addresses stand in isolates: a Latin name inside an Arabic page keeps its own order. */
export function DraftParties({ draft: { seller, buyer, sellerVatIdToBeConfirmed } }: { readonly draft: DraftInvoice }) {
  const { t, country } = useWording();
  return (
    <div className="paper-parties">
      <section aria-labelledby="draft-seller">
        <h4 id="draft-seller">{t('draft.seller')}</h4>
        <p><strong><bdi>{seller.name}</bdi></strong></p>
        {seller.address && <p><bdi>{seller.address.street}</bdi><br /><bdi>{seller.address.postcode} {seller.address.city}</bdi></p>}
        <p>{country(seller.country)}</p>
        {seller.legalInformation && <p><bdi>{seller.legalInformation}</bdi></p>}
        {seller.legalId && <p>{t('draft.siren')}: <bdi>{seller.legalId.id}</bdi></p>}
        {seller.vatId && <p>{t('draft.vatId')}: <bdi>{seller.vatId}</bdi></p>}
        {sellerVatIdToBeConfirmed && <p>{t('draft.vatIdToBeConfirmed')}</p>}
      </section>
      <section aria-labelledby="draft-buyer">
        <h4 id="draft-buyer">{t('draft.buyer')}</h4>
        <p><strong>{buyer.name ? <bdi>{buyer.name}</bdi> : t('draft.buyerUnnamed')}</strong></p>
        <p>{country(buyer.country)}</p>
        {buyer.vatId && <p>{t('draft.vatId')}: <bdi>{buyer.vatId}</bdi></p>}
      </section>
    </div>
  );
}

import { isolate } from '../../domain/bidi-controls.ts';
import type { DraftBuyer, DraftInvoice, DraftSeller } from '../../domain/invoice/draft-invoice.ts';
import { isMailAddress } from '../../domain/invoice/electronic-address.ts';
import { vatIdWords } from '../../words/vat-id-words.ts';
import { useWording } from './wording-context.ts';

/** Names and addresses stand in isolates: a Latin name inside an Arabic page keeps its own order. */
export function DraftParties({ draft: { seller, buyer, sellerVatIdToBeConfirmed, buyerVatIdWithheld } }: { readonly draft: DraftInvoice }) {
  const { t } = useWording();
  return (
    <div class="paper-parties">
      <section aria-labelledby="draft-seller">
        <h4 id="draft-seller">{t('draft.seller')}</h4>
        <Identity party={seller} unnamed={t('draft.sellerUnnamed')} />
        {seller.legalInformation && <p><bdi>{seller.legalInformation}</bdi></p>}
        {seller.legalId && <Labelled label={seller.legalId.scheme === '0002' ? 'draft.siren' : 'draft.legalId'} value={seller.legalId.id} />}
        {seller.vatId && <Labelled label={vatIdWords(seller.country)} value={seller.vatId} />}
        {seller.taxRegistration && <Labelled label="draft.registration" value={seller.taxRegistration} />}
        {sellerVatIdToBeConfirmed && <p>{t('draft.vatIdToBeConfirmed')}</p>}
      </section>
      <section aria-labelledby="draft-buyer">
        <h4 id="draft-buyer">{t('draft.buyer')}</h4>
        <Identity party={buyer} unnamed={t('draft.buyerUnnamed')} />
        {buyer.vatId && <Labelled label={vatIdWords(buyer.country)} value={buyer.vatId} />}
        {buyerVatIdWithheld && <p>{t('draft.vatIdWithheld')}</p>}
      </section>
    </div>
  );
}

function Identity({ party: { name, address, country: code, electronicAddress }, unnamed }: { readonly party: DraftSeller | DraftBuyer; readonly unnamed: string }) {
  const { country } = useWording();
  const place = [address?.postcode, address?.city].filter((part) => part !== undefined).join(' ');
  return (
    <>
      <p><strong>{name ? <bdi>{name}</bdi> : unnamed}</strong></p>
      {address?.street && <p><bdi>{address.street}</bdi></p>}
      {place !== '' && <p><bdi>{place}</bdi></p>}
      <p>{country(code)}</p>
      {electronicAddress && (isMailAddress(electronicAddress) ? <p><bdi>{electronicAddress}</bdi></p> : <Labelled label="draft.electronicAddress" value={electronicAddress} />)}
    </>
  );
}

function Labelled({ label, value }: { readonly label: string; readonly value: string }) {
  const { t } = useWording();
  return <p>{t('draft.labelled', { label: t(label), value: isolate(value) })}</p>;
}

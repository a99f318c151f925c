import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import { DraftLines } from './DraftLines.tsx';
import { DraftParties } from './DraftParties.tsx';
import { LinkedHeading } from './LinkedHeading.tsx';
import { usePartnerLogo } from './use-partner-logo.ts';
import { useWording } from './wording-context.ts';

/** The draft invoice as it looks on screen and on paper. */
export function DraftPaper({ draft }: { readonly draft: DraftInvoice }) {
  const { t, date } = useWording();
  const logo = usePartnerLogo(draft.terms.of === 'seller');
  return (
    <article class="paper" aria-labelledby="draft-title">
      <p class="paper-notice"><span>{t('draft.notice')}</span></p>
      <header class="paper-head">
        <div>
          {draft.terms.of === 'seller' && logo !== undefined && <img class="paper-logo" src={logo} alt={t('draft.logo', { name: draft.seller.name ?? '' })} />}
          <LinkedHeading id="draft-title" text={t('draft.title')} />
        </div>
        <dl>
          <div><dt>{t('draft.reference')}</dt><dd><bdi>{draft.reference}</bdi></dd></div>
          <div><dt>{t('draft.issuedOn')}</dt><dd>{date(draft.issuedOn)}</dd></div>
          <div><dt>{t('draft.validUntil')}</dt><dd>{date(draft.validUntil)}</dd></div>
          {draft.buyerReference && <div><dt>{t('draft.buyerReference')}</dt><dd><bdi>{draft.buyerReference}</bdi></dd></div>}
          {draft.purchaseOrder && <div><dt>{t('draft.purchaseOrder')}</dt><dd><bdi>{draft.purchaseOrder}</bdi></dd></div>}
        </dl>
      </header>
      <DraftParties draft={draft} />
      <DraftLines draft={draft} />
      <DraftNotes draft={draft} />
    </article>
  );
}

function DraftNotes({ draft }: { readonly draft: DraftInvoice }) {
  const { t, date, decimal } = useWording();
  const listDate = { date: date(draft.priceList.date) };
  const { conversion, terms } = draft;
  const sellerTerms = (name?: string) => (name === undefined ? t('draft.terms.sellerUnnamed') : t('draft.terms.seller', { name: `\u2068${name}\u2069` }));
  return (
    <footer class="paper-notes">
      <p>{t('draft.noticeText')}</p>
      <p>{t(draft.priceList.status === 'example' ? 'draft.example' : 'draft.priceList', listDate)}</p>
      {conversion && <p>{t(conversion.origin.source.kind === 'example' ? 'estimator.convertedExample' : 'estimator.converted', { from: conversion.from, to: conversion.to, rate: decimal(conversion.rate), date: date(conversion.origin.date) })}</p>}
      <p>{t('draft.period', { count: draft.periodMonths })}</p>
      <p>{draft.paymentDays === 0 ? t('draft.paymentAtOnce') : t('draft.payment', { count: draft.paymentDays, days: decimal(String(draft.paymentDays)) })}</p>
      {draft.partial && <p>{t('draft.partial')}</p>}
      <p>{terms.of === 'seller' ? sellerTerms(draft.seller.name) : t(`draft.terms.${terms.of}`)}</p>
      {terms.of === 'seller' && terms.text && <p dir="auto">{terms.text}</p>}
    </footer>
  );
}

import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import { DraftLines } from './DraftLines.tsx';
import { DraftParties } from './DraftParties.tsx';
import { DraftTotals } from './DraftTotals.tsx';
import { useWording } from './wording-context.ts';

/** The draft invoice as it looks on screen and on paper. */
export function DraftPaper({ draft }: { readonly draft: DraftInvoice }) {
  const { t, date } = useWording();
  return (
    <article class="paper" aria-labelledby="draft-title">
      <p class="paper-notice"><span>{t('draft.notice')}</span></p>
      <header class="paper-head">
        <h3 id="draft-title">{t('draft.title')}</h3>
        <dl>
          <div><dt>{t('draft.reference')}</dt><dd><bdi>{draft.reference}</bdi></dd></div>
          <div><dt>{t('draft.issuedOn')}</dt><dd>{date(draft.issuedOn)}</dd></div>
          <div><dt>{t('draft.validUntil')}</dt><dd>{date(draft.validUntil)}</dd></div>
        </dl>
      </header>
      <DraftParties draft={draft} />
      <DraftLines draft={draft} />
      <DraftTotals draft={draft} />
      <DraftNotes draft={draft} />
    </article>
  );
}

function DraftNotes({ draft }: { readonly draft: DraftInvoice }) {
  const { t, date } = useWording();
  const listDate = { date: date(draft.priceList.date) };
  return (
    <footer class="paper-notes">
      <p>{t('draft.noticeText')}</p>
      <p>{t(draft.priceList.status === 'example' ? 'draft.example' : 'draft.priceList', listDate)}</p>
      <p>{t('draft.period', { count: draft.periodMonths })}</p>
      {draft.partial && <p>{t('draft.partial')}</p>}
      <p>{t(`draft.terms.${draft.terms}`)}</p>
    </footer>
  );
}

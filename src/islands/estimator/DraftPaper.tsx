import type { DraftInvoice } from '../../domain/invoice/draft-invoice.ts';
import { draftRemarks, isFrenchToo, notAnInvoiceInFrench } from '../../words/draft-notes.ts';
import { DraftLines } from './DraftLines.tsx';
import { DraftParties } from './DraftParties.tsx';
import { LinkedHeading } from './LinkedHeading.tsx';
import { useProfile } from './use-profile.ts';
import { useWording } from './wording-context.ts';

/** The draft invoice as it looks on screen and on paper. */
export function DraftPaper({ draft }: { readonly draft: DraftInvoice }) {
  const { t, date } = useWording();
  const isResale = draft.terms.of === 'seller';
  const logo = useProfile(isResale)?.logo;
  return (
    <article class="paper" aria-labelledby="draft-title">
      <p class="paper-notice"><span><strong>{t('draft.notice')}</strong><br /><small><NotAnInvoice draft={draft} /></small></span></p>
      <header class="paper-head">
        <div>
          {isResale && logo && <img class="paper-logo" src={logo.dataUrl} alt={t('draft.logo', { name: draft.seller.name ?? '' })} />}
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
  const wording = useWording();
  const { terms } = draft;
  return (
    <footer class="paper-notes">
      <p><strong><NotAnInvoice draft={draft} /></strong></p>
      {draftRemarks(draft, wording).map((text) => <p key={text}>{text}</p>)}
      {terms.of === 'seller' && terms.text && <p dir="auto">{terms.text}</p>}
    </footer>
  );
}

/** In the words of the page, and for a French seller in those of its law. */
function NotAnInvoice({ draft }: { readonly draft: DraftInvoice }) {
  const wording = useWording();
  return <>{wording.t('draft.noticeText')}{isFrenchToo(draft, wording) && <> <bdi lang="fr">{notAnInvoiceInFrench}</bdi></>}</>;
}

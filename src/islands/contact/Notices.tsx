import type { MessageProblem } from '../../support/message-problem.ts';
import { useContact } from './contact-context.ts';
import type { Place } from './use-place.ts';

interface NoticesProps {
  readonly brought: readonly MessageProblem[];
  readonly found: boolean;
  readonly unkept: boolean;
  readonly remove: () => void;
  readonly restore?: () => void;
  readonly place: Place;
  /** An id that the address brought along and that no place has; '' when there is none. */
  readonly unknownPlace: string;
}

/** What somebody should know before going on: what they come with, what was kept, and what could not be. Announced politely. */
export function Notices({ brought, found, unkept, remove, restore, place, unknownPlace }: NoticesProps) {
  const { t, problem } = useContact();
  const unknown: readonly MessageProblem[] = unknownPlace ? [{ code: 'place-unknown', path: '', values: { id: unknownPlace } }] : [];
  return (
    <div class="contact-notices" role="status">
      {[...brought, ...unknown].map((each) => <p key={each.code} class="notice">{problem(each)}</p>)}
      {unkept && <p class="notice">{t('contact.unkept')}</p>}
      <AboutPlace place={place} />
      {found && (
        <div class="link-notice">
          <p>{t('contact.found')}</p>
          <button type="button" class="button quiet" onClick={remove}>{t('contact.delete')}</button>
        </div>
      )}
      {restore && (
        <div class="link-notice">
          <p>{t('contact.deleted')}</p>
          <button type="button" class="button quiet" onClick={restore}>{t('contact.restore')}</button>
        </div>
      )}
    </div>
  );
}

function AboutPlace({ place: { page, href } }: { readonly place: Place }) {
  const { t, change } = useContact();
  if (!page) return null;
  return (
    <div class="link-notice">
      <p>{t('contact.about')} <a href={href}><bdi>{page.title ?? page.id}</bdi></a></p>
      <button type="button" class="button quiet" onClick={() => change({ about: '' })}>{t('contact.aboutRemove')}</button>
    </div>
  );
}

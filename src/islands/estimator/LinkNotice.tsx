import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Problem } from '../../domain/problem.ts';
import { ProblemSummary } from './ProblemSummary.tsx';
import type { ResultProps } from './Result.tsx';
import { useLazy } from './use-lazy.ts';
import { useWording } from './wording-context.ts';

/** Nothing of such a link is read, and none of its answers is shown. */
const isOfWholeLink = ({ code }: Problem): boolean => code === 'link-damaged' || code === 'link-too-long' || code === 'link-version-unknown';

/** Says that the answers came from a link, what of it could not be read, with which price list it was made and whether it still stands. */
export function LinkNotice({ answers, catalogue, releases: { newest, release }, estimate, today }: ResultProps) {
  const { t, date, problem } = useWording();
  const { settled } = answers;
  /** The button that was pressed went with its notice; whoever pressed it goes on from what it did. */
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => outcome.current?.focus({ preventScroll: true }), [settled]);
  const isNewest = release === newest.release.date;
  const isOver = estimate?.kind === 'quote' && estimate.validUntil < today;
  return (
    <div class="link-notices">
      {settled && (
        <div class="link-notice" role="group" aria-labelledby="link-outcome" ref={outcome} tabindex={-1}>
          <p id="link-outcome">{t(`estimator.settled.${settled}`, { date: date(release) })}</p>
        </div>
      )}
      <ProblemSummary problems={answers.linkProblems} title={t('estimator.linkProblems')} />
      {answers.hasOwn && (
        <div class="link-notice">
          <p>{t(answers.linkProblems.some(isOfWholeLink) ? 'estimator.linkUnread' : 'estimator.linkOpened')}</p>
          <button type="button" class="button quiet" onClick={answers.showOwn}>{t('estimator.backToOwn')}</button>
        </div>
      )}
      {answers.releaseGone && <p class="notice" role="status">{problem({ code: 'draft-release-unknown', path: '', values: { release: answers.releaseGone } })}</p>}
      {answers.pricesMissing && <p class="notice" role="status">{t('priceFile.missing')}</p>}
      {answers.unsaved && <p class="notice" role="status">{t('estimator.unsaved')}</p>}
      {answers.madeOn !== undefined && answers.madeOn !== today && estimate?.kind === 'quote' && (
        <div class="link-notice">
          <p>{t(isOver ? 'estimator.madeOnOver' : 'estimator.madeOn', { date: date(answers.madeOn), until: date(estimate.validUntil) })}</p>
          <button type="button" class="button quiet" onClick={answers.dateToday}>{t('estimator.dateToday')}</button>
        </div>
      )}
      {!isNewest && (
        <div class="link-notice">
          <p>{t('estimator.olderRelease', { date: date(release) })}</p>
          <button type="button" class="button quiet" onClick={() => answers.reprice(newest.release.date)}>{t('estimator.useNewest', { date: date(newest.release.date) })}</button>
          <NewerPrices {...{ answers, catalogue, newest, estimate }} />
        </div>
      )}
    </div>
  );
}

type NewerPricesProps = Pick<ResultProps, 'answers' | 'catalogue' | 'estimate'> & { readonly newest: ResultProps['catalogue'] };

const loadWhatChanges = () => import('./WhatChanges.tsx');

/** What the newest price list would change, line by line; fetched when somebody asks. */
function NewerPrices({ answers, catalogue, newest, estimate }: NewerPricesProps) {
  const { t } = useWording();
  const { module, failed, load } = useLazy(loadWhatChanges);
  const props = useMemo(() => (estimate?.kind === 'quote' ? { form: answers.form, quote: estimate, catalogue, newest } : undefined), [answers.form, estimate, catalogue, newest]);
  if (!props) return null;
  return (
    <details class="what-changes" onToggle={(event) => event.currentTarget.open && load()}>
      <summary>{t('estimator.whatChanges')}</summary>
      {module && <module.WhatChanges {...props} />}
      {failed && <p class="notice" role="alert">{t('estimator.loadFailed')}</p>}
    </details>
  );
}

import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { ProblemSummary } from './ProblemSummary.tsx';
import type { Answers } from './use-answers.ts';
import { useWording } from './wording-context.ts';

interface LinkNoticeProps {
  readonly answers: Answers;
  readonly catalogue: Catalogue;
  readonly isNewest: boolean;
  readonly newest: string;
}

/** Says that the answers came from a link, what of it could not be read, and with which price list it was made. */
export function LinkNotice({ answers, catalogue, isNewest, newest }: LinkNoticeProps) {
  const { t, date } = useWording();
  return (
    <>
      <ProblemSummary problems={answers.linkProblems} title={t('estimator.linkProblems')} />
      {answers.hasOwn && (
        <div class="link-notice">
          <p>{t('estimator.linkOpened')}</p>
          <button type="button" class="button quiet" onClick={answers.showOwn}>{t('estimator.backToOwn')}</button>
        </div>
      )}
      {answers.unsaved && <p class="notice" role="status">{t('estimator.unsaved')}</p>}
      {!isNewest && (
        <div class="link-notice">
          <p>{t('estimator.olderRelease', { date: date(catalogue.release.date) })}</p>
          <button type="button" class="button quiet" onClick={() => void answers.reprice(newest)}>{t('estimator.useNewest', { date: date(newest) })}</button>
        </div>
      )}
    </>
  );
}

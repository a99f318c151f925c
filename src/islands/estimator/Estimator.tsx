import { useEffect, useMemo, useState } from 'preact/hooks';
import { isoDate, type IsoDate } from '../../domain/date.ts';
import { askedFields } from '../../domain/estimate/asked-fields.ts';
import { priceEstimate } from '../../domain/estimate/price-estimate.ts';
import { readAnswers } from '../../domain/estimate/read-estimate-request.ts';
import type { Problem } from '../../domain/problem.ts';
import { createWording } from '../../words/wording.ts';
import { AsServed } from './AsServed.tsx';
import { EstimatorPanels } from './drafts/EstimatorPanels.tsx';
import { readFacts } from './facts.ts';
import { FormProvider, useFormStore } from './form-context.ts';
import { LinkNotice } from './LinkNotice.tsx';
import { openQuestionOf } from './open-question.ts';
import { ProblemSummary } from './ProblemSummary.tsx';
import type { EstimatorProps } from './props.ts';
import { Questions } from './Questions.tsx';
import { ResultDetails, ResultSummary } from './Result.tsx';
import { StepButtons } from './StepButtons.tsx';
import { useAnswers } from './use-answers.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useCountries } from './use-countries.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useTurn } from './use-turn.ts';
import { WordingProvider } from './wording-context.ts';

/**
 * Form on one side, figures on the other; every change runs through the same pure functions as a file or a link.
 *
 * @param facts where its {@link EstimatorProps} are
 */
export function Estimator({ facts }: { readonly facts: string }) {
  const props = useMemo(() => readFacts(facts), [facts]);
  const { words, tag, formats } = props;
  const countries = useCountries(props.countriesAddress);
  const releases = useCatalogue(props);
  const { catalogue } = releases;
  const answers = useAnswers(releases);
  const today = useToday(props.builtOn);
  const { form, change } = answers;
  const asked = useMemo(() => askedFields(form, catalogue), [form, catalogue]);
  const turn = useTurn(turns.details);
  const isRead = turn >= turns.reading && releases.isHere;
  const isPriced = turn >= turns.pricing;
  const reading = useMemo(() => (isRead ? readAnswers(form, catalogue) : undefined), [isRead, form, catalogue]);
  const madeOn = answers.madeOn ?? today;
  const estimate = useMemo(() => (reading?.ok && isPriced ? priceEstimate(reading.request, catalogue, madeOn) : undefined), [reading, isPriced, catalogue, madeOn]);
  const currency = estimate?.kind === 'quote' ? estimate.currency : catalogue.release.currency;
  const pricesHref = catalogue.release.date === props.catalogue.release.date ? props.links.prices : undefined;
  const speech = useMemo(
    () => ({ wording: createWording({ words, tag, formats, countries: countries ?? {}, currency }), countries: countries ?? {}, pricesHref }),
    [words, tag, formats, countries, currency, pricesHref],
  );
  const problems = reading?.ok === false ? reading.problems : none;
  const result = { ...props, estimate, catalogue, answers, releases, today };
  const kept = { form, release: releases.release, madeOn: answers.madeOn };
  useKeptPlace(turn >= turns.details);
  const store = useFormStore({ form, problems, change, catalogue, asked, base: props.base });
  const areGroupsDue = turn >= turns.groups;
  const questions = useMemo(() => <Questions operatorCountry={props.seller.country} areGroupsDue={areGroupsDue} />, [props.seller.country, areGroupsDue]);
  return (
    <WordingProvider value={speech}>
      <FormProvider value={store}>
        {/* `data-alive`: every part runs. Tests and benches wait for it. */}
        <div class="estimator" data-alive={turn >= turns.details && typeof window !== 'undefined' ? '' : undefined}>
          <LinkNotice {...result} />
          <ExampleNotice release={catalogue.release} wording={speech.wording} />
          <div class="estimator-columns">
            <div>
              <ProblemSummary problems={openQuestionOf(problems) === undefined ? problems : none} title={speech.wording.t('estimator.problems')} />
              {questions}
            </div>
            <AsServed class="result" isDue={turn >= turns.result}>
              {() => <><ResultSummary {...result} /><StepButtons answers={answers} /></>}
            </AsServed>
          </div>
          <AsServed class="estimator-part" isDue={turn >= turns.panels}>
            {() => (
              <EstimatorPanels current={kept} request={reading?.ok ? reading.request : undefined} catalogue={catalogue} newest={releases.newest} today={today}
                open={answers.open} loadRelease={releases.loadRelease} address={props.draftsAddress} base={props.base} />
            )}
          </AsServed>
          <AsServed class="estimator-part" isDue={turn >= turns.details}>
            {() => <ResultDetails result={result} isReady={countries !== undefined} />}
          </AsServed>
        </div>
      </FormProvider>
    </WordingProvider>
  );
}

/** What comes to life after the first questions, each in a task of its own. */
const turns = { groups: 1, reading: 2, pricing: 3, result: 4, panels: 5, details: 6 } as const;

const none: readonly Problem[] = [];

function ExampleNotice({ release, wording: { t, date } }: { readonly release: EstimatorProps['catalogue']['release']; readonly wording: ReturnType<typeof createWording> }) {
  if (release.status !== 'example') return null;
  return <p class="example-notice"><strong>{t('estimator.exampleTitle')}.</strong> {t('estimator.exampleText', { date: date(release.date) })}</p>;
}

/** The day of the build until the page runs, so that what the server drew and what the browser draws first agree. */
function useToday(builtOn: string): IsoDate {
  const [today, setToday] = useState(isoDate(builtOn));
  useEffect(() => {
    const now = new Date();
    // The day on the reader's own clock: the offset is that of UTC from it, in minutes.
    setToday(isoDate(new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)));
  }, []);
  return today;
}

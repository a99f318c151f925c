import { useEffect, useMemo, useState } from 'preact/hooks';
import { isoDate, type IsoDate } from '../../domain/date.ts';
import { priceEstimate } from '../../domain/estimate/price-estimate.ts';
import { readEstimateRequest } from '../../domain/estimate/read-estimate-request.ts';
import { createWording } from '../../words/wording.ts';
import { FormProvider } from './form-context.ts';
import { LinkNotice } from './LinkNotice.tsx';
import { ProblemSummary } from './ProblemSummary.tsx';
import type { EstimatorProps } from './props.ts';
import { Questions } from './Questions.tsx';
import { ResetButton } from './ResetButton.tsx';
import { ResultDetails, ResultSummary } from './Result.tsx';
import { useAnswers } from './use-answers.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useCountries } from './use-countries.ts';
import { WordingProvider } from './wording-context.ts';

/** Form on one side, figures on the other; every change runs through the same pure functions as a file or a link. */
export function Estimator(props: EstimatorProps) {
  const { words, tag, formats } = props;
  const countries = useCountries(props.countriesAddress);
  const { catalogue, isNewest, useRelease } = useCatalogue(props);
  const answers = useAnswers({ release: catalogue.release.date, useRelease });
  const today = useToday(props.builtOn);
  const wording = useMemo(() => createWording({ words, tag, formats, countries: countries ?? {}, currency: catalogue.release.currency }), [words, tag, formats, countries, catalogue]);
  const reading = useMemo(() => readEstimateRequest(answers.form, catalogue), [answers.form, catalogue]);
  const estimate = useMemo(() => (reading.ok ? priceEstimate(reading.request, catalogue, today) : undefined), [reading, catalogue, today]);
  const problems = reading.ok ? [] : reading.problems;
  const result = { ...props, estimate, today, catalogue };
  return (
    <WordingProvider value={wording}>
      <FormProvider value={{ form: answers.form, problems, change: answers.change }}>
        <div class="estimator">
          <LinkNotice answers={answers} catalogue={catalogue} isNewest={isNewest} newest={props.catalogue.release.date} />
          <ExampleNotice release={catalogue.release} wording={wording} />
          <div class="estimator-columns">
            <div>
              <ProblemSummary problems={problems} title={wording.t('estimator.problems')} />
              <Questions catalogue={catalogue} countries={countries ?? {}} sellerCountry={props.seller.country} />
            </div>
            <div class="result">
              <ResultSummary {...result} />
              <ResetButton answers={answers} />
            </div>
          </div>
          {countries && <ResultDetails {...result} />}
        </div>
      </FormProvider>
    </WordingProvider>
  );
}

function ExampleNotice({ release, wording: { t, date } }: { readonly release: EstimatorProps['catalogue']['release']; readonly wording: ReturnType<typeof createWording> }) {
  if (release.status !== 'example') return null;
  return <p class="example-notice"><strong>{t('estimator.exampleTitle')}.</strong> {t('estimator.exampleText', { date: date(release.date) })}</p>;
}

/** The day of the build until the page runs, so that what the server drew and what the browser draws first agree. */
function useToday(builtOn: string): IsoDate {
  const [today, setToday] = useState(isoDate(builtOn));
  useEffect(() => {
    const now = new Date();
    const pad = (value: number) => String(value).padStart(2, '0');
    setToday(isoDate(`${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`));
  }, []);
  return today;
}

import { useMemo, useState } from 'preact/hooks';
import { isolate } from '../../../domain/bidi-controls.ts';
import { compareQuotes } from '../../../domain/estimate/compare-quotes.ts';
import type { Quote } from '../../../domain/estimate/quote.ts';
import type { SavedDraft } from '../../../share/saved-drafts.ts';
import { answerProblemText } from '../../../words/problem-words.ts';
import { useWording } from '../wording-context.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import { usePanelWords } from './panel-content.ts';
import type { PanelProps } from './panel-props.ts';
import { currentKey, type Scenario, useScenarios } from './use-scenarios.ts';
import { useShelf } from './use-shelf.ts';

const places = ['first', 'second', 'third'] as const;

/** Two or three estimates side by side: the one in the form, and saved ones. */
export function ComparePanel(props: PanelProps) {
  const t = usePanelWords();
  const { drafts } = useShelf();
  const [picked, setPicked] = useState<readonly string[]>(() => [currentKey, drafts[0]?.id ?? '', '']);
  // A draft that was deleted meanwhile is no longer chosen.
  const isThere = (key: string) => key === currentKey || drafts.some(({ id }) => id === key);
  const chosen = [...new Set(picked.filter((key) => isThere(key)))];
  const scenarios = useScenarios(chosen, drafts, props);
  const priced = useMemo(() => (scenarios ?? []).filter((scenario): scenario is Scenario & { readonly quote: Quote } => scenario.quote !== undefined), [scenarios]);
  if (drafts.length === 0) return <p>{t('compare.nothingSaved')}</p>;
  return (
    <div class="compare">
      <p class="hint">{t('compare.hint')}</p>
      <div class="compare-choices">
        {places.map((place, index) => (
          <PlaceField key={place} place={place} drafts={drafts} value={isThere(picked[index] ?? '') ? (picked[index] ?? '') : ''} onPick={(key) => setPicked(picked.map((before, at) => (at === index ? key : before)))} />
        ))}
      </div>
      <div role="status">
        {scenarios?.map((scenario) => <ScenarioNotice key={scenario.key} scenario={scenario} />)}
        {scenarios && priced.length < 2 && <p>{t('compare.chooseTwo')}</p>}
        {scenarios && priced.length >= 2 && <p class="sr-only">{t('compare.ready', { count: priced.length })}</p>}
      </div>
      {priced.length >= 2 && <Comparison scenarios={priced} />}
    </div>
  );
}

interface PlaceFieldProps {
  readonly place: (typeof places)[number];
  readonly drafts: readonly SavedDraft[];
  readonly value: string;
  readonly onPick: (key: string) => void;
}

function PlaceField({ place, drafts, value, onPick }: PlaceFieldProps) {
  const t = usePanelWords();
  const { date } = useWording();
  const id = `compare-${place}`;
  return (
    <div class="field">
      <label for={id}>{t(`compare.${place}`)}</label>
      <select id={id} value={value} onInput={(event) => onPick(event.currentTarget.value)}>
        {place !== 'first' && <option value="">{t('compare.none')}</option>}
        <option value={currentKey}>{t('compare.current')}</option>
        {drafts.map(({ id: key, name, changedAt }) => <option key={key} value={key}>{t('compare.option', { name: isolate(name), date: date(changedAt.slice(0, 10)) })}</option>)}
      </select>
    </div>
  );
}

function ScenarioNotice({ scenario: { name, problems, isServerless, pricesMissing } }: { readonly scenario: Scenario }) {
  const t = usePanelWords();
  const wording = useWording();
  const named = { name: name === undefined ? t('compare.current') : isolate(name) };
  const [problem] = problems;
  return (
    <>
      {isServerless && <p class="notice">{t('compare.serverless', named)}</p>}
      {problem && <p class="notice">{t('compare.unusable', { ...named, problem: answerProblemText(problem, wording) })}</p>}
      {pricesMissing && <p class="notice">{t('compare.pricesMissing', named)}</p>}
    </>
  );
}

function Comparison({ scenarios }: { readonly scenarios: readonly (Scenario & { readonly quote: Quote })[] }) {
  const t = usePanelWords();
  const { date } = useWording();
  const comparison = useMemo(() => {
    const [first, ...others] = scenarios.map(({ quote }) => quote);
    return first && compareQuotes([first, ...others]);
  }, [scenarios]);
  if (!comparison) return null;
  const columns = scenarios.map(({ name, quote }) => ({
    name: name ?? t('compare.current'),
    isOwnName: name !== undefined,
    about: [t('compare.list', { date: date(quote.release.date) }), t('compare.term', { count: quote.termMonths }), ...(quote.partial ? [t('compare.partial')] : [])],
  }));
  return (
    <>
      {comparison.currency === undefined && <p class="notice">{t('compare.currencies')}</p>}
      {scenarios.some(({ quote }) => quote.termMonths !== scenarios[0]?.quote.termMonths) && <p class="notice">{t('compare.terms')}</p>}
      <ComparisonTable comparison={comparison} columns={columns} caption={t('compare.caption')} />
    </>
  );
}

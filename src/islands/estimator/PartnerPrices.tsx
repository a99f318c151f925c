import { useEffect, useState } from 'preact/hooks';
import { isolate } from '../../domain/bidi-controls.ts';
import type { Problem } from '../../domain/problem.ts';
import { arePricesKept, findPrices, forgetKeptPrices, keepPricesInBrowser, lastKeptPrices, rememberPrices } from '../../share/kept-partner-prices.ts';
import { readFileText } from '../../share/json-file.ts';
import { FieldProblem } from './FieldProblem.tsx';
import { FileButton } from './FileButton.tsx';
import { fieldId, useChange, useForm, useIsAsked } from './form-context.ts';
import { ProblemSummary } from './ProblemSummary.tsx';
import { watchThisTab } from './use-profile.ts';
import { useWording } from './wording-context.ts';

/** A partner's own prices, from a file that never leaves this browser: for this tab, or kept when the partner says so. */
export function PartnerPrices() {
  const { t, decimal } = useWording();
  const entries = useForm(({ form }) => form.partnerPrices);
  const catalogue = useForm((state) => state.catalogue);
  const base = useForm((state) => state.base);
  const change = useChange();
  const isAsked = useIsAsked('partnerPrices');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isFetched, setFetched] = useState(true);
  const [isKept, setKept] = useState(() => arePricesKept(entries));
  useEffect(() => watchThisTab(() => setKept(arePricesKept(entries))), [entries]);
  if (!isAsked) return null;
  const kept = entries.length === 0 ? lastKeptPrices() : undefined;
  const read = async (file: File) => {
    const text = await readFileText(file);
    if (!text.ok) return setProblems([text.problem]);
    const { readPartnerPriceFile } = await import('../../share/partner-price-file.ts');
    const reading = readPartnerPriceFile(text.value, file, catalogue);
    if (!reading.ok) return setProblems(reading.problems);
    setProblems([]);
    rememberPrices(reading.prices);
    setKept(arePricesKept(reading.prices.entries));
    change({ partnerPrices: reading.prices.entries });
  };
  const use = (partnerPrices: readonly string[]) => {
    change({ partnerPrices });
    // The button that was pressed goes.
    document.getElementById(fieldId('partnerPrices'))?.focus();
  };
  const keep = (wanted: boolean) => setKept(wanted ? keepPricesInBrowser({ entries }) : !forgetKeptPrices());
  return (
    <fieldset class="choices" id={fieldId('partnerPrices')} tabindex={-1}>
      <legend>{t('priceFile.legend')}</legend>
      <p class="hint">{t('priceFile.hint')} <a href={`${base}schema/partner-prices.json`}>{t('priceFile.schema')}</a></p>
      <div class="actions">
        <FileButton label={t(entries.length === 0 ? 'priceFile.choose' : 'priceFile.chooseOther')} accept="application/json,.json" onFile={(file) => void read(file).then(() => setFetched(true), () => setFetched(false))} />
        {kept && <button type="button" class="button quiet" onClick={() => use(kept.entries)}>{t('priceFile.useKept')}</button>}
        {entries.length > 0 && <button type="button" class="button quiet" onClick={() => use([])}>{t('priceFile.remove')}</button>}
      </div>
      {entries.length > 0 && (
        <>
          <p role="status">{t('priceFile.inUse', { count: entries.length, quantity: decimal(String(entries.length)), name: isolate(findPrices(entries)?.name ?? t('priceFile.unnamed')) })}</p>
          <label class="choice"><input type="checkbox" checked={isKept} onChange={(event) => keep(event.currentTarget.checked)} /><span>{t('priceFile.keep')}</span></label>
        </>
      )}
      {!isFetched && <p class="notice" role="alert">{t('estimator.panel.failed')}</p>}
      <ProblemSummary problems={problems} title={t('priceFile.problems')} />
      <FieldProblem path="partnerPrices" />
    </fieldset>
  );
}

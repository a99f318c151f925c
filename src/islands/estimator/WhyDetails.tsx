import { useState } from 'preact/hooks';
import type { CitedEntry, Why } from '../../domain/estimate/why.ts';
import { entryAnchor } from '../../permalinks/entry-anchor.ts';
import { whyText } from '../../words/line-words.ts';
import { useSpeech, useWording } from './wording-context.ts';

interface WhyDetailsProps {
  readonly whys: readonly Why[];
  /** Name of the line: whoever hears the page meets the same question many times. */
  readonly of: string;
}

/** How a figure came about: the formula with its actual inputs, then every price-list entry with its date and source. */
export function WhyDetails({ whys, of }: WhyDetailsProps) {
  const { t } = useWording();
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="why" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={`${t('estimator.why')} ${of}`}>{t('estimator.why')}</summary>
      {isOpen && whys.map((why) => <Reason key={why.formula} why={why} />)}
    </details>
  );
}

/** Drawn when somebody asks: closed, the reasons are most of what a changed answer changes. */
function Reason({ why }: { readonly why: Why }) {
  const wording = useWording();
  return (
    <div>
      <p>{whyText(why, wording)}</p>
      {why.entries.length > 0 && <ul>{why.entries.map((entry) => <li key={`${entry.file} ${entry.id}`}><Entry entry={entry} /></li>)}</ul>}
    </div>
  );
}

function Entry({ entry }: { readonly entry: CitedEntry }) {
  const { wording: { t, date }, pricesHref } = useSpeech();
  const { kind, name, url } = entry.source;
  const origin = t(`source.${kind}`, { name: name ?? '' });
  const place = <code dir="ltr">{entry.file} › {entry.id}</code>;
  return (
    <>
      {t('estimator.entry')} {pricesHref ? <a href={`${pricesHref}#${entryAnchor(entry.file, entry.id)}`}>{place}</a> : place} · {date(entry.date)} · {url ? <a href={url} rel="noreferrer">{origin}</a> : origin}
    </>
  );
}

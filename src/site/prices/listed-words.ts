import type { Origin, Source } from '../../domain/catalogue/catalogue.ts';
import { type EntryName, type ListedValue, type Measure, measureIds } from '../../domain/catalogue/list-figures.ts';
import { resourceIds } from '../../domain/estimate/answers.ts';
import type { Figure } from '../../domain/estimate/figure.ts';
import type { Wording } from '../../words/wording.ts';

/** What a part needs to name the figures of a price list in one language. */
export interface ListWords extends Wording {
  /** Name of a currency in the language, with its code. */
  readonly currencyName: (code: string) => string;
  /** Of the list itself, ISO 4217. */
  readonly listCurrency: string;
}

export function entryName(name: EntryName, words: ListWords): string {
  const { t } = words;
  switch (name.as) {
    case 'set-up': {
      const environment = t(`catalogue.environment.${name.environment}`);
      return name.highAvailability ? t('prices.highlyAvailable', { environment }) : environment;
    }
    case 'hosting': return t(name.id === 'sovereign' ? 'estimator.deployment.sovereign' : `estimator.platform.${name.id}`);
    case 'months': return t('unit.month', { count: Number(name.months), quantity: name.months });
    case 'currency': return words.currencyName(name.code);
    case 'entry': return t(`prices.entry.${name.id}`);
    default: return isRollout(name) ? t('prices.rollout', { rollout: words.figure(name) }) : words.figure(name);
  }
}

/** "Blue-green" alone would not say what it is. */
const isRollout = (name: Figure): boolean => name.as === 'word' && name.list === 'rollout';

export function measureName(measure: Measure, { t, listCurrency }: ListWords): string {
  if (resourceIds.some((id) => id === measure)) return t(`catalogue.resource.${measure}`);
  return measureIds.some((id) => id === measure) ? t(`prices.measure.${measure}`, { currency: listCurrency }) : t(`qualification.${measure}`);
}

export function valueText(value: ListedValue, words: ListWords): string {
  const { t } = words;
  const join = (items: readonly string[]) => items.join(t('estimator.listSeparator'));
  switch (value.as) {
    case 'on-request': return t('prices.onRequest');
    case 'yes-no': return t(value.yes ? 'prices.value.yes' : 'prices.value.no');
    case 'held': return t(value.partsOnly ? 'prices.value.parts' : 'prices.value.yes');
    case 'in-cluster': return t('prices.value.in-cluster', { number: words.decimal(value.decimal) });
    case 'list': return join(value.items.map(words.figure));
    case 'kinds': return join(value.kinds.map((kind) => t(`prices.kind.${kind}`)));
    case 'when': return t(`prices.when.${value.when}`);
    case 'status': return t(`prices.status.${value.status}`);
    case 'currency': return words.currencyName(value.code);
    default: return words.figure(value);
  }
}

/** Figures stand under each other by their last digit, words begin at the same edge. */
export const isFigure = (value: ListedValue): boolean => ['money', 'number', 'percent', 'in-cluster', 'on-request'].includes(value.as);

/** A source in few words; the list of sources has the full ones. */
export function sourceName({ kind, name = '' }: Source, { t }: Wording): string {
  if (kind === 'example') return t('prices.short.example');
  return kind === 'modelled-on' ? t('prices.short.modelled-on', { name }) : name;
}

export const sourceAnchor = ({ source }: Pick<Origin, 'source'>): string => `prices-source-${source}`;

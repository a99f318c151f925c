import type { Figure } from '../domain/estimate/figure.ts';
import type { PricedLine, UnitId } from '../domain/estimate/quote.ts';
import type { Why } from '../domain/estimate/why.ts';
import type { Wording } from './wording.ts';

type Worded = Pick<Wording, 't' | 'figure' | 'decimal'>;

const figures = (values: Readonly<Record<string, Parameters<Wording['figure']>[0]>>, { figure }: Worded): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, figure(value)]));

/** BT-153 */
export const lineName = ({ name }: Pick<PricedLine, 'name'>, wording: Worded): string => wording.t(`line.${name.code}`, figures(name.values, wording));

/** "3 machines" */
export const quantityText = ({ quantity, unit }: { readonly quantity: string; readonly unit: UnitId }, { t, decimal }: Worded): string =>
  t(`unit.${unit}`, { count: Number(quantity), quantity: decimal(quantity) });

export const whyText = (why: Why, wording: Worded): string =>
  wording.t(`why.${why.formula}`, { ...figures(why.inputs, wording), ...(why.formula === 'resale-price' ? resaleSteps(why.inputs, wording) : {}) });

/** What is 0 % takes nothing off and adds nothing, and is not mentioned. */
function resaleSteps(inputs: Extract<Why, { formula: 'resale-price' }>['inputs'], { t, figure }: Worded): Readonly<Record<string, string>> {
  const steps = ['commitment', 'discount', 'margin'] as const;
  return Object.fromEntries(steps.map((step) => [step, isZero(inputs[step]) ? '' : t(`why.resale-price.${step}`, { percent: figure(inputs[step]) })]));
}

const isZero = (figure: Figure): boolean => figure.as === 'percent' && !/[1-9]/.test(figure.decimal);

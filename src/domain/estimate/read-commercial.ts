import type { Catalogue } from '../catalogue/catalogue.ts';
import { onceEach } from '../once-each.ts';
import { compareDecimals, type Decimal, decimalToText, integerToDecimal, shortestText, toDecimal, trimDecimal } from '../money/decimal.ts';
import { present } from '../present.ts';
import { type Problem, quoteTyped, readAs, type Reading, refuse } from '../problem.ts';
import { eachWhileTheSame } from '../while-the-same.ts';
import { freeLineRecurrences, limits } from './answers.ts';
import { currenciesOf } from './conversion.ts';
import type { FreeLineForm } from './estimate-form.ts';
import type { FreeLine, PartnerConditions } from './estimate-request.ts';
import { listKinds } from './quote.ts';
import { readChoice, readDecimal, readNeededDecimal, readText } from './read-answer.ts';
import { type AllReadValues, readTogether } from './read-together.ts';

export function readCurrency(typed: string, catalogue: Catalogue | undefined): Reading<string> {
  const path = 'currency';
  if (!/^[A-Z]{3}$/.test(typed)) return refuse(typed.trim() === '' ? { code: 'choice-missing', path, values: {} } : { code: 'choice-unknown', path, values: { typed: quoteTyped(typed) } });
  if (!catalogue || currenciesOf(catalogue).includes(typed)) return readAs(typed);
  return refuse({ code: 'currency-not-in-catalogue', path, values: { typed, release: catalogue.release.date } });
}

/** @param path of the field; at most two decimals */
export const readPercent = (path: 'partnerDiscount' | 'margin', typed: string): Reading<string> => {
  const reading = readDecimal(path, typed, { ...limits[path], decimals: 2 });
  return reading.ok ? readAs(reading.value ?? '0') : reading;
};

export const readFreeLines = onceEach((lines: readonly FreeLineForm[]): AllReadValues<readonly FreeLine[]> => {
  const { highest } = limits.freeLines;
  if (lines.length > highest) return { ok: false, problems: [{ code: 'free-lines-too-many', path: 'freeLines', values: { count: lines.length, highest } }] };
  const readings = readEachLine(lines, {}).filter((reading) => reading !== undefined);
  const problems = readings.flatMap((reading) => (reading.ok ? [] : reading.problems));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, values: readings.flatMap((reading) => (reading.ok ? [reading.values] : [])) };
});

const readEachLine = eachWhileTheSame((line: FreeLineForm, _, index) => (isUnwritten(line) ? undefined : readFreeLine(line, index)));

/** A line that was just added counts for nothing until something is written into it. */
const isUnwritten = ({ description, unitPrice }: FreeLineForm): boolean => description.trim() === '' && unitPrice.trim() === '';

/** Two decimals: a third would be read as thousands in half of the languages. */
const typedDecimals = 2;

function readFreeLine(line: FreeLineForm, index: number): AllReadValues<FreeLine> {
  const at = (field: keyof FreeLineForm) => `freeLines.${index}.${field}`;
  const answers = readTogether({
    description: readText(at('description'), line.description, limits.name.highest),
    quantity: readNeededDecimal(at('quantity'), line.quantity, { lowest: 0, highest: limits.freeQuantity.highest, decimals: typedDecimals }),
    unitPrice: readNeededDecimal(at('unitPrice'), line.unitPrice, { lowest: 0, highest: limits.freePrice.highest, decimals: typedDecimals }),
    recurrence: readChoice(at('recurrence'), line.recurrence, freeLineRecurrences),
    vatRate: readDecimal(at('vatRate'), line.vatRate, { ...limits.vatRate, decimals: typedDecimals }),
  });
  if (!answers.ok) return answers;
  const { description, vatRate, ...rest } = answers.values;
  return { ok: true, values: { ...rest, ...present({ description, vatRate }) } };
}

/** `devops-day:800.00` is a price, `%effort:20` a discount on a kind of line. */
const partnerEntry = /^(%?)([a-z][a-z0-9-]{0,63}):(\d{1,9}(?:\.\d{1,6})?)$/;

type PricesAndDiscounts = Pick<PartnerConditions, 'prices' | 'discounts'>;

/** What a partner's price file said, as the form keeps it. */
export function readPartnerPrices(entries: readonly string[], catalogue: Catalogue | undefined): Reading<PricesAndDiscounts> {
  const { highest } = limits.partnerPrices;
  if (entries.length > highest) return refuse({ code: 'partner-prices-too-many', path, values: { count: entries.length, highest } });
  const parts = entries.map((entry) => ({ entry, match: partnerEntry.exec(entry) }));
  const problem = parts.map(({ entry, match }) => findEntryProblem(entry, match, catalogue)).find((found) => found !== undefined);
  if (problem) return refuse(problem);
  const pairsOf = (mark: string, write: (figure: Decimal) => string) =>
    Object.fromEntries(parts.filter(({ match }) => match?.[1] === mark).map(({ match }) => [match?.[2] ?? '', write(toDecimal(match?.[3] ?? '0'))]));
  // In one shape, however it was written: a price keeps its decimals, a percentage only those that say something.
  return readAs({ prices: pairsOf('', decimalToText), discounts: pairsOf('%', shortestText) });
}

const path = 'partnerPrices';

function findEntryProblem(entry: string, match: RegExpExecArray | null, catalogue: Catalogue | undefined): Problem | undefined {
  const [, mark, id = '', figure = ''] = match ?? [];
  const isReadable = match && (mark !== '%' || (listKinds.some((kind) => kind === id) && isPercent(figure)));
  if (!isReadable) return { code: 'partner-price-unreadable', path, values: { typed: quoteTyped(entry) } };
  if (mark === '%') return undefined;
  return catalogue && findUnknownService(id, catalogue);
}

/** A price for a service that the list does not name. */
export function findUnknownService(service: string, { services: { services }, release }: Catalogue): Problem | undefined {
  if (services.some(({ id }) => id === service)) return undefined;
  return { code: 'partner-price-unknown', path, values: { service, release: release.date, services: services.map(({ id }) => id).join(', ') } };
}

function isPercent(figure: string): boolean {
  const percent = trimDecimal(toDecimal(figure));
  return percent.scale <= 2 && compareDecimals(percent, integerToDecimal(limits.partnerDiscount.highest)) <= 0;
}

import { countryCodes } from '../../domain/country.ts';
import { isKnownScheme } from './electronic-address.ts';
import type { ReadInvoice, Terms } from './read-e-invoice.fixture.ts';

/**
 * The rules of EN 16931-1 that a draft can break, each under its official id, and some of our own where the official ones
 * tolerate what we do not. A rule is judged where its terms are there: that one is missing is for the rule that wants it.
 * Source: EN 16931 validation artefacts of the European Commission, release of spring 2026.
 */
export interface Rule {
  readonly id: string;
  readonly holds: (invoice: ReadInvoice) => boolean;
}

const million = 1_000_000n;

/** Millionths; undefined when it is not there. */
function micro(text: string | undefined): bigint | undefined {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(text ?? '') ?? [];
  return whole === undefined ? undefined : BigInt(`${sign}${whole}${fraction.padEnd(6, '0')}`);
}

const amount = (text: string | undefined): bigint => micro(text) ?? 0n;

/** Millionths to whole cents, half up. */
function toCent(value: bigint): bigint {
  const [magnitude, cent] = [value < 0n ? -value : value, 10_000n];
  const rounded = ((magnitude * 2n + cent) / (cent * 2n)) * cent;
  return value < 0n ? -rounded : rounded;
}

const sum = (terms: readonly Terms[], term: string): bigint => terms.reduce((total, each) => total + amount(each[term]), 0n);

const linesOf = ({ lines }: ReadInvoice): readonly Terms[] => lines.map(({ terms }) => terms);

const allowancesOf = ({ lines }: ReadInvoice): readonly Terms[] => lines.flatMap(({ allowances }) => allowances);

const groupsOf = ({ vatGroups }: ReadInvoice, category: string): readonly Terms[] => vatGroups.filter((group) => group['BT-118'] === category);

const linesIn = (invoice: ReadInvoice, category: string): readonly Terms[] => linesOf(invoice).filter((line) => line['BT-151'] === category);

const has = (terms: Terms, ...names: readonly string[]): boolean => names.some((name) => (terms[name] ?? '') !== '');

const sameNumber = (a: string | undefined, b: string | undefined): boolean => micro(a) === micro(b);

const header = (id: string, term: string): Rule => ({ id, holds: (invoice) => has(invoice.header, term) });

const everyLine = (id: string, holds: (line: Terms) => boolean): Rule => ({ id, holds: (invoice) => linesOf(invoice).every(holds) });

const everyGroup = (id: string, holds: (group: Terms) => boolean): Rule => ({ id, holds: ({ vatGroups }) => vatGroups.every(holds) });

const everyAllowance = (id: string, holds: (allowance: Terms) => boolean): Rule => ({ id, holds: (invoice) => allowancesOf(invoice).every(holds) });

/** Where both sides are there. */
const headerSum = (id: string, total: string, expected: (invoice: ReadInvoice) => bigint): Rule => ({
  id,
  holds: (invoice) => !has(invoice.header, total) || amount(invoice.header[total]) === expected(invoice),
});

const cents = (text: string | undefined): boolean => text === undefined || /^-?\d+(\.\d{1,2})?$/.test(text);

const mandatory: readonly Rule[] = [
  header('BR-01', 'BT-24'), header('BR-02', 'BT-1'), header('BR-03', 'BT-2'), header('BR-04', 'BT-3'), header('BR-05', 'BT-5'), header('BR-06', 'BT-27'), header('BR-07', 'BT-44'),
  { id: 'BR-08', holds: ({ hasSellerAddress }) => hasSellerAddress },
  { id: 'BR-09', holds: ({ hasSellerAddress, header: terms }) => !hasSellerAddress || has(terms, 'BT-40') },
  { id: 'BR-10', holds: ({ hasBuyerAddress }) => hasBuyerAddress },
  { id: 'BR-11', holds: ({ hasBuyerAddress, header: terms }) => !hasBuyerAddress || has(terms, 'BT-55') },
  header('BR-12', 'BT-106'), header('BR-13', 'BT-109'), header('BR-14', 'BT-112'), header('BR-15', 'BT-115'),
  { id: 'BR-16', holds: ({ lines }) => lines.length > 0 },
  everyLine('BR-21', (line) => has(line, 'BT-126')),
  everyLine('BR-22', (line) => has(line, 'BT-129')),
  everyLine('BR-23', (line) => !has(line, 'BT-129') || has(line, 'BT-130')),
  everyLine('BR-24', (line) => has(line, 'BT-131')),
  everyLine('BR-25', (line) => has(line, 'BT-153')),
  everyLine('BR-26', (line) => has(line, 'BT-146')),
  everyLine('BR-27', (line) => amount(line['BT-146']) >= 0n),
  everyAllowance('BR-41', (allowance) => has(allowance, 'BT-136')),
  everyAllowance('BR-42', (allowance) => has(allowance, 'BT-139', 'BT-140')),
  everyGroup('BR-45', (group) => has(group, 'BT-116')),
  everyGroup('BR-46', (group) => has(group, 'BT-117')),
  everyGroup('BR-47', (group) => has(group, 'BT-118')),
  everyGroup('BR-48', (group) => has(group, 'BT-119') || group['BT-118'] === 'O'),
  { id: 'BR-52', holds: ({ documents }) => documents.every((document) => has(document, 'BT-122')) },
  { id: 'BR-53', holds: ({ header: terms }) => !has(terms, 'BT-6') || has(terms, 'BT-111') },
  { id: 'BR-62', holds: ({ header: terms }) => !has(terms, 'BT-34') || has(terms, 'BT-34-1') },
  { id: 'BR-63', holds: ({ header: terms }) => !has(terms, 'BT-49') || has(terms, 'BT-49-1') },
];

const vatIdPrefixes = new Set([...countryCodes, '1A', 'EL', 'XI']);

const calculation: readonly Rule[] = [
  { id: 'BR-CO-03', holds: ({ header: terms }) => !(has(terms, 'BT-7') && has(terms, 'BT-8')) },
  everyLine('BR-CO-04', (line) => has(line, 'BT-151')),
  // The official artefacts leave this one to people; that one code has one reason everywhere, and no other code has it, can be read.
  { id: 'BR-CO-07', holds: (invoice) => isOneToOne(allowancesOf(invoice).filter((allowance) => has(allowance, 'BT-139') && has(allowance, 'BT-140')).map((allowance) => [allowance['BT-140'], allowance['BT-139']])) },
  { id: 'BR-CO-09', holds: ({ header: terms }) => ['BT-31', 'BT-48'].every((term) => !has(terms, term) || vatIdPrefixes.has((terms[term] ?? '').slice(0, 2))) },
  headerSum('BR-CO-10', 'BT-106', (invoice) => sum(linesOf(invoice), 'BT-131')),
  headerSum('BR-CO-11', 'BT-107', () => 0n),
  headerSum('BR-CO-12', 'BT-108', () => 0n),
  { id: 'BR-CO-13', holds: ({ header: terms }) => !has(terms, 'BT-106') || !has(terms, 'BT-109') || amount(terms['BT-109']) === amount(terms['BT-106']) - amount(terms['BT-107']) + amount(terms['BT-108']) },
  headerSum('BR-CO-14', 'BT-110', ({ vatGroups }) => sum(vatGroups, 'BT-117')),
  { id: 'BR-CO-15', holds: ({ header: terms }) => !has(terms, 'BT-109') || !has(terms, 'BT-112') || amount(terms['BT-112']) === amount(terms['BT-109']) + amount(terms['BT-110']) },
  { id: 'BR-CO-16', holds: ({ header: terms }) => !has(terms, 'BT-112') || !has(terms, 'BT-115') || amount(terms['BT-115']) === amount(terms['BT-112']) - amount(terms['BT-113']) + amount(terms['BT-114']) },
  everyGroup('BR-CO-17', (group) => !has(group, 'BT-119') || !has(group, 'BT-116') || !has(group, 'BT-117') || amount(group['BT-117']) === taxOf(group)),
  { id: 'BR-CO-18', holds: ({ vatGroups }) => vatGroups.length > 0 },
  everyAllowance('BR-CO-23', (allowance) => has(allowance, 'BT-139', 'BT-140')),
  { id: 'BR-CO-25', holds: ({ header: terms }) => amount(terms['BT-115']) <= 0n || has(terms, 'BT-9', 'BT-20') },
  { id: 'BR-CO-26', holds: ({ header: terms }) => has(terms, 'BT-29', 'BT-30', 'BT-31') },
];

function isOneToOne(pairs: readonly (readonly [string | undefined, string | undefined])[]): boolean {
  const distinct = new Set(pairs.map((pair) => JSON.stringify(pair))).size;
  return new Set(pairs.map(([left]) => left)).size === distinct && new Set(pairs.map(([, right]) => right)).size === distinct;
}

/** Base × rate to the cent; the official rule tolerates 1.00 either way. */
const taxOf = (group: Terms): bigint => toCent((amount(group['BT-116']) * amount(group['BT-119'])) / (100n * million));

/** Rules 1, 8, 9 and 10 are alike for every category. */
function categoryRules(category: string, wantsReason: boolean): readonly Rule[] {
  const id = (number: string) => `BR-${category}-${number}`;
  const everyGroupOfIt = (number: string, holds: (group: Terms, invoice: ReadInvoice) => boolean): Rule => ({
    id: id(number), holds: (invoice) => groupsOf(invoice, category).every((group) => holds(group, invoice)),
  });
  return [
    { id: id('01'), holds: (invoice) => isGrouped(invoice, category) },
    everyGroupOfIt('08', (group, invoice) => !has(group, 'BT-116') || amount(group['BT-116']) === sum(linesOfGroup(group, invoice), 'BT-131')),
    everyGroupOfIt('09', (group) => !has(group, 'BT-117') || !has(group, 'BT-116') || amount(group['BT-117']) === (category === 'S' ? taxOf(group) : 0n)),
    everyGroupOfIt('10', (group) => has(group, 'BT-120', 'BT-121') === wantsReason),
  ];
}

/** As many rates as there are with S, exactly one with every other category. */
function isGrouped(invoice: ReadInvoice, category: string): boolean {
  const [lines, groups] = [linesIn(invoice, category).length, groupsOf(invoice, category).length];
  if (lines === 0) return groups === 0;
  return category === 'S' ? groups >= 1 : groups === 1;
}

const linesOfGroup = (group: Terms, invoice: ReadInvoice): readonly Terms[] =>
  linesIn(invoice, group['BT-118'] ?? '').filter((line) => group['BT-118'] !== 'S' || sameNumber(line['BT-152'], group['BT-119']));

const sellerHasNumber = ({ header: terms }: ReadInvoice): boolean => has(terms, 'BT-31', 'BT-32');

const whereLines = (id: string, category: string, holds: (invoice: ReadInvoice) => boolean): Rule => ({ id, holds: (invoice) => linesIn(invoice, category).length === 0 || holds(invoice) });

const lineRate = (id: string, category: string, holds: (rate: string | undefined) => boolean): Rule => ({ id, holds: (invoice) => linesIn(invoice, category).every((line) => holds(line['BT-152'])) });

const isZero = (rate: string | undefined): boolean => micro(rate) === 0n;

const tax: readonly Rule[] = [
  ...categoryRules('S', false), ...categoryRules('Z', false), ...categoryRules('AE', true), ...categoryRules('O', true), ...categoryRules('G', true),
  whereLines('BR-S-02', 'S', sellerHasNumber),
  lineRate('BR-S-05', 'S', (rate) => amount(rate) > 0n),
  whereLines('BR-Z-02', 'Z', sellerHasNumber),
  lineRate('BR-Z-05', 'Z', isZero),
  whereLines('BR-AE-02', 'AE', (invoice) => sellerHasNumber(invoice) && has(invoice.header, 'BT-48', 'BT-47')),
  lineRate('BR-AE-05', 'AE', isZero),
  whereLines('BR-G-02', 'G', ({ header: terms }) => has(terms, 'BT-31')),
  lineRate('BR-G-05', 'G', isZero),
  whereLines('BR-O-02', 'O', ({ header: terms }) => !has(terms, 'BT-31') && !has(terms, 'BT-48')),
  lineRate('BR-O-05', 'O', (rate) => rate === undefined),
  { id: 'BR-O-11', holds: (invoice) => groupsOf(invoice, 'O').length === 0 || invoice.vatGroups.length === 1 },
  { id: 'BR-O-12', holds: (invoice) => groupsOf(invoice, 'O').length === 0 || linesOf(invoice).every((line) => line['BT-151'] === 'O') },
];

const headerDecimals = (id: string, term: string): Rule => ({ id, holds: ({ header: terms }) => cents(terms[term]) });

const decimals: readonly Rule[] = [
  headerDecimals('BR-DEC-09', 'BT-106'), headerDecimals('BR-DEC-12', 'BT-109'), headerDecimals('BR-DEC-13', 'BT-110'), headerDecimals('BR-DEC-14', 'BT-112'),
  headerDecimals('BR-DEC-15', 'BT-111'), headerDecimals('BR-DEC-18', 'BT-115'),
  everyGroup('BR-DEC-19', (group) => cents(group['BT-116'])),
  everyGroup('BR-DEC-20', (group) => cents(group['BT-117'])),
  everyLine('BR-DEC-23', (line) => cents(line['BT-131'])),
  everyAllowance('BR-DEC-24', (allowance) => cents(allowance['BT-136'])),
  everyAllowance('BR-DEC-25', (allowance) => cents(allowance['BT-137'])),
];

/** Only what a draft uses stands here of the long lists; a code that is added to a draft is added here. */
const knownCurrencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const knownCountries: ReadonlySet<string> = new Set(countryCodes);
const categories: ReadonlySet<string> = new Set(['AE', 'E', 'S', 'Z', 'G', 'O', 'K', 'L', 'M', 'B']);

const listed = (codes: readonly string[] | ReadonlySet<string>, code: string | undefined): boolean => code === undefined || new Set(codes).has(code);

const codes: readonly Rule[] = [
  { id: 'BR-CL-01', holds: ({ header: terms }) => listed(['325', '380', '381', '384', '386', '389', '751'], terms['BT-3']) },
  { id: 'BR-CL-03', holds: ({ currencies }) => currencies.every((currency) => listed(knownCurrencies, currency)) },
  { id: 'BR-CL-04', holds: ({ header: terms }) => listed(knownCurrencies, terms['BT-5']) },
  { id: 'BR-CL-05', holds: ({ header: terms }) => listed(knownCurrencies, terms['BT-6']) },
  { id: 'BR-CL-08', holds: ({ notes }) => notes.every((note) => listed(['AAI', 'PMT', 'PMD', 'AAB'], note['BT-21'])) },
  { id: 'BR-CL-11', holds: ({ header: terms }) => ['BT-30-1', 'BT-47-1'].every((term) => listed(['0002', '0009'], terms[term])) },
  { id: 'BR-CL-14', holds: ({ header: terms }) => ['BT-40', 'BT-55'].every((term) => listed(knownCountries, terms[term])) },
  { id: 'BR-CL-17', holds: ({ vatGroups }) => vatGroups.every((group) => listed(categories, group['BT-118'])) },
  everyLine('BR-CL-18', (line) => listed(categories, line['BT-151'])),
  everyAllowance('BR-CL-19', (allowance) => listed(['95', '102'], allowance['BT-140'])),
  everyGroup('BR-CL-22', (group) => listed(['VATEX-EU-AE', 'VATEX-EU-O', 'VATEX-EU-G'], group['BT-121'])),
  everyLine('BR-CL-23', (line) => listed(['DAY', 'MON', 'C62'], line['BT-130'])),
  { id: 'BR-CL-25', holds: ({ header: terms }) => ['BT-34-1', 'BT-49-1'].every((term) => terms[term] === undefined || isKnownScheme(terms[term])) },
];

/** Not of the standard: what it leaves open, and what the French platforms ask for. */
const own: readonly Rule[] = [
  { id: 'line-net-is-exact', holds: ({ lines }) => lines.every(({ terms, allowances }) => !has(terms, 'BT-131') || !has(terms, 'BT-146') || !has(terms, 'BT-129') || amount(terms['BT-131']) === exactNet(terms, allowances)) },
  everyAllowance('allowance-is-percent-of-base', (allowance) => !has(allowance, 'BT-136') || amount(allowance['BT-136']) === toCent((amount(allowance['BT-137']) * amount(allowance['BT-138'])) / (100n * million))),
  everyLine('quantity-has-four-decimals', (line) => !has(line, 'BT-129') || /^\d+(\.\d{1,4})?$/.test(line['BT-129'] ?? '')),
  everyLine('unit-price-has-six-decimals', (line) => !has(line, 'BT-146') || /^-?\d+(\.\d{1,6})?$/.test(line['BT-146'] ?? '')),
  { id: 'rate-is-short', holds: (invoice) => [...linesOf(invoice).map((line) => line['BT-152']), ...invoice.vatGroups.map((group) => group['BT-119'])].every((rate) => rate === undefined || /^\d+(\.\d?[1-9])?$/.test(rate)) },
  { id: 'note-subjects-once', holds: ({ notes }) => new Set(subjectsOf(notes)).size === subjectsOf(notes).length },
  { id: 'french-notes', holds: ({ header: terms, notes }) => terms['BT-40'] !== 'FR' || ['PMT', 'PMD', 'AAB'].every((subject) => subjectsOf(notes).includes(subject)) },
  { id: 'french-seller', holds: ({ header: terms }) => terms['BT-40'] !== 'FR' || ((!has(terms, 'BT-30') || (terms['BT-30-1'] === '0002' && /^\d{9}$/.test(terms['BT-30'] ?? ''))) && has(terms, 'BT-33') && terms['BT-23'] === 'S1') },
  { id: 'french-mention', holds: ({ header: terms, vatGroups }) => terms['BT-40'] !== 'FR' || vatGroups.every((group) => !has(group, 'BT-120') || (group['BT-120'] ?? '').includes(frenchMentions[group['BT-118'] ?? ''] ?? '')) },
  everyGroup('reason-in-words-and-by-code', (group) => !['AE', 'O', 'G'].includes(group['BT-118'] ?? '') || has(group, 'BT-120') === has(group, 'BT-121')),
  { id: 'says-it-is-a-draft', holds: ({ notes }) => subjectsOf(notes).includes('AAI') },
  { id: 'number-fits-french-platforms', holds: ({ header: terms }) => !has(terms, 'BT-1') || /^[A-Za-z0-9+_/-]{1,35}$/.test(terms['BT-1'] ?? '') },
];

/** Code général des impôts, annexe II article 242 nonies A, I 13°; article 259-1. */
const frenchMentions: Readonly<Record<string, string>> = { AE: 'Autoliquidation', O: 'TVA non applicable – art. 259-1 du CGI' };

const subjectsOf = (notes: readonly Terms[]): readonly string[] => notes.flatMap((note) => (note['BT-21'] === undefined ? [] : [note['BT-21']]));

const exactNet = (line: Terms, allowances: readonly Terms[]): bigint => toCent((amount(line['BT-129']) * amount(line['BT-146'])) / million) - sum(allowances, 'BT-136');

export const rules: readonly Rule[] = [...mandatory, ...calculation, ...tax, ...decimals, ...codes, ...own];

/** Ids of the rules that a document breaks, in the order of the list. */
export const brokenRules = (invoice: ReadInvoice): readonly string[] => rules.filter(({ holds }) => !holds(invoice)).map(({ id }) => id);

import { limits, platforms } from '../domain/estimate/answers.ts';
import { defaultEstimateForm } from '../domain/estimate/estimate-form.ts';
import { listKinds } from '../domain/estimate/quote.ts';
import { findUnprintable } from '../domain/estimate/read-answer.ts';
import { referenceLocale } from '../domain/locale.ts';
import { type Problem, type ProblemCode, type ProblemValues, quoteTyped } from '../domain/problem.ts';
import { wordingSource } from '../reader/wording-source.ts';
import { valueAsJson } from '../share/json-file.ts';
import { plainLine } from '../words/plain-line.ts';
import { createWording } from '../words/wording.ts';
import { allowedAnswers, type Asked, oneOf, valueAt } from './allowed-answers.ts';

/** Messages of commands are English, as those of the checks; the field is named as it is written in the file. */
export function problemLine(problem: Problem, asked: Asked = {}): string {
  const words = plainLine(ownWords(problem, asked) ?? commandWording().problem(problem));
  const path = problem.code === 'field-unknown' ? problem.values.field : problem.path;
  return path === '' ? words : `${plainLine(path)}: ${words}`;
}

let wording: ReturnType<typeof createWording> | undefined;
const commandWording = () => (wording ??= createWording(wordingSource(referenceLocale, ['EUR'])));

/** Where something was typed, and what could have been. */
interface Place {
  readonly found: unknown;
  readonly allowed: readonly string[] | undefined;
  readonly path: string;
}

type FileWords = { readonly [Code in ProblemCode]?: (values: ProblemValues[Code], place: Place) => string };

const country = 'write the two letters of a country (ISO 3166-1), such as FR';
const severalMachines = `write another platform (${oneOf(platforms.filter((platform) => platform !== 'single-host'))})`;

/** The words of the form tell somebody who looks at it what to select; whoever wrote a file has to know what to write. */
const fileWords: FileWords = {
  'choice-missing': (_, { allowed, path }) => `an answer is missing; ${allowed ? `write ${oneOf(allowed)}` : path.endsWith('Country') ? country : 'write one of those in the price list'}`,
  'choice-unknown': ({ typed }, { allowed }) => `“${typed}” is not on offer; write ${allowed ? oneOf(allowed) : 'one of those in the price list'}`,
  'country-unknown': ({ typed }) => `“${typed}” is no country code; ${country}`,
  'currency-not-in-catalogue': ({ typed, release }, { allowed }) => `the price list of ${release} has no rate for “${typed}”; write ${oneOf(allowed ?? [])}`,
  'provider-not-in-catalogue': ({ typed, release }, { allowed }) => `the price list of ${release} does not know “${typed}”; write ${oneOf(allowed ?? [])}`,
  'region-not-of-provider': ({ country: code, provider }, { allowed }) => `${provider} does not host in ${code} by this price list; write ${oneOf(allowed ?? [])}, or nothing`,
  'high-availability-needs-cluster': () => `one machine cannot take over from itself; ${severalMachines}, or "no"`,
  'rollout-needs-cluster': () => `two versions side by side need several machines; ${severalMachines}, or "rolling"`,
  'single-host-too-small': ({ machines }) => `so many conversations need ${machines} machines; ${severalMachines}, or fewer conversationsPerMonth`,
  'single-host-too-many-documents': ({ highest }) => `one machine holds at most ${highest} documents; ${severalMachines}, or fewer documents`,
  'vat-id-format': ({ typed, country: code }) => `“${typed}” is not written like a VAT number of ${code}; correct it, or leave it out`,
  'vat-id-other-country': ({ typed, country: code, prefixCountry }) => `“${typed}” is a VAT number of ${prefixCountry}, and the country is ${code}; correct one of the two`,
  'text-unprintable': (_, { found }) => unprintableFault(String(found)),
  'partner-price-unreadable': ({ typed }) =>
    `“${typed}” cannot be read; write a price as "devops-day:850.00", and a discount of 0 to ${limits.partnerDiscount.highest} per cent on ${oneOf(listKinds)} as "%effort:20"`,
  'partner-price-unknown': ({ service, release }, { allowed }) => `the price list of ${release} has no service “${service}”; write ${oneOf(allowed ?? [])}`,
  'partner-prices-too-many': ({ count, highest }) => `these are ${count} prices and discounts; keep ${highest} at most`,
  'field-unknown': () => 'there is no such answer; remove it, or take a name from content/README.md',
  'field-unreadable': (_, { found, path }) => `${shownValue(found)} cannot be read; write ${shapeOf(path)}`,
  'export-seller-number-missing': () =>
    'an e-invoice names a number of its seller; write sellerVatId or sellerLegalId where a partner resells, else vatId or siren into content/operator/seller.json',
  'export-seller-vat-id-missing': () =>
    'for an export free of tax, an e-invoice names the seller’s VAT number; write sellerVatId where a partner resells, else vatId into content/operator/seller.json, or outsideEuCategory "O"',
  'export-buyer-vat-id-missing': () => 'with reverse charge, an e-invoice names the buyer’s VAT number; write it',
};

function ownWords(problem: Problem, asked: Asked): string | undefined {
  const words = fileWords[problem.code] as ((values: Problem['values'], place: Place) => string) | undefined;
  const { path } = problem;
  return words?.(problem.values, { found: valueAt(asked.answers, path), allowed: allowedAnswers(path, asked), path });
}

/** Which character of a text no document can carry, and where. */
export function unprintableFault(text: string): string {
  const found = findUnprintable(text);
  if (found === undefined) return 'a character cannot be printed; delete it';
  const codePoint = found.character.codePointAt(0) ?? 0;
  return `character ${found.index + 1} is U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}, which cannot be printed; delete it`;
}

/** A value of a file in a sentence. */
export function shownValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  // As JSON it would be "null", which nobody wrote.
  if (typeof value === 'number' && !Number.isFinite(value)) return 'a number of more than 308 digits';
  return typeof value === 'string' ? `"${quoteTyped(value)}"` : quoteTyped(valueAsJson(value));
}

const text = 'text in quotation marks, or a whole number without them';

function shapeOf(path: string): string {
  const [field = '', index, ofLine] = path.split('.');
  const byDefault = Object.hasOwn(defaultEstimateForm, field) ? defaultEstimateForm[field as keyof typeof defaultEstimateForm] : '';
  if (typeof byDefault === 'string' || ofLine !== undefined) return text;
  if (field === 'freeLines') return index === undefined ? 'a list of lines in square brackets' : 'a line in braces, such as { "description": "Training", "quantity": "2", "unitPrice": "480.00" }';
  return index === undefined ? 'a list of texts in square brackets, such as ["staging"]' : 'text in quotation marks';
}

import { isIsoDate, type IsoDate } from '../domain/date.ts';
import { defaultEstimateForm, emptyFreeLine, type EstimateField, estimateFields, type EstimateForm, type FreeLineForm, freeLineFields } from '../domain/estimate/estimate-form.ts';
import { readEstimateRequest } from '../domain/estimate/read-estimate-request.ts';
import { requestToForm } from '../domain/estimate/request-to-form.ts';
import { type Problem, quoteTyped } from '../domain/problem.ts';
import {
  fragmentVersion, keyByField, lineSeparator, listSeparator, madeOnKey, partSeparator, releaseKey, separatorOf,
} from './fragment-format.ts';
import { checksumKey, isWholeShareText } from './fragment-checksum.ts';
import { longestFragment, versionKey } from './fragment-mark.ts';

export interface FragmentReading {
  /** What the link says; the default wherever it could not be read. */
  readonly form: EstimateForm;
  /** Date of the catalogue release it was made with; whether this site still holds it is for the caller to see. */
  readonly release?: string;
  /** Day the draft was made on. */
  readonly madeOn?: IsoDate;
  /** What could not be read. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a share link's fragment, with or without `#`. Never throws, whatever it is given. A fragment that is no share link
 * (empty, or the id of a heading) gives the defaults and no problem.
 */
export function readFragment(fragment: string): FragmentReading {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (!text.startsWith(`${versionKey}=`)) return { form: defaultEstimateForm, problems: [] };
  const problem = findUnreadable(text);
  if (problem) return { form: defaultEstimateForm, problems: [problem] };
  const parts = splitParts(text);
  return parts ? readParts(parts) : { form: defaultEstimateForm, problems: [damaged] };
}

const damaged: Problem = { code: 'link-damaged', path: '', values: {} };

function findUnreadable(text: string): Problem | undefined {
  if (text.length > longestFragment) return { code: 'link-too-long', path: '', values: { length: text.length, highest: longestFragment } };
  const version = text.slice(versionKey.length + 1).split('&', 1)[0] ?? '';
  if (version !== fragmentVersion) return /^\d{1,6}$/.test(version) ? { code: 'link-version-unknown', path: '', values: { version } } : damaged;
  return isWholeShareText(text) ? undefined : damaged;
}

type Parts = ReadonlyMap<string, string>;

/** The first of a repeated key counts. Values stay as they were written: some are parted before they are decoded. */
function splitParts(text: string): Parts | undefined {
  const parts = new Map<string, string>();
  for (const part of text.split('&')) {
    const [key = '', ...value] = part.split('=');
    if (!parts.has(key)) parts.set(key, value.join('='));
  }
  return isDecodable(text) ? parts : undefined;
}

/** False when a `%` stands for no character. What is decoded is looked at: the bundler drops a call whose result nobody uses, and with it the fault. */
function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== '';
  } catch {
    return false;
  }
}

function readParts(parts: Parts): FragmentReading {
  const typed = estimateFields.reduce<EstimateForm>((form, field) => ({ ...form, ...readField(field, parts) }), defaultEstimateForm);
  const { form, problems } = keepReadable(typed);
  const [release, madeOn] = [parts.get(releaseKey), parts.get(madeOnKey)];
  const isKnownRelease = release !== undefined && isIsoDate(release);
  const isDay = madeOn !== undefined && isIsoDate(madeOn);
  return {
    form,
    ...(isKnownRelease ? { release } : {}),
    ...(isDay ? { madeOn } : {}),
    problems: [
      ...(isKnownRelease ? [] : [unreadablePart(releaseKey, release)]),
      ...(madeOn === undefined || isDay ? [] : [unreadablePart(madeOnKey, madeOn)]),
      ...problems,
      ...findUnknownParts(parts),
    ],
  };
}

function readField(field: EstimateField, parts: Parts): Partial<EstimateForm> {
  const value = parts.get(keyByField[field]);
  if (value === undefined) return {};
  if (field === 'freeLines') return { freeLines: value === '' ? [] : value.split(lineSeparator).map(readFreeLine) };
  if (typeof defaultEstimateForm[field] === 'string') return { [field]: decodeURIComponent(value) };
  return { [field]: value === '' ? [] : value.split(separatorOf(field)).map(decodeURIComponent) };
}

function readFreeLine(text: string): FreeLineForm {
  const values = text.split(partSeparator).map(decodeURIComponent);
  return { ...emptyFreeLine, ...Object.fromEntries(freeLineFields.flatMap((field, index) => (values[index] === undefined ? [] : [[field, values[index]]]))) };
}

interface Kept {
  readonly form: EstimateForm;
  readonly problems: readonly Problem[];
}

/**
 * A checksum can be made by anyone, so what a field says is read like anything typed. What cannot be read goes back to its
 * default; that may bring other questions up, so it is read again until nothing is left to put back.
 */
function keepReadable(typed: EstimateForm): Kept {
  const reading = readEstimateRequest(typed);
  if (reading.ok) return { form: requestToForm(reading.request), problems: [] };
  const fields = estimateFields.filter((field) => typed[field] !== defaultEstimateForm[field] && reading.problems.some(({ path }) => path.split('.')[0] === field));
  if (fields.length === 0) return { form: typed, problems: [] };
  const { form, problems } = keepReadable(fields.reduce<EstimateForm>(putBack, typed));
  return { form, problems: [...fields.map((field) => unreadableField(field, typed[field])), ...problems] };
}

const putBack = (form: EstimateForm, field: EstimateField): EstimateForm => ({ ...form, [field]: defaultEstimateForm[field] });

function unreadableField(field: EstimateField, typed: EstimateForm[EstimateField]): Problem {
  const text = typeof typed === 'string' ? typed : typed.map((item) => (typeof item === 'string' ? item : Object.values(item).join(' '))).join(listSeparator);
  return { code: 'link-field-unreadable', path: field, values: { field, typed: quoteTyped(text) } };
}

const unreadablePart = (part: string, typed = ''): Problem => ({ code: 'link-part-unknown', path: '', values: { part: quoteTyped(`${part}=${typed}`) } });

const knownKeys: ReadonlySet<string> = new Set([versionKey, releaseKey, madeOnKey, checksumKey, ...Object.values(keyByField)]);

const findUnknownParts = (parts: Parts): readonly Problem[] =>
  [...parts].filter(([key]) => !knownKeys.has(key)).slice(0, 5).map(([key, value]) => unreadablePart(key, decodeURIComponent(value)));

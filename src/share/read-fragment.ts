import { isIsoDate } from '../domain/date.ts';
import { defaultEstimateForm, type EstimateField, estimateFields, type EstimateForm } from '../domain/estimate/estimate-form.ts';
import { readEstimateRequest } from '../domain/estimate/read-estimate-request.ts';
import { requestToForm } from '../domain/estimate/request-to-form.ts';
import { type Problem, quoteTyped } from '../domain/problem.ts';
import { checksumKey, checksumOf, fragmentVersion, keyByField, listSeparator, longestFragment, releaseKey, versionKey } from './fragment-format.ts';

export interface FragmentReading {
  /** What the link says; the default wherever it could not be read. */
  readonly form: EstimateForm;
  /** Date of the catalogue release it was made with; whether this site still holds it is for the caller to see. */
  readonly release?: string;
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

const checksumPart = new RegExp(`^(.*)&${checksumKey}=([0-9A-Z]+)$`, 's');

function findUnreadable(text: string): Problem | undefined {
  if (text.length > longestFragment) return { code: 'link-too-long', path: '', values: { length: text.length, highest: longestFragment } };
  const version = text.slice(versionKey.length + 1).split('&', 1)[0] ?? '';
  if (version !== fragmentVersion) return /^\d{1,6}$/.test(version) ? { code: 'link-version-unknown', path: '', values: { version } } : damaged;
  const [, signed = '', checksum] = checksumPart.exec(text) ?? [];
  return checksum === checksumOf(signed) ? undefined : damaged;
}

type Parts = ReadonlyMap<string, string>;

/** Nothing when a `%` stands for no character. The first of a repeated key counts. */
function splitParts(text: string): Parts | undefined {
  const parts = new Map<string, string>();
  try {
    for (const part of text.split('&')) {
      const [key = '', ...value] = part.split('=');
      if (!parts.has(key)) parts.set(key, decodeURIComponent(value.join('=')));
    }
  } catch {
    return undefined;
  }
  return parts;
}

function readParts(parts: Parts): FragmentReading {
  const typed = estimateFields.reduce<EstimateForm>((form, field) => ({ ...form, ...readField(field, parts) }), defaultEstimateForm);
  const { form, problems } = keepReadable(typed);
  const release = parts.get(releaseKey);
  const isKnownRelease = release !== undefined && isIsoDate(release);
  return {
    form,
    ...(isKnownRelease ? { release } : {}),
    problems: [...(isKnownRelease ? [] : [unreadablePart(releaseKey, release)]), ...problems, ...findUnknownParts(parts)],
  };
}

function readField(field: EstimateField, parts: Parts): Partial<EstimateForm> {
  const value = parts.get(keyByField[field]);
  if (value === undefined) return {};
  if (field !== 'environments') return { [field]: value };
  return { environments: value === '' ? [] : value.split(listSeparator) };
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
  const fields = estimateFields.filter((field) => typed[field] !== defaultEstimateForm[field] && reading.problems.some(({ path }) => path === field));
  if (fields.length === 0) return { form: typed, problems: [] };
  const { form, problems } = keepReadable(fields.reduce<EstimateForm>(putBack, typed));
  return { form, problems: [...fields.map((field) => unreadableField(field, typed[field])), ...problems] };
}

const putBack = (form: EstimateForm, field: EstimateField): EstimateForm => ({ ...form, [field]: defaultEstimateForm[field] });

function unreadableField(field: EstimateField, typed: string | readonly string[]): Problem {
  const text = typeof typed === 'string' ? typed : typed.join(listSeparator);
  return { code: 'link-field-unreadable', path: field, values: { field, typed: quoteTyped(text) } };
}

const unreadablePart = (part: string, typed = ''): Problem => ({ code: 'link-part-unknown', path: '', values: { part: quoteTyped(`${part}=${typed}`) } });

const knownKeys: ReadonlySet<string> = new Set([versionKey, releaseKey, checksumKey, ...Object.values(keyByField)]);

const findUnknownParts = (parts: Parts): readonly Problem[] =>
  [...parts].filter(([key]) => !knownKeys.has(key)).slice(0, 5).map(([key, value]) => unreadablePart(key, value));

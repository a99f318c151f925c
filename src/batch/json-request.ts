import * as z from 'zod/mini';
import { estimateFields } from '../domain/estimate/estimate-form.ts';
import { quoteTyped } from '../domain/problem.ts';
import { type GivenFile, readJsonFile } from '../share/json-file.ts';
import { requestFileHead, requestFileKind } from '../share/request-file.ts';
import { decodeText } from './decode-text.ts';
import type { GivenReading } from './given-request.ts';
import { problemLine, shownValue } from './problem-line.ts';
import { readHead, readName } from './request-head.ts';

/**
 * The same file as the estimator reads (`src/share/request-file.ts`), with words for whoever wrote it: every field that does
 * not fit, what stands there, and what to write instead. A request written by hand need not name its price list.
 */
export function readJsonRequest(bytes: Uint8Array, given: GivenFile): GivenReading {
  const decoded = decodeText(bytes, 'save it as UTF-8');
  if (!decoded.ok) return { ok: false, faults: [decoded.fault] };
  const data = readJsonFile(decoded.text, given);
  if (!data.ok) return { ok: false, faults: [jsonFault(decoded.text) ?? problemLine(data.problem)] };
  const file = z.safeParse(fileSchema, data.value);
  if (!file.success) return { ok: false, faults: ['the file holds no request; write one in braces, as in samples/, or export one from the estimator'] };
  const { name, release, madeOn, answers, ...rest } = file.data;
  const foreign = foreignFault(rest);
  if (foreign !== undefined) return { ok: false, faults: [foreign], ...nameOf(name) };
  const isObject = typeof answers === 'object' && answers !== null && !Array.isArray(answers);
  const faults = [
    ...Object.keys(data.value as object).filter((key) => !isHeadField(key)).map(unknownField),
    ...(rest.$schema === undefined || typeof rest.$schema === 'string' ? [] : [`$schema: ${shownValue(rest.$schema)} is no address; remove it`]),
    ...(isObject ? [] : [`answers: ${answers === undefined ? 'it is missing' : `${shownValue(answers)} cannot be read`}; write the answers in braces, such as { "audience": "client", "deployment": "self-hosted" }`]),
  ];
  return readHead({ name, release, madeOn, answers: isObject ? answers : undefined, leftOpen: 'leave it out', faults });
}

/** Where a text stops being JSON, as far as the engine says. */
function jsonFault(text: string): string | undefined {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return undefined;
  } catch (cause) {
    const [, line, column] = /line (\d+) column (\d+)/.exec(String(cause)) ?? [];
    return line === undefined ? undefined : `the file is no JSON any more at line ${line}, column ${column}; correct it there, or export the request again`;
  }
}

const anything = z.optional(z.unknown());
const fileSchema = z.looseObject({ $schema: anything, format: anything, version: anything, name: anything, release: anything, madeOn: anything, answers: anything });

const isHeadField = (key: string): boolean => key === 'answers' || Object.hasOwn(requestFileHead, key);

const unknownField = (key: string): string =>
  `${quoteTyped(key)}: there is no such field; ${(estimateFields as readonly string[]).includes(key) ? 'write it into "answers"' : 'remove it'}`;

function nameOf(typed: unknown): { readonly name?: string } {
  const name = readName(typed);
  return name.ok && name.value !== undefined ? { name: name.value } : {};
}

/** Of another format or version, nothing else can be told: its fields may mean something else. */
function foreignFault({ format, version }: { readonly format?: unknown; readonly version?: unknown }): string | undefined {
  const known = requestFileKind;
  if (format !== known.format) return `format: ${format === undefined ? 'it is missing' : `${shownValue(format)} is no request`}; write "${known.format}"`;
  if (version === known.version) return undefined;
  if (typeof version === 'number' && Number.isSafeInteger(version) && version > known.version) {
    return `version: the file has version ${version}, and this command reads version ${known.version}; update this release portal, or export the request again from the estimator of this one`;
  }
  return `version: ${version === undefined ? 'it is missing' : `${shownValue(version)} is no version`}; write ${known.version}`;
}

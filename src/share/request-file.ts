import * as z from 'zod/mini';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { IsoDate } from '../domain/date.ts';
import { limits } from '../domain/estimate/answers.ts';
import { askedFields } from '../domain/estimate/asked-fields.ts';
import type { EstimateForm } from '../domain/estimate/estimate-form.ts';
import type { EstimateRequest } from '../domain/estimate/estimate-request.ts';
import { readText } from '../domain/estimate/read-answer.ts';
import { readEstimateRequest } from '../domain/estimate/read-estimate-request.ts';
import { readForm } from '../domain/estimate/read-form.ts';
import { requestToForm } from '../domain/estimate/request-to-form.ts';
import { present } from '../domain/present.ts';
import type { Problem } from '../domain/problem.ts';
import { daySchema } from './day-schema.ts';
import { fileName, type FileKind, findForeignHead, type GivenFile, jsonFile, type MadeFile, readBySchema, readJsonFile, wrongSchema } from './json-file.ts';

/**
 * A request as a file, for keeping, for mail and for the batch command:
 *
 *     { "format": "aismarttalk-estimate-request", "version": 1, "release": "2026-11-15", "answers": { "deployment": "sovereign", … } }
 *
 * Fields are added to and never given another meaning; a change that an old reader would misread is a new version.
 */
export const requestFileKind = { format: 'aismarttalk-estimate-request', version: 1 } as const satisfies FileKind;

/** Everything around the answers; the published schema describes the same. */
export const requestFileHead = {
  $schema: z.optional(z.string()),
  format: z.literal(requestFileKind.format),
  version: z.literal(requestFileKind.version),
  name: z.optional(z.string().check(z.maxLength(limits.name.highest))),
  release: daySchema('2026-11-15'),
  madeOn: z.optional(daySchema('2026-11-20')),
} as const;

const fileSchema = z.strictObject({ ...requestFileHead, answers: z.unknown() });

/** A file that was read: every answer checked. */
export interface RequestFile {
  readonly name?: string;
  /** Date of the price list it was made with; whether this site still holds it is for the caller to see. */
  readonly release: IsoDate;
  /** Day of the draft; absent: the day of whoever opens it. */
  readonly madeOn?: IsoDate;
  readonly form: EstimateForm;
  readonly request: EstimateRequest;
}

export type RequestFileReading = { readonly ok: true; readonly file: RequestFile } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a file of a request as what it is: input from the outside. Never throws. */
export function readRequestFile(text: string, given: GivenFile): RequestFileReading {
  const data = readJsonFile(text, given);
  if (!data.ok) return { ok: false, problems: [data.problem] };
  return readRequestData(data.value, given);
}

/** The same for data that was read from JSON already, such as one of a list. */
export function readRequestData(data: unknown, given: GivenFile): RequestFileReading {
  const foreign = findForeignHead(data, requestFileKind, given);
  if (foreign) return { ok: false, problems: [foreign] };
  const read = readBySchema(data, fileSchema, given);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const { name: typed, release, madeOn, answers } = read.value;
  const name = readText('', typed ?? '', limits.name.highest);
  if (!name.ok) return { ok: false, problems: [wrongSchema(given.name, 'name')] };
  const reading = readAnswers(answers, given);
  if (!reading.ok) return reading;
  return {
    ok: true,
    file: {
      ...present({ name: name.value, madeOn }),
      release,
      form: requestToForm(reading.request),
      request: reading.request,
    },
  };
}

/** A file whose answers have another shape is no file of ours; one whose answers cannot be used names each of them. */
function readAnswers(answers: unknown, { name }: GivenFile): ReturnType<typeof readEstimateRequest> {
  const shape = readForm(answers);
  if (shape.ok) return readEstimateRequest(shape.form);
  const [problem] = shape.problems;
  const field = problem && 'field' in problem.values ? `.${problem.values.field}` : '';
  return { ok: false, problems: [wrongSchema(name, `answers${field}`)] };
}

export interface RequestFileOptions {
  /** The price list of the request; what it does not ask is not written. */
  readonly catalogue: Catalogue;
  readonly name?: string;
  readonly madeOn?: IsoDate;
  /** Address of the published schema: with it, an editor explains each field. */
  readonly schemaAddress?: string;
}

/** The whole request, names and partner conditions included. The same request and options always give the same bytes. */
export function requestToFile(request: EstimateRequest, { catalogue, name, madeOn, schemaAddress }: RequestFileOptions): MadeFile {
  const form = requestToForm(request);
  // Every answer is written, defaults too: a file must not change its meaning when a default does.
  const answers = Object.fromEntries(askedFields(form, catalogue).map((field) => [field, form[field]]));
  return jsonFile(fileName(name ?? `estimate ${catalogue.release.date}`, '.json'), present({
    $schema: schemaAddress, ...requestFileKind, name, release: catalogue.release.date, madeOn, answers,
  }));
}

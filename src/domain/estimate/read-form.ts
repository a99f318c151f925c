import * as z from 'zod/mini';
import type { Problem } from '../problem.ts';
import { quoteTyped } from '../problem.ts';
import { defaultEstimateForm, emptyFreeLine, type EstimateField, estimateFields, type EstimateForm, freeLineFields } from './estimate-form.ts';

export type FormReading = { readonly ok: true; readonly form: EstimateForm } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Files may write a number where the form has its text; a float cannot pass, for no field takes one. */
const typedText = z.union([z.string(), z.pipe(z.int(), z.transform(String))]);

const freeLineSchema = z.strictObject(Object.fromEntries(freeLineFields.map((field) => [field, z._default(typedText, emptyFreeLine[field])])));

/** A field has the shape of its default: one text, a list of texts, or a list of lines. */
function shapeOf(field: EstimateField): z.ZodMiniType {
  const byDefault = defaultEstimateForm[field];
  if (typeof byDefault === 'string') return z._default(typedText, byDefault);
  return z._default(z.array(field === 'freeLines' ? freeLineSchema : z.string()), [...byDefault] as string[]);
}

const fieldReaders = estimateFields.map((field) => ({ field, read: readerOf(shapeOf(field)) }));

/** While something is typed into one field, the others hold what was read before. A default is a new one each time. */
function readerOf(schema: z.ZodMiniType) {
  const read = (typed: unknown) => ({ typed, result: z.safeParse(schema, typed) });
  let last: ReturnType<typeof read> | undefined;
  return (typed: unknown) => {
    if (!last || typed === undefined || typed !== last.typed) last = read(typed);
    return last.result;
  };
}

/** Checks that it has the shape of a form, and nothing about the answers. Absent fields take their default. */
export function readForm(typed: unknown): FormReading {
  if (typeof typed !== 'object' || typed === null || Array.isArray(typed)) return { ok: false, problems: [{ code: 'form-unreadable', path: '', values: {} }] };
  const given = typed as Readonly<Record<string, unknown>>;
  const form: Record<EstimateField, unknown> = { ...defaultEstimateForm };
  const problems: Problem[] = [];
  fieldReaders.forEach(({ field, read }) => {
    const result = read(given[field]);
    if (result.success) form[field] = result.data;
    else problems.push(...result.error.issues.flatMap((issue) => issueToProblems(issue, field)));
  });
  for (const key in given) {
    if (!isField(key)) problems.push(unknownField([key]));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, form: form as unknown as EstimateForm };
}

const isField = (key: string): boolean => (estimateFields as readonly string[]).includes(key);

function issueToProblems(issue: z.core.$ZodIssue, field: EstimateField): readonly Problem[] {
  const place = [field, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField([...place, key]));
  const path = place.map(String).join('.');
  return [{ code: 'field-unreadable', path, values: { field: path } }];
}

const unknownField = (place: readonly PropertyKey[]): Problem => ({ code: 'field-unknown', path: '', values: { field: quoteTyped(place.map(String).join('.')) } });

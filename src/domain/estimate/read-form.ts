import * as z from 'zod/mini';
import { onceEach } from '../once-each.ts';
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
  return z._default(lookedAtOnce(z.array(field === 'freeLines' ? freeLineSchema : z.string())), [...byDefault] as string[]);
}

/** A list that has passed is known again: while something else is typed, it is the same one. */
function lookedAtOnce(schema: z.ZodMiniType) {
  const read = onceEach((list: object) => z.safeParse(schema, list));
  return z.transform((typed: unknown, { issues }) => {
    const result = Array.isArray(typed) ? read(typed) : z.safeParse(schema, typed);
    if (result.success) return result.data;
    // Copies, because what holds the list writes its own place before theirs.
    issues.push(...(result.error.issues.map((issue) => ({ ...issue, path: [...issue.path] })) as typeof issues));
    return z.NEVER;
  });
}

const formSchema = z.strictObject(Object.fromEntries(estimateFields.map((field) => [field, shapeOf(field)])));

/** Checks that it has the shape of a form, and nothing about the answers. Absent fields take their default. */
export function readForm(typed: unknown): FormReading {
  const result = z.safeParse(formSchema, typed);
  if (!result.success) return { ok: false, problems: result.error.issues.flatMap(issueToProblems) };
  return { ok: true, form: result.data as unknown as EstimateForm };
}

function issueToProblems(issue: z.core.$ZodIssue): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ code: 'field-unknown', path: '', values: { field: quoteTyped([...issue.path, key].map(String).join('.')) } }));
  if (issue.path.length === 0) return [{ code: 'form-unreadable', path: '', values: {} }];
  const path = issue.path.map(String).join('.');
  return [{ code: 'field-unreadable', path, values: { field: path } }];
}

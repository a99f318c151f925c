import * as z from 'zod/mini';
import type { Problem } from '../problem.ts';
import { quoteTyped } from '../problem.ts';
import { defaultEstimateForm, emptyFreeLine, type EstimateField, estimateFields, type EstimateForm, freeLineFields } from './estimate-form.ts';

export type FormReading = { readonly ok: true; readonly form: EstimateForm } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Files may write a number where the form has its text; a float cannot pass, for no field takes one. */
const typedText = z.optional(z.union([z.string(), z.pipe(z.int(), z.transform(String))]));

const freeLineSchema = z.strictObject(Object.fromEntries(freeLineFields.map((field) => [field, typedText])));

/** A field has the shape of its default: one text, a list of texts, or a list of lines. */
function shapeOf(field: EstimateField): z.ZodMiniType {
  if (field === 'freeLines') return z.optional(z.array(freeLineSchema));
  return typeof defaultEstimateForm[field] === 'string' ? typedText : z.optional(z.array(z.string()));
}

const formSchema = z.strictObject(Object.fromEntries(estimateFields.map((field) => [field, shapeOf(field)])));

/** Checks that it has the shape of a form, and nothing about the answers. Absent fields take their default. */
export function readForm(typed: unknown): FormReading {
  const result = z.safeParse(formSchema, typed);
  if (!result.success) return { ok: false, problems: result.error.issues.flatMap(issueToProblems) };
  const answered = Object.fromEntries(Object.entries(result.data).filter(([, value]) => value !== undefined)) as Partial<EstimateForm>;
  const freeLines = (answered.freeLines ?? []).map((line) => ({ ...emptyFreeLine, ...withoutAbsent(line) }));
  return { ok: true, form: { ...defaultEstimateForm, ...answered, freeLines } };
}

const withoutAbsent = <Line extends object>(line: Line) => Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined));

function issueToProblems(issue: z.core.$ZodIssue): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ code: 'field-unknown', path: '', values: { field: quoteTyped([...issue.path, key].map(String).join('.')) } }));
  if (issue.path.length === 0) return [{ code: 'form-unreadable', path: '', values: {} }];
  const path = issue.path.map(String).join('.');
  return [{ code: 'field-unreadable', path, values: { field: path } }];
}

import * as z from 'zod/mini';
import type { Problem } from '../problem.ts';
import { quoteTyped } from '../problem.ts';
import { defaultEstimateForm, type EstimateField, type EstimateForm } from './estimate-form.ts';

export type FormReading = { readonly ok: true; readonly form: EstimateForm } | { readonly ok: false; readonly problems: readonly Problem[] };

const typedText = z.optional(z.string());

const shapes = {
  audience: typedText,
  deployment: typedText,
  platform: typedText,
  provider: typedText,
  environments: z.optional(z.array(z.string())),
  highAvailability: typedText,
  conversationsPerMonth: typedText,
  supportTier: typedText,
  termMonths: typedText,
  buyerName: typedText,
  buyerCountry: typedText,
  buyerVatId: typedText,
  outsideEuCategory: typedText,
} satisfies Readonly<Record<EstimateField, z.ZodMiniType>>;

const formSchema = z.strictObject(shapes);

/** Checks that it has the shape of a form, and nothing about the answers. Absent fields take their default. */
export function readForm(typed: unknown): FormReading {
  const result = z.safeParse(formSchema, typed);
  if (!result.success) return { ok: false, problems: result.error.issues.flatMap(issueToProblems) };
  const answered = Object.entries(result.data).filter(([, value]) => value !== undefined);
  return { ok: true, form: { ...defaultEstimateForm, ...Object.fromEntries(answered) } };
}

function issueToProblems(issue: z.core.$ZodIssue): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ code: 'field-unknown', path: '', values: { field: quoteTyped(key) } }));
  const [field] = issue.path;
  if (field === undefined) return [{ code: 'form-unreadable', path: '', values: {} }];
  return [{ code: 'field-unreadable', path: String(field), values: { field: String(field) } }];
}

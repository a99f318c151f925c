/**
 * Everything somebody can get wrong in a message to support, as a closed table of codes: see `src/domain/problem.ts`. The
 * words stand under `contact.problem.<code>`; the estimator carries none of them.
 */
export interface MessageProblemValues {
  readonly 'choice-missing': Record<never, never>;
  readonly 'choice-unknown': { readonly typed: string };
  readonly 'text-missing': Record<never, never>;
  /** Characters. */
  readonly 'text-too-long': { readonly length: number; readonly highest: number };
  readonly 'mail-missing': Record<never, never>;
  readonly 'mail-unreadable': { readonly typed: string };
  readonly 'page-missing': Record<never, never>;
  readonly 'reference-missing': Record<never, never>;
  readonly 'reference-unreadable': { readonly typed: string };
  /** No address of an estimate of this site. */
  readonly 'link-unreadable': { readonly typed: string };
  /** All of it together. */
  readonly 'message-too-long': { readonly length: number; readonly highest: number };
  /** What brought somebody here, and could not be read. The form opens without it. */
  readonly 'enquiry-unreadable': Record<never, never>;
  readonly 'fragment-unreadable': Record<never, never>;
  readonly 'place-unknown': { readonly id: string };
}

export type MessageProblemCode = keyof MessageProblemValues;

/** `path` is the id of the field it belongs to, or '' when it belongs to none. */
export type MessageProblem = {
  readonly [Code in MessageProblemCode]: { readonly code: Code; readonly path: string; readonly values: MessageProblemValues[Code] };
}[MessageProblemCode];

/** The names of the values that the words of each code may use. */
export const messageProblemValueNames: { readonly [Code in MessageProblemCode]: readonly (keyof MessageProblemValues[Code])[] } = {
  'choice-missing': [],
  'choice-unknown': ['typed'],
  'text-missing': [],
  'text-too-long': ['length', 'highest'],
  'mail-missing': [],
  'mail-unreadable': ['typed'],
  'page-missing': [],
  'reference-missing': [],
  'reference-unreadable': ['typed'],
  'link-unreadable': ['typed'],
  'message-too-long': ['length', 'highest'],
  'enquiry-unreadable': [],
  'fragment-unreadable': [],
  'place-unknown': ['id'],
};

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { EstimateField, EstimateForm } from '../../domain/estimate/estimate-form.ts';
import type { Problem } from '../../domain/problem.ts';

export interface FormState {
  readonly form: EstimateForm;
  readonly problems: readonly Problem[];
  readonly change: (answers: Partial<EstimateForm>) => void;
  readonly catalogue: Catalogue;
  /** The questions that the other answers and the price list lead to. */
  readonly asked: readonly EstimateField[];
  /** Path under which the site is served, with a slash at both ends. */
  readonly base: string;
}

const FormContext = createContext<FormState | undefined>(undefined);

export const FormProvider = FormContext.Provider;

/** The answers as typed, what is wrong with them, and how to change them. @throws Error outside a provider */
export function useForm(): FormState {
  const state = useContext(FormContext);
  if (!state) throw new Error('useForm needs a FormProvider around it');
  return state;
}

/** The id of the element that a problem of this field leads to; `freeLines.0.quantity` has one of its own. */
export const fieldId = (path: string): string => `answer-${path.replaceAll('.', '-')}`;

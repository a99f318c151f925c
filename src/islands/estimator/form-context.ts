import { createContext } from 'preact';
import { useContext, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { EstimateField, EstimateForm } from '../../domain/estimate/estimate-form.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ChangeAnswers } from './use-answers.ts';

export interface FormState {
  readonly form: EstimateForm;
  readonly problems: readonly Problem[];
  /** Stays the same for as long as the page is open. */
  readonly change: ChangeAnswers;
  readonly catalogue: Catalogue;
  /** The questions that the other answers and the price list lead to. */
  readonly asked: readonly EstimateField[];
  /** Path under which the site is served, with a slash at both ends. */
  readonly base: string;
}

/**
 * The form as it stands, and who wants to hear of a change. A plain context would draw every question anew for each
 * letter typed into one of them: with twenty lines added by hand, that is longer than a letter may take.
 */
interface FormStore {
  readonly state: () => FormState;
  readonly put: (state: FormState) => void;
  readonly tell: () => void;
  readonly listen: (listener: () => void) => () => void;
}

const FormContext = createContext<FormStore | undefined>(undefined);

export const FormProvider = FormContext.Provider;

/** Puts the state before those who read it are drawn, and tells them once they are. */
export function useFormStore(state: FormState): FormStore {
  const [store] = useState(() => createFormStore(state));
  store.put(state);
  useLayoutEffect(store.tell);
  return store;
}

function createFormStore(first: FormState): FormStore {
  let now = first;
  const listeners = new Set<() => void>();
  return {
    state: () => now,
    put: (state) => { now = state; },
    tell: () => { for (const listener of [...listeners]) listener(); },
    listen: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}

/**
 * What a part of the form needs to know: it is drawn again when that changes, and not otherwise.
 *
 * @param select must give the same value, or the same object, while nothing changed
 * @throws Error outside a provider
 */
export function useForm<Part>(select: (state: FormState) => Part): Part {
  const store = useStore();
  const selected = select(store.state());
  const drawn = useRef({ select, selected });
  drawn.current = { select, selected };
  const [, drawAgain] = useReducer<number, void>((times) => times + 1, 0);
  useLayoutEffect(() => store.listen(() => {
    if (!Object.is(drawn.current.select(store.state()), drawn.current.selected)) drawAgain();
  }), [store]);
  return selected;
}

/** For what is pressed: the form as it stands then, without being drawn at every change. */
export const useFormState = (): (() => FormState) => useStore().state;

export const useChange = (): ChangeAnswers => useStore().state().change;

export const useIsAsked = (field: EstimateField): boolean => useForm(({ asked }) => asked.includes(field));

function useStore(): FormStore {
  const store = useContext(FormContext);
  if (!store) throw new Error('the parts of the form need a FormProvider around them');
  return store;
}

/** The id of the element that a problem of this field leads to; `freeLines.0.quantity` has one of its own. */
export const fieldId = (path: string): string => `answer-${path.replaceAll('.', '-')}`;

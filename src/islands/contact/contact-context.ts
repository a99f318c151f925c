import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { isolate } from '../../domain/bidi-controls.ts';
import { integerToDecimal } from '../../domain/money/decimal.ts';
import type { MessageForm } from '../../support/message-form.ts';
import type { MessageProblem } from '../../support/message-problem.ts';
import { formatDecimal } from '../../words/format-values.ts';
import { createTranslate, type Translate } from '../../words/translate.ts';
import type { ContactProps } from './props.ts';

export interface ContactSpeech {
  readonly t: Translate;
  readonly number: (whole: number) => string;
  /** What to do about a problem. */
  readonly problem: (problem: MessageProblem) => string;
}

export interface ContactState extends ContactSpeech {
  readonly props: ContactProps;
  readonly form: MessageForm;
  /** What is to be corrected, once somebody has tried to go on. */
  readonly problems: readonly MessageProblem[];
  readonly change: (part: Partial<MessageForm>) => void;
}

const ContactContext = createContext<ContactState | undefined>(undefined);

export const ContactProvider = ContactContext.Provider;

/** The message as typed, its words and its problems. @throws Error outside a provider */
export function useContact(): ContactState {
  const state = useContext(ContactContext);
  if (!state) throw new Error('useContact needs a ContactProvider around it');
  return state;
}

export function createSpeech({ words, tag, formats }: Pick<ContactProps, 'words' | 'tag' | 'formats'>): ContactSpeech {
  const t = createTranslate(words, tag);
  const number = (whole: number) => formatDecimal(formats, integerToDecimal(whole));
  // What was typed stands in isolates, so that it cannot turn the sentence around.
  const worded = (value: string | number) => (typeof value === 'number' ? number(value) : isolate(value));
  const problem = ({ code, values }: MessageProblem) =>
    t(`contact.problem.${code}`, Object.fromEntries(Object.entries(values).map(([name, value]: [string, string | number]) => [name, worded(value)])));
  return { t, number, problem };
}

/** The id of the element that a problem of this field leads to. */
export const fieldId = (path: string): string => `message-${path}`;

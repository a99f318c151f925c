import * as z from 'zod/mini';
import { readStored, store } from '../share/browser-storage.ts';
import { type MessageForm, messageFormSchema } from './message-form.ts';

/** Where this browser keeps what somebody was writing to support, in any language, until it is sent or deleted. */
export const keptMessageKey = 'portal:message';

/** Nothing when there is nothing, or when it is not ours. */
export function readKeptMessage(): MessageForm | undefined {
  try {
    const read = z.safeParse(messageFormSchema, JSON.parse(readStored(keptMessageKey) ?? 'null'));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** False when the browser refuses, so that the page can say so; the tab still has it. */
export const keepMessage = (form: MessageForm | undefined): boolean => store(keptMessageKey, form ? JSON.stringify(form) : null);

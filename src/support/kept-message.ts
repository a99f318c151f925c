import * as z from 'zod/mini';
import { type Keeping, readStored, store } from '../share/browser-storage.ts';
import { type MessageForm, messageFormSchema } from './message-form.ts';

/** Where this browser keeps what somebody was writing to support, in any language, until it is sent or deleted. */
export const keptMessageKey = 'portal:message';

/**
 * What this tab last kept, else what any tab of this browser did: two tabs in which two messages are written each go on with
 * their own after a reload. Nothing when there is nothing, or when it is not ours.
 */
export const readKeptMessage = (): MessageForm | undefined => readFrom('tab') ?? readFrom('browser');

function readFrom(keeping: Keeping): MessageForm | undefined {
  try {
    const read = z.safeParse(messageFormSchema, JSON.parse(readStored(keptMessageKey, keeping) ?? 'null'));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** False when the browser refuses, so that the page can say so; the tab still has it. */
export function keepMessage(form: MessageForm | undefined): boolean {
  if (form === undefined) return forgetMessage();
  const text = JSON.stringify(form);
  store(keptMessageKey, text, 'tab');
  return store(keptMessageKey, text);
}

/** What another tab has written since stays for that tab. */
function forgetMessage(): boolean {
  const own = readStored(keptMessageKey, 'tab');
  const isOthers = own !== null && own !== readStored(keptMessageKey);
  store(keptMessageKey, null, 'tab');
  return isOthers || store(keptMessageKey, null);
}

import * as z from 'zod/mini';
import { type Locale, localeKeys } from '../../domain/locale.ts';
import { readStored, store } from '../../share/browser-storage.ts';
import { type ReplyFormat, replyFormats } from './ready-reply.ts';

/** What an agent chose last, kept in the browser. */
export interface DeskChoices {
  /** Language of the client. */
  readonly locale: Locale;
  readonly format: ReplyFormat;
}

const choicesKey = 'portal:link-desk';

const choicesSchema = z.object({ locale: z.enum(localeKeys), format: z.enum(replyFormats) });

/** Nothing when nothing is kept, when it is not ours or when the browser keeps nothing. */
export function readDeskChoices(): DeskChoices | undefined {
  try {
    const read = choicesSchema.safeParse(JSON.parse(readStored(choicesKey) ?? 'null'));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** A browser that refuses loses a convenience and nothing that was typed, so nothing is said about it. */
export const keepDeskChoices = ({ locale, format }: DeskChoices): void => void store(choicesKey, JSON.stringify({ locale, format }));

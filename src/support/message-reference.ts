import { canonicalText, fnv1a64, toBase32 } from '../domain/fingerprint.ts';
import type { MessageForm } from './message-form.ts';

/**
 * The same answers, begun at the same moment, have one reference: whoever sends a second time sends the same message. It does not
 * depend on the language. 22 characters, without letters that are mistaken for others.
 */
export function messageReference(form: MessageForm): string {
  const day = form.begunAt.slice(0, 10).replaceAll('-', '');
  return `MSG-${day}-${toBase32(fnv1a64(canonicalText(form)), 40)}`;
}

import { fnv1a64, toBase32 } from '../domain/fingerprint.ts';

/** The last part of a share link: a checksum of all that stands before it. */
export const checksumKey = 'k';

/** 35 bits: enough to notice accident. It keeps nobody from writing a link of their own, so every field is read anyway. */
export const checksumOf = (text: string): string => toBase32(fnv1a64(text), 35);

const signedText = new RegExp(`^(.*)&${checksumKey}=([0-9A-Z]+)$`, 's');

/** Whether a share link, without its `#`, is as it was made: neither cut off nor changed on its way. */
export function isWholeShareText(text: string): boolean {
  const [, signed = '', checksum] = signedText.exec(text) ?? [];
  return checksum === checksumOf(signed);
}

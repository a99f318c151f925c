import { toBase32 } from '../domain/fingerprint.ts';

/** 80 bits by chance, 16 letters. Not `crypto.randomUUID`, which a site served without TLS does not have. */
export function newId(): string {
  const chance = crypto.getRandomValues(new Uint8Array(10));
  return toBase32(chance.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n), 80);
}

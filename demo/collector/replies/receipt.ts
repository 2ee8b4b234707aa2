import { randomBytes } from 'node:crypto';

/** 32 characters that are not mistaken for each other, read aloud or on paper. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A new receipt, such as `K7M2-QXPT`: random, so it says nothing about who answered or when. */
export function newReceipt(): string {
  const characters = [...randomBytes(8)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return `${characters.slice(0, 4)}-${characters.slice(4)}`;
}

import { createHash } from 'node:crypto';

/** Numbers from 0 up to 1; the same seed gives the same ones. */
export type Random = () => number;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

export function seededRandom(seed: string): Random {
  let drawn = 0;
  return () => {
    drawn += 1;
    return digest(`${seed} ${drawn}`).readUInt32BE() / 2 ** 32;
  };
}

/** An id in the form of a UUID; the same text gives the same one. */
export const seededId = (text: string): string =>
  digest(text)
    .toString('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

export function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

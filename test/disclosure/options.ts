import process from 'node:process';

/** Which seeds the tests run: `DISCLOSURE_COUNT=1 DISCLOSURE_SEED=17` runs one alone. */
export const FIRST_SEED = Number(process.env.DISCLOSURE_SEED ?? 1);
export const COUNT = Number(process.env.DISCLOSURE_COUNT ?? 100);

export const SEEDS: readonly number[] = Array.from(
  { length: COUNT },
  (_, index) => FIRST_SEED + index,
);

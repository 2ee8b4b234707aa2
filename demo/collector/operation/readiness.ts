/** Milliseconds that a good outcome is believed, and a bad one: many may ask, one is tried. */
const BELIEVED = { good: 3000, bad: 500 };

/**
 * Can responses be stored? Tried for real, once every few seconds at most.
 * @param check writes something; throws when it cannot
 */
export function readiness(check: () => Promise<void>): () => Promise<boolean> {
  let known: Promise<boolean> | undefined;
  return () => {
    known ??= check()
      .then(
        () => true,
        () => false,
      )
      .then((isGood) => {
        setTimeout(() => (known = undefined), isGood ? BELIEVED.good : BELIEVED.bad).unref();
        return isGood;
      });
    return known;
  };
}

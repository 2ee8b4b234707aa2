/** What binary fractions lose must not turn a half into less. */
const LOST = 1e-9;

/** Rounds once, from the exact value, half away from zero. */
export const roundTo = (decimals: number, value: number): number => {
  const scale = 10 ** decimals;
  const rounded = Math.floor(Math.abs(value) * scale + 0.5 + LOST) / scale;
  return value < 0 && rounded > 0 ? -rounded : rounded;
};

/** Means and indices have one decimal. */
export const roundMean = (value: number): number => roundTo(1, value);

/** Shares and rates are whole percent. */
export const roundPercent = (value: number): number => roundTo(0, value);

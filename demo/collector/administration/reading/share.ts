/** Whole percent, half away from zero; nothing where nobody knows of how many. */
export const percentOf = (part: number, whole: number | undefined): number | undefined =>
  whole ? Math.round((100 * part) / whole) : undefined;

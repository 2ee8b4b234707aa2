import { roundMean } from './rounding.js';

/** With fewer answers it is said how much one person moves the result (reference/domain.md, 4.10). */
const FEW = 30;

export const isFew = (answers: number): boolean => answers < FEW;

/**
 * How far one person's answer can move a figure: from one end of the range to the other, divided
 * by the answers. In units of the scale, or percentage points; one decimal.
 * @param range the ends of the scale; of a share 0 and 100
 */
export const movedByOne = (
  answers: number,
  { min, max }: { readonly min: number; readonly max: number },
): number => roundMean((max - min) / answers);

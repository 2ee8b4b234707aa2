import type { Fault } from './question-type.js';

/** Is a number or date (`YYYY-MM-DD`) within `min` and `max`, both inclusive? */
export const limitFaults = <Value extends number | string>(
  type: 'number' | 'date',
  answer: Value,
  { min = answer, max = answer }: { readonly min?: Value; readonly max?: Value },
): Fault[] => {
  const faults: Fault[] = [];
  if (answer < min) faults.push([`${type}-min`, { min }]);
  if (answer > max) faults.push([`${type}-max`, { max }]);
  return faults;
};

import { isRoundName, isUnitName } from '../storage/stored-name.js';

/** Codes that an administrator asks for. */
export interface WantedCodes {
  readonly count: number;
  readonly unit?: string;
  readonly round?: string;
}

/** A call; a municipality with more households makes several. */
export const MOST_CODES = 10_000;

/** @param value untrusted */
export const isCodeCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_CODES;

/** A body `{ "count": 100, "unit"?: …, "round"?: … }`. @param body untrusted */
export function isWantedCodes(body: unknown): body is WantedCodes {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, 'count')) return false;
  const { count, unit, round, ...rest } = body as Record<string, unknown>;
  return (
    Object.keys(rest).length === 0 &&
    isCodeCount(count) &&
    (unit === undefined || isUnitName(unit)) &&
    (round === undefined || isRoundName(round))
  );
}

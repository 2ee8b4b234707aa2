import { isRecord, own } from '../record.js';
import { isCalendarDate } from '../text/calendar-date.js';
import { VALIDATION_CODES, type ValidationCode, type ValidationError } from './answers.js';

/** A validation error apart from its question. */
export type ErrorOfQuestion = Omit<ValidationError, 'questionId'>;

const isOfKind = { number: Number.isFinite, date: isCalendarDate };

/**
 * An untrusted error, such as an endpoint sends: `{ code, params?, row? }`. `undefined` when its code is
 * none of ours, or a parameter of it is missing or of another kind; other parameters are left out.
 */
export const readError = (
  value: Readonly<Record<string, unknown>>,
): ErrorOfQuestion | undefined => {
  const { code, params, row } = value;
  if (typeof code !== 'string' || !Object.hasOwn(VALIDATION_CODES, code)) return undefined;
  const kinds = Object.entries<'number' | 'date'>(VALIDATION_CODES[code as ValidationCode]);
  const given = isRecord(params) ? params : {};
  const read = kinds.map(([name, kind]) => [name, kind, own(given, name)] as const);
  if (!read.every(([, kind, param]) => isOfKind[kind](param))) return undefined;
  return {
    code: code as ValidationCode,
    params: Object.fromEntries(read.map(([name, , param]) => [name, param as number | string])),
    ...(typeof row === 'string' && { rowId: row }),
  };
};

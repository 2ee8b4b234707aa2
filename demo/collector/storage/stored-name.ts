import { codePoints } from 'user-survey/engine';

/** As long as a value of the context may be. */
const MAX_LENGTH = 100;

/** PostgreSQL takes no U+0000 in a text. */
export const isStorable = (text: string): boolean => !text.includes('\0');

/** Can an untrusted text be a value of the context? */
const isContextValue = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && codePoints(value) <= MAX_LENGTH && isStorable(value);

/** Can an untrusted text be the name of a round? */
export const isRoundName = isContextValue;
/** Can an untrusted text be the name of a unit? */
export const isUnitName = isContextValue;

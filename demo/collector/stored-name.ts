import { codePoints } from 'user-survey/engine';

/** As long as a value of the context may be. */
const MAX_LENGTH = 100;

/** Can an untrusted text be the name of a round or survey? PostgreSQL takes no U+0000 in a text. */
export const isStoredName = (value: unknown): value is string =>
  typeof value === 'string' &&
  value !== '' &&
  codePoints(value) <= MAX_LENGTH &&
  !value.includes('\0');

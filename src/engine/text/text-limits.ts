import { codePoints } from './typed-text.js';

/** Most characters (code points) of a text or comment that is taken, whatever its `maxLength` says. */
const mostCharacters = 10_000;
/** The same where a `pattern` is asked: matching may take long. */
const mostMatched = 1000;

interface LimitedText {
  readonly maxLength?: number;
  readonly pattern?: string;
}

/** Most characters that a text or comment may have. */
export const textLimit = ({ maxLength = Infinity, pattern }: LimitedText): number =>
  Math.min(maxLength, pattern === undefined ? mostCharacters : mostMatched);

/** What a text has too much, as the parameters of its validation error; `undefined`: it fits. */
export const overLimit = (
  text: string,
  limited: LimitedText,
): { readonly max: number; readonly count: number } | undefined => {
  const max = textLimit(limited);
  const count = codePoints(text);
  return count > max ? { max, count } : undefined;
};

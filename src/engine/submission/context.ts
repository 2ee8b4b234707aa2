import type { Survey } from '../document/survey.js';

/** Most characters (code points) of a value of the context. */
export const mostOfContextValue = 100;

/**
 * The keys that a submission's context may have: what the element's attributes give, and the
 * document's own. Each becomes a column of an export, so nobody else adds any.
 */
export const contextKeys = ({ context }: Pick<Survey, 'context'>): readonly string[] => [
  ...new Set(['unit', 'round', 'channel', ...Object.keys(context)]),
];

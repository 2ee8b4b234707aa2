import type { Survey } from '../document/survey.js';

/** Which questions say in words that they are required or optional. */
export type Marking = 'none' | 'all-required' | 'mark-required' | 'mark-optional';

/**
 * The minority of the document's questions is marked; at a tie the optional ones. Nothing
 * required: nothing is said; all required: it is said once. Statements do not count.
 * @param requires see `requiresAnswers`
 */
export const marking = (survey: Survey, requires: boolean): Marking => {
  const questions = survey.questions.filter(({ type }) => type !== 'statement');
  const required = questions.filter((question) => question.required).length;
  if (!requires || required === 0) return 'none';
  if (required === questions.length) return 'all-required';
  return required < questions.length - required ? 'mark-required' : 'mark-optional';
};

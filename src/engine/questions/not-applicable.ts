import type { Speaker } from './question-type.js';
import { NOT_APPLICABLE, type NotApplicable, type Question } from '../document/survey.js';

type Offered = Pick<Question, 'notApplicable'>;

/** Is this value "not applicable", where the question offers it? (In a matrix: for one row.) */
export const isNotApplicable = (question: Offered, value: unknown): value is NotApplicable =>
  value === NOT_APPLICABLE && question.notApplicable !== false;

/** "Not applicable" in the document's wording where it has one. */
export const notApplicableWords = (
  { notApplicable }: Offered,
  { say, text }: Pick<Speaker, 'say' | 'text'>,
) => (typeof notApplicable === 'boolean' ? say('not-applicable') : text(notApplicable));

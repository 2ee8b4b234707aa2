import { NOT_APPLICABLE, type NotApplicable, type Question, type SummaryPart } from './types.js';

/** Is this value "not applicable", where the question offers it? (In a matrix: for one row.) */
export const isNotApplicable = (
  question: Pick<Question, 'notApplicable'>,
  value: unknown,
): value is NotApplicable => value === NOT_APPLICABLE && question.notApplicable !== false;

/** "Not applicable" for a summary, in the document's wording where it has one. */
export const notApplicablePart = ({
  notApplicable,
}: Pick<Question, 'notApplicable'>): SummaryPart =>
  typeof notApplicable === 'boolean'
    ? { kind: 'not-applicable' }
    : { kind: 'text', text: notApplicable };

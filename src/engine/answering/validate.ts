import { isAnsweredNotApplicable, normalizeAnswer } from './answer.js';
import { questionById } from './question-by-id.js';
import { questionType } from '../questions/index.js';
import { own } from '../record.js';
import { overLimit } from '../text/text-limits.js';
import { cleanText, matchesPattern } from '../text/typed-text.js';
import type {
  Answer,
  Answers,
  Comments,
  Params,
  ValidationCode,
  ValidationError,
} from './answers.js';
import type { Question, QuestionId, Survey } from '../document/survey.js';

/** Must required questions be answered? Not in interviews and on paper (`context.channel`). */
export const requiresAnswers = (channel: string | undefined): boolean =>
  channel !== 'interview' && channel !== 'paper';

/** What has to be answered and is not: the rows of a matrix, or the question itself (`undefined`). */
const missing = (
  question: Question,
  answer: Answer | undefined,
): readonly (string | undefined)[] => {
  if (question.type !== 'matrix')
    return answer === undefined && question.type !== 'statement' ? [undefined] : [];
  return question.rows.map(({ id }) => id).filter((id) => !Object.hasOwn(Object(answer), id));
};

/**
 * What is wrong with the answer and comment (both as kept) of one visible question.
 * @param requires see `requiresAnswers`
 * @param matches asks the document's patterns
 */
export const validateQuestion = (
  question: Question,
  answer: Answer | undefined,
  comment: string | undefined,
  requires: boolean,
  matches = matchesPattern,
): readonly ValidationError[] => {
  const errors: ValidationError[] = [];
  const report = (code: ValidationCode, params: Params = {}, rowId?: string): void => {
    errors.push({
      questionId: question.id,
      ...(rowId !== undefined && { rowId }),
      code,
      params,
    });
  };
  const normalized = normalizeAnswer(question, answer);
  if (requires && question.required)
    for (const rowId of missing(question, normalized)) report('required', {}, rowId);
  if (normalized !== undefined && !isAnsweredNotApplicable(question, normalized)) {
    const type = questionType(question);
    const faults = type.faults?.(question, normalized, matches) ?? [];
    for (const [code, params] of faults) report(code, params);
    if (faults.length === 0 && !type.accepts(question, normalized)) report('invalid');
  }
  const over = overLimit(cleanText(comment ?? ''), question.comment ?? {});
  if (over) report('comment-too-long', over);
  return errors;
};

/** The same for several questions, in the order of `ids`; ids that the survey has not are skipped. */
export const validateQuestions = (
  survey: Survey,
  answers: Answers,
  comments: Comments,
  ids: Iterable<QuestionId>,
  requires: boolean,
): readonly ValidationError[] =>
  Array.from(ids).flatMap((id) => {
    const question = questionById(survey, id);
    return question
      ? validateQuestion(question, own(answers, id), own(comments, id), requires)
      : [];
  });

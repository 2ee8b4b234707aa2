import { isAnsweredNotApplicable, normalizeAnswer } from './answer.js';
import { questionById } from './question-by-id.js';
import { questionType } from './questions/index.js';
import { own } from './record.js';
import { cleanText, codePoints } from './typed-text.js';
import { NO_ERRORS, fault } from './validation-error.js';
import type {
  Answer,
  Answers,
  Comments,
  Question,
  QuestionId,
  Survey,
  ValidationError,
} from './types.js';

/** Must required questions be answered? Not in interviews and on paper (`context.channel`). */
export const requiresAnswers = (channel: string | undefined): boolean =>
  channel !== 'interview' && channel !== 'paper';

const requiredErrors = (
  question: Question,
  answer: Answer | undefined,
): readonly ValidationError[] =>
  questionType(question)
    .missing(question, answer)
    .map((rowId) => ({
      ...fault(question, 'required'),
      ...(rowId !== undefined && { rowId }),
    }));

const answerErrors = (question: Question, answer: Answer): readonly ValidationError[] => {
  if (isAnsweredNotApplicable(question, answer)) return NO_ERRORS;
  const type = questionType(question);
  const errors = type.validate(question, answer);
  if (errors.length > 0 || type.accepts(question, answer)) return errors;
  return [fault(question, 'invalid')];
};

const commentErrors = (
  question: Question,
  comment: string | undefined,
): readonly ValidationError[] => {
  const max = question.comment?.maxLength;
  if (max === undefined || !comment) return NO_ERRORS;
  const count = codePoints(cleanText(comment));
  return count > max ? [fault(question, 'comment-too-long', { max, count })] : NO_ERRORS;
};

/**
 * What is wrong with the answer and comment (both as kept) of one visible question.
 * @param requires see `requiresAnswers`
 */
export const validateQuestion = (
  question: Question,
  answer: Answer | undefined,
  comment: string | undefined,
  requires: boolean,
): readonly ValidationError[] => {
  const normalized = normalizeAnswer(question, answer);
  return [
    ...(requires && question.required ? requiredErrors(question, normalized) : NO_ERRORS),
    ...(normalized === undefined ? NO_ERRORS : answerErrors(question, normalized)),
    ...commentErrors(question, comment),
  ];
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
      : NO_ERRORS;
  });

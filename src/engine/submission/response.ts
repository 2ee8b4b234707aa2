import { acceptsAnswer, normalizeAnswer } from '../answering/answer.js';
import { readComment } from '../answering/comment.js';
import { own } from '../record.js';
import { cleanText } from '../text/typed-text.js';
import { visibleQuestions } from '../answering/visibility.js';
import { contextKeys, mostOfContextValue } from './context.js';
import type { Answer, Answers, Comments } from '../answering/answers.js';
import type { QuestionId, Survey } from '../document/survey.js';
import type { SurveyResponse, Submission } from './submission.js';

/**
 * The answers and comments that are sent: of visible questions, normalized, in document order.
 * What does not parse is not an answer yet and is left out.
 * @param channel `context.channel` of the submission: an interviewer keeps notes
 */
export const toResponse = (
  survey: Survey,
  answers: Answers,
  comments: Comments,
  channel?: string,
): SurveyResponse => {
  const sentAnswers: Record<QuestionId, Answer> = {};
  const sentComments: Record<QuestionId, string> = {};
  const visible = visibleQuestions(survey, answers);
  for (const question of survey.questions) {
    const { id } = question;
    if (!visible.has(id)) continue;
    const answer = normalizeAnswer(question, own(answers, id));
    if (answer !== undefined && acceptsAnswer(question, answer)) sentAnswers[id] = answer;
    const comment = readComment(question, answer, own(comments, id), channel);
    if (comment !== undefined) sentComments[id] = comment;
  }
  return { answers: sentAnswers, comments: sentComments };
};

const contextValue = (value: string): string =>
  cleanText([...cleanText(value)].slice(0, mostOfContextValue).join(''));

/** Is there anything in it? Empty parts of a submission are left out. */
const isFilled = (record: object): boolean => Object.keys(record).length > 0;

/**
 * The submission. Non-empty values of the envelope's `context` join the survey's and win over them;
 * other keys than `unit`, `round`, `channel` and the survey's are left out, and a value ends at its
 * limit, so that no answer is refused for them. An empty context, code or comments are left out.
 * @param envelope `submissionId`: random UUID; `completedOn`: local date `YYYY-MM-DD`
 */
export const toSubmission = (
  survey: Survey,
  session: { readonly answers: Answers; readonly comments: Comments; readonly code?: string },
  envelope: Pick<Submission, 'submissionId' | 'language' | 'completedOn'> & {
    readonly context: Readonly<Record<string, string>>;
  },
): Submission => {
  const { context: site, ...rest } = envelope;
  const keys = contextKeys(survey);
  const context = Object.fromEntries(
    [...Object.entries(survey.context), ...Object.entries(site)]
      .map(([key, value]) => [key, contextValue(value)] as const)
      .filter(([key, value]) => value !== '' && keys.includes(key)),
  );
  const channel = own(context, 'channel');
  const { answers, comments } = toResponse(survey, session.answers, session.comments, channel);
  const code = cleanText(session.code ?? '');
  return {
    ...rest,
    surveyId: survey.id,
    surveyVersion: survey.version,
    ...(isFilled(context) && { context }),
    ...(code && { code }),
    answers,
    ...(isFilled(comments) && { comments }),
  };
};

import { acceptsAnswer, normalizeAnswer, sameAnswer } from '../answering/answer.js';
import { isCalendarDate } from '../text/calendar-date.js';
import { takesComment } from '../answering/comment.js';
import { questionById } from '../answering/question-by-id.js';
import { isRecord, own } from '../record.js';
import { contextKeys, mostOfContextValue } from './context.js';
import { toResponse } from './response.js';
import { cleanText, codePoints, matchesPattern, type MatchesPattern } from '../text/typed-text.js';
import { requiresAnswers, validateQuestion } from '../answering/validate.js';
import { visibleQuestions } from '../answering/visibility.js';
import type { Answer, ValidationError } from '../answering/answers.js';
import type { QuestionId, Survey } from '../document/survey.js';
import type { Submission } from './submission.js';

/** What is wrong with a posted body, apart from the answers themselves. */
export interface SubmissionFault {
  /** JSON Pointer (RFC 6901) into the body; `''` is the body itself. */
  readonly path: string;
  readonly code:
    | 'not-an-object'
    | 'missing'
    | 'unknown' // a property, key of the context, question or comment that the survey does not have
    | 'invalid' // wrong type, form or length
    | 'mismatch' // another survey, or another version of it
    | 'hidden'; // a question that is not asked with these answers
}

export type CheckedSubmission =
  | { readonly submission: Submission }
  | {
      readonly submission?: undefined;
      /** In document order. */
      readonly errors: readonly ValidationError[];
      readonly faults: readonly SubmissionFault[];
    };

/** Most characters (code points) of an invitation code. */
export const mostOfCode = 100;
export const UUID = '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$';

type PostedBody = Readonly<Record<string, unknown>>;
type ReportFault = (code: SubmissionFault['code'], ...path: string[]) => void;

const PROPERTIES = [
  'submissionId',
  'surveyId',
  'surveyVersion',
  'language',
  'completedOn',
  'context',
  'code',
  'answers',
  'comments',
];

/** A text in the form that is sent: trimmed, not empty, not too long. */
const isSentText = (value: unknown, maxLength = Infinity): value is string =>
  typeof value === 'string' &&
  value !== '' &&
  cleanText(value) === value &&
  codePoints(value) <= maxLength;

const checkEnvelope = (survey: Survey, body: PostedBody, report: ReportFault): void => {
  for (const name of Object.keys(body)) if (!PROPERTIES.includes(name)) report('unknown', name);
  const check = (name: string, code: 'invalid' | 'mismatch', isRight: boolean): void => {
    if (!Object.hasOwn(body, name)) report('missing', name);
    else if (!isRight) report(code, name);
  };
  const { submissionId, language } = body;
  const isId = typeof submissionId === 'string' && matchesPattern(UUID, submissionId);
  check('submissionId', 'invalid', isId);
  check('surveyId', 'mismatch', body['surveyId'] === survey.id);
  check('surveyVersion', 'mismatch', body['surveyVersion'] === survey.version);
  check(
    'language',
    'invalid',
    survey.languages.some((tag) => tag === language),
  );
  check('completedOn', 'invalid', isCalendarDate(body['completedOn']));
};

const checkCode = (
  survey: Survey,
  code: unknown,
  requires: boolean,
  matches: MatchesPattern,
  report: ReportFault,
): void => {
  const pattern = survey.code?.pattern;
  if (code === undefined) {
    if (requires && survey.code?.required) report('missing', 'code');
  } else if (!isSentText(code, mostOfCode) || (pattern !== undefined && !matches(pattern, code)))
    report('invalid', 'code');
};

/** The entries of an object of the body; an absent one has none. */
const entriesOf = (
  body: PostedBody,
  name: string,
  report: ReportFault,
): readonly [string, unknown][] => {
  const record = own(body, name);
  if (isRecord(record)) return Object.entries(record);
  if (record !== undefined) report('not-an-object', name);
  return [];
};

const readContext = (
  survey: Survey,
  body: PostedBody,
  report: ReportFault,
): Readonly<Record<string, string>> => {
  const keys = contextKeys(survey);
  const context: Record<string, string> = {};
  for (const [key, value] of entriesOf(body, 'context', report)) {
    if (!keys.includes(key)) report('unknown', 'context', key);
    else if (isSentText(value, mostOfContextValue)) context[key] = value;
    else report('invalid', 'context', key);
  }
  return context;
};

/** The answers that their questions accept in just this form; the ids of all others. */
const readAnswers = (survey: Survey, body: PostedBody, report: ReportFault) => {
  const answers: Record<QuestionId, Answer> = {};
  const refused = new Set<QuestionId>();
  if (!Object.hasOwn(body, 'answers')) report('missing', 'answers');
  for (const [id, value] of entriesOf(body, 'answers', report)) {
    const question = questionById(survey, id);
    if (!question) report('unknown', 'answers', id);
    else if (acceptsAnswer(question, value) && sameAnswer(normalizeAnswer(question, value), value))
      answers[id] = value;
    else refused.add(id);
  }
  return { answers, refused };
};

const readComments = (
  survey: Survey,
  body: PostedBody,
  channel: string | undefined,
  report: ReportFault,
) => {
  const comments: Record<QuestionId, string> = {};
  for (const [id, value] of entriesOf(body, 'comments', report)) {
    const question = questionById(survey, id);
    if (!question || !takesComment(question, channel)) report('unknown', 'comments', id);
    else if (isSentText(value)) comments[id] = value;
    else report('invalid', 'comments', id);
  }
  return comments;
};

/**
 * Checks an untrusted body against the survey: the envelope, and every answer as on the page.
 * What the element would not have sent is refused: hidden and unknown questions, other
 * properties, answers that are not normalized. Dates and versions against the clock and the
 * store are the collector's to judge. Never throws.
 * @param options `matches` asks the document's patterns; without it JavaScript's `RegExp` does, which a
 *   careless pattern and a hostile text can keep busy for hours. `trustsChannel`: whoever says that
 *   answers come from an interview or from paper is asked for nothing, as on the page (the default);
 *   else for what everybody is asked
 */
export const checkSubmission = (
  survey: Survey,
  body: unknown,
  {
    matches = matchesPattern,
    trustsChannel = true,
  }: { readonly matches?: MatchesPattern; readonly trustsChannel?: boolean } = {},
): CheckedSubmission => {
  const faults: SubmissionFault[] = [];
  const report: ReportFault = (code, ...path) => {
    const pointer = path.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    faults.push({ path: pointer.join(''), code });
  };
  if (!isRecord(body)) return { errors: [], faults: [{ path: '', code: 'not-an-object' }] };

  checkEnvelope(survey, body, report);
  const context = readContext(survey, body, report);
  const channel = own(context, 'channel');
  const requires = !trustsChannel || requiresAnswers(channel);
  checkCode(survey, own(body, 'code'), requires, matches, report);
  const { answers, refused } = readAnswers(survey, body, report);
  const comments = readComments(survey, body, channel, report);

  const response = toResponse(survey, answers, comments, channel);
  // What an invalid answer would have shown is not known.
  if (refused.size === 0) {
    for (const id of Object.keys(answers))
      if (!Object.hasOwn(response.answers, id)) report('hidden', 'answers', id);
    for (const id of Object.keys(comments))
      if (!Object.hasOwn(response.comments, id)) report('hidden', 'comments', id);
  }

  const visible = visibleQuestions(survey, answers);
  const errors = survey.questions.flatMap((question) => {
    const { id } = question;
    if (refused.has(id)) return [{ questionId: id, code: 'invalid' as const, params: {} }];
    return visible.has(id)
      ? validateQuestion(question, own(answers, id), own(comments, id), requires, matches)
      : [];
  });
  if (errors.length > 0 || faults.length > 0) return { errors, faults };

  // Every property was checked above.
  const envelope = body as unknown as Submission;
  return {
    submission: {
      submissionId: envelope.submissionId,
      surveyId: survey.id,
      surveyVersion: survey.version,
      language: envelope.language,
      completedOn: envelope.completedOn,
      ...(Object.keys(context).length > 0 && { context }),
      ...(envelope.code !== undefined && { code: envelope.code }),
      answers: response.answers,
      ...(Object.keys(comments).length > 0 && { comments: response.comments }),
    },
  };
};

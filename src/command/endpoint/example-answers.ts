import {
  acceptsAnswer,
  NOT_APPLICABLE,
  normalizeAnswer,
  sameAnswer,
  takesComment,
  validateQuestion,
  visibleQuestions,
} from '../../engine/index.js';
import type {
  Answer,
  Answers,
  Comments,
  Question,
  QuestionId,
  QuestionOf,
  QuestionTypeName,
  Survey,
} from '../../engine/index.js';

/** Stands in each open text that is posted, so that it is known again. */
export const MARK = 'endpoint-check';

/** Id of a question that no survey has. */
export const NO_QUESTION = 'no-such-question-of-the-check';

/** Letters, signs and marks that careless programs stumble over. */
const MANY_SIGNS = `${MARK}: æøå ßŁ 🙂 سلام "'<b>&amp;</b> %s \\ ;--\n\u2028 =1+1`;

/** As long as a pattern may ask for: `2` and `A` are in most lists of signs. */
const repeated = (sign: string): readonly string[] =>
  Array.from({ length: 24 }, (_, index) => sign.repeat(index + 1));
const FOR_PATTERNS = [...repeated('2'), ...repeated('A'), ...repeated('a'), '222 22', 'AA 22222'];

const FORMATTED = {
  email: `${MARK}@example.org`,
  tel: '+47 22 22 22 22',
  url: `https://www.example.org/${MARK}`,
};

/** Answers to try, of which the first and the last that the question accepts are taken. */
const CANDIDATES: {
  readonly [T in QuestionTypeName]: (question: QuestionOf<T>) => readonly (Answer | undefined)[];
} = {
  scale: ({ min, max }) => [max, min],
  'single-choice': ({ choices }) => choices.map(({ value }) => value),
  'multiple-choice': ({ choices }) => {
    const values = choices.filter(({ exclusive }) => !exclusive).map(({ value }) => value);
    const alone = choices.filter(({ exclusive }) => exclusive).map(({ value }) => [value]);
    return [...values.map((_, index) => values.slice(0, values.length - index)), ...alone];
  },
  'yes-no': () => [true, false],
  matrix: ({ rows, range, choices = [] }) => {
    const cells = range ? [range.max, range.min] : choices.map(({ value }) => value);
    return cells.map((cell) => Object.fromEntries(rows.map(({ id }) => [id, cell])));
  },
  text: ({ format }) => [format ? FORMATTED[format] : MANY_SIGNS, MARK, ...FOR_PATTERNS],
  number: ({ min, max, step = 1 }) => [
    max,
    min,
    0,
    max === undefined ? undefined : Math.floor(max / step) * step,
  ],
  date: ({ min, max }) => [max, min, '2026-10-12'],
  ranking: ({ choices }) => {
    const values = choices.map(({ value }) => value);
    return [values, values.toReversed()];
  },
  consent: () => [true],
  statement: () => [],
};

const isValid = (question: Question, answer: Answer | undefined): answer is Answer =>
  answer !== undefined &&
  acceptsAnswer(question, answer) &&
  sameAnswer(normalizeAnswer(question, answer), answer) &&
  validateQuestion(question, answer, undefined, true).length === 0;

/** Valid answers to one question. */
const validAnswers = (question: Question, typed: string | undefined): readonly Answer[] => {
  const candidatesOf = CANDIDATES[question.type] as (one: Question) => readonly Answer[];
  const candidates = typed === undefined ? candidatesOf(question) : [typed];
  return candidates.filter((answer) => isValid(question, answer));
};

/** `every`: every question that shows; `required`: those alone, with "not applicable" where there is one. */
export type Manner = 'every' | 'required';

export interface Example {
  readonly answers: Answers;
  readonly comments: Comments;
  /** Required questions that no answer was found to. */
  readonly unanswered: readonly QuestionId[];
}

/**
 * Answers as a respondent might give them, every one valid.
 * @param typed answers to text questions whose pattern cannot be guessed
 */
export function exampleAnswers(
  survey: Survey,
  manner: Manner,
  typed: Readonly<Record<QuestionId, string>> = {},
): Example {
  const answers: Record<QuestionId, Answer> = {};
  const comments: Record<QuestionId, string> = {};
  const unanswered: QuestionId[] = [];
  for (const question of survey.questions) {
    const { id, required, comment } = question;
    // Conditions ask about earlier questions only.
    if (!visibleQuestions(survey, answers).has(id)) continue;
    if (manner === 'required' && !required) continue;
    const valid = validAnswers(question, typed[id]);
    const spared = manner === 'required' && isValid(question, NOT_APPLICABLE);
    const answer = spared ? NOT_APPLICABLE : valid.at(manner === 'every' ? 0 : -1);
    if (answer !== undefined) answers[id] = answer;
    else if (required) unanswered.push(id);
    if (manner === 'every' && takesComment(question))
      comments[id] = [...MARK].slice(0, comment?.maxLength).join('');
  }
  return { answers, comments, unanswered };
}

/** A code that the survey's pattern takes, for an endpoint that does not look codes up. */
export const exampleCode = ({ code }: Survey): string | undefined =>
  code?.required
    ? FOR_PATTERNS.find((one) => new RegExp(code.pattern ?? '', 'u').test(one))
    : undefined;

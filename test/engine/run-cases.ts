import {
  acceptsAnswer,
  blockText,
  checkSubmission,
  direction,
  holds,
  mergeDraft,
  normalizeAnswer,
  parseSurvey,
  problemMessage,
  readComment,
  readText,
  resolveLanguage,
  stepIndex,
  stepsOf,
  summarize,
  toResponse,
  validateQuestion,
  visibleQuestions,
} from '../../src/engine/index.js';
import { isCalendarDate } from '../../src/engine/text/calendar-date.js';
import { parseNumber } from '../../src/engine/text/parse-number.js';
import type {
  Answer,
  Answers,
  Comments,
  Condition,
  Draft,
  Layout,
  Place,
  Question,
  Speaker,
  Step,
  Survey,
  LocalizedText,
  ValidationError,
} from '../../src/engine/index.js';

/** What is given to a case; which of it is read depends on `what` the file is about. */
interface Given {
  readonly question: string | object;
  readonly document: string | object;
  readonly answer?: Answer;
  readonly comment?: string;
  readonly requires?: boolean;
  readonly answers?: Answers;
  readonly comments?: Comments;
  readonly condition: Condition;
  readonly layout?: Layout;
  readonly start?: boolean;
  readonly place?: Place;
  readonly wanted?: string;
  readonly languages: readonly string[];
  readonly fallback?: Readonly<Record<string, string>>;
  readonly language: string;
  readonly text: LocalizedText;
  readonly typed: string;
  readonly body: unknown;
  readonly draft: Draft;
  readonly channel?: string;
}

/** A cases file: what it is about, named documents and questions, and the cases. */
export interface CasesFile {
  readonly what: string;
  readonly documents?: Readonly<Record<string, object>>;
  readonly questions?: Readonly<Record<string, object>>;
  readonly cases: readonly {
    readonly name: string;
    readonly given: object;
    readonly expected: unknown;
  }[];
}

export interface CaseResult {
  readonly name: string;
  readonly expected: unknown;
  readonly actual: unknown;
  readonly ok: boolean;
}

const surveyOf = (document: object): Survey => {
  const { survey, problems } = parseSurvey({
    id: 'cases',
    version: '1',
    languages: ['en'],
    title: 'Cases',
    ...document,
  });
  if (!survey) throw new Error(problems.map(problemMessage).join('\n'));
  return survey;
};

const questionOf = (question: object): Question => {
  const questions = [{ id: 'question', label: 'Question', ...question }];
  return surveyOf({ pages: [{ id: 'page', questions }] }).questions[0]!;
};

/** Marks what is said in words of the interface. */
const speaker: Speaker = {
  language: 'en',
  say: (key: string, params?: { readonly value: number; readonly max: number }) => ({
    text: `<${params ? `${params.value} of ${params.max}` : key}>`,
    language: 'en',
  }),
  text: (text) => readText(text, 'en', { languages: ['en'], fallback: {} }),
  formatNumber: (value) => `<${value}>`,
  formatDate: (isoDate) => `<${isoDate}>`,
};

/** `row code name=value …` */
const errorWords = ({ rowId, code, params }: ValidationError): string =>
  [rowId, code, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)]
    .filter((word) => word !== undefined)
    .join(' ');

/** `start`, `page one: a b (1 of 2)`, `page one/b: a b (1 of 2)`, `review` */
const stepWords = ({ place, questionIds, number, count }: Step): string => {
  if (place.kind !== 'page') return place.kind;
  const name = place.questionId ? `${place.pageId}/${place.questionId}` : place.pageId;
  return `page ${name}: ${questionIds.join(' ')} (${number} of ${count})`;
};

const runners: Readonly<Record<string, (given: Given, file: CasesFile) => unknown>> = {
  answer: ({ question, answer, comment, requires = true }, file) => {
    const asked = questionOf(named(question, file.questions));
    return {
      accepts: acceptsAnswer(asked, answer),
      sent: normalizeAnswer(asked, answer) ?? null,
      errors: validateQuestion(asked, answer, comment, requires).map(errorWords),
    };
  },
  summary: ({ question, answer, comment }, file) => {
    const asked = questionOf(named(question, file.questions));
    const remark = readComment(asked, answer, comment);
    const lines = summarize(asked, answer, speaker).map(({ text }) => text);
    return remark === undefined ? lines : [...lines, `comment: ${remark}`];
  },
  condition: ({ condition, answers = {} }) =>
    holds(condition, (id) => (Object.hasOwn(answers, id) ? answers[id] : undefined)),
  visibility: ({ document, answers = {} }, file) => [
    ...visibleQuestions(surveyOf(named(document, file.documents)), answers),
  ],
  paging: ({ document, answers = {}, layout = 'pages', start = false, place }, file) => {
    const survey = surveyOf(named(document, file.documents));
    const visible = visibleQuestions(survey, answers);
    const steps = stepsOf(survey, { layout, visible, start });
    return place ? stepIndex(steps, place, survey) : steps.map(stepWords);
  },
  response: ({ document, answers = {}, comments = {} }, file) =>
    toResponse(surveyOf(named(document, file.documents)), answers, comments),
  submission: ({ document, body }, file) => {
    const checked = checkSubmission(surveyOf(named(document, file.documents)), body);
    if (checked.submission) return checked.submission;
    return {
      errors: checked.errors.map((error) => `${error.questionId}: ${errorWords(error)}`),
      faults: checked.faults.map(({ path, code }) => `${path} ${code}`),
    };
  },
  draft: ({ document, draft, channel }, file) =>
    mergeDraft(surveyOf(named(document, file.documents)), draft, channel),
  language: ({ wanted, languages, fallback = {} }) => resolveLanguage(wanted, languages, fallback),
  text: ({ text, language, languages, fallback = {} }) =>
    readText(text, language, { languages, fallback }),
  direction: ({ language }) => direction(language),
  number: ({ typed }) => parseNumber(typed) ?? null,
  date: ({ typed }) => isCalendarDate(typed),
  blocks: ({ typed }) => blockText(typed),
};

const named = (nameOrValue: string | object, values: CasesFile['questions']): object => {
  const value = typeof nameOrValue === 'string' ? values?.[nameOrValue] : nameOrValue;
  if (!value) throw new Error(`Nothing in this file is called ${String(nameOrValue)}`);
  return value;
};

/** The same JSON, whatever the order of properties. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

/**
 * Runs the cases of one parsed file of `test/engine/cases`. It imports nothing but the engine,
 * so that a browser, Node and the collector run the same cases.
 */
export const runCases = (file: CasesFile): readonly CaseResult[] => {
  const run = runners[file.what];
  if (!run) throw new Error(`No cases are about ${file.what}`);
  return file.cases.map(({ name, given, expected }) => {
    const actual = run(given as Given, file);
    return { name, expected, actual, ok: canonical(actual) === canonical(expected) };
  });
};

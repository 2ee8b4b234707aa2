import type { Question, Survey } from 'user-survey/engine';
import { partsOf } from './columns.js';
import { sayValue, wordingOf } from './wording.js';
import type { AnswerValue, Wording } from './wording.js';

/** A question as one version asks it. */
export interface AskedQuestion {
  readonly question: Question;
  /** A value as it is exported: in words, where words are wanted. */
  readonly say: (value: AnswerValue) => AnswerValue;
  /** Columns of the choices of which any number can be chosen. */
  readonly offered: readonly string[];
}

/** The questions of each version of a survey. */
export interface AskedQuestions {
  /** Those of a version; of one that is not known, as the latest asks them. */
  of(version: string): ReadonlyMap<string, AskedQuestion>;
}

/**
 * @param versions the latest first
 * @param labels the language in which values are said; absent: values stay as they are
 */
export function askedQuestions(
  versions: readonly Survey[],
  labels: string | undefined,
): AskedQuestions {
  const known = new Map(versions.map((survey) => [survey.version, questionsOf(survey, labels)]));
  const [latest = new Map<string, AskedQuestion>()] = known.values();
  return { of: (version) => known.get(version) ?? latest };
}

function questionsOf(
  survey: Survey,
  labels: string | undefined,
): ReadonlyMap<string, AskedQuestion> {
  const wording = labels === undefined ? undefined : wordingOf(survey, labels);
  return new Map(survey.questions.map((question) => [question.id, asAsked(question, wording)]));
}

const asAsked = (question: Question, wording: Wording | undefined): AskedQuestion => ({
  question,
  say: wording ? sayValue(question, wording) : (value) => value,
  offered:
    question.type === 'multiple-choice'
      ? partsOf(question)
          .filter(([, { kind }]) => kind !== 'comment')
          .map(([column]) => column)
      : [],
});

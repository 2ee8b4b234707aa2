import type { Survey } from 'user-survey/engine';
import type { AskedQuestion } from './answer-cells.js';
import { sayValue, wordingOf } from './wording.js';

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
  return new Map(
    survey.questions.map((question) => [
      question.id,
      { question, say: wording ? sayValue(question, wording) : (value) => value },
    ]),
  );
}

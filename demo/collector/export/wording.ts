import {
  answerWords,
  findLanguage,
  NOT_APPLICABLE,
  readText,
  resolveLanguage,
} from 'user-survey/engine';
import type { Choice, LocalizedText, Question, ScaleRange, Survey } from 'user-survey/engine';

/** The words of one survey in one language: its own and the built-in ones. */
export interface Wording {
  text(text: LocalizedText): string;
  readonly yes: string;
  readonly no: string;
  /** "Not applicable", as this question says it. */
  notApplicable(question: Question): string;
}

/**
 * @param wanted a language tag; the survey's nearest is taken. Absent: the survey's first one
 */
export function wordingOf(survey: Survey, wanted: string | undefined): Wording {
  const { languages, fallback } = survey;
  const language = resolveLanguage(wanted, languages, fallback);
  const builtIn = (words: Readonly<Record<string, string>>): string =>
    words[findLanguage(language, Object.keys(words), fallback) ?? 'en'] ?? '';
  const text = (each: LocalizedText): string => readText(each, language, survey).text;
  return {
    text,
    yes: builtIn(answerWords.yes),
    no: builtIn(answerWords.no),
    notApplicable: ({ notApplicable }) =>
      typeof notApplicable === 'boolean' ? builtIn(answerWords.notApplicable) : text(notApplicable),
  };
}

/** One value of an answer: all of it, what is chosen, or what stands in a row. */
export type AnswerValue = string | number | boolean;

/** A value that a question's answer may have, and its words where it has some. */
export interface NamedValue {
  readonly value: AnswerValue;
  readonly label?: string;
}

/** The values of a question that is answered with one of a few, "not applicable" last. */
export function namedValues(question: Question, wording: Wording): readonly NamedValue[] {
  const values = ownValues(question, wording);
  return question.notApplicable === false
    ? values
    : [...values, { value: NOT_APPLICABLE, label: wording.notApplicable(question) }];
}

function ownValues(question: Question, wording: Wording): readonly NamedValue[] {
  const chosen = (choices: readonly Choice[]): NamedValue[] =>
    choices.map(({ value, label }) => ({ value, label: wording.text(label) }));
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'ranking':
      return chosen(question.choices);
    case 'scale':
      return steps(question, wording);
    case 'matrix':
      return question.range ? steps(question.range, wording) : chosen(question.choices ?? []);
    case 'yes-no':
      return [
        { value: true, label: wording.yes },
        { value: false, label: wording.no },
      ];
    case 'consent':
      return [{ value: true, label: wording.yes }];
    default:
      return [];
  }
}

function steps({ min, max, labels }: ScaleRange, wording: Wording): NamedValue[] {
  return Array.from({ length: max - min + 1 }, (_item, index): NamedValue => {
    const value = min + index;
    const label = Object.hasOwn(labels, value) ? labels[value] : undefined;
    return label === undefined ? { value } : { value, label: wording.text(label) };
  });
}

/**
 * Puts the values of a question's answers in words. A scale stays numbers unless each of its steps
 * has a label: a column that is half numbers, half words can neither be counted nor read.
 */
export function sayValue(
  question: Question,
  wording: Wording,
): (value: AnswerValue) => AnswerValue {
  const values = namedValues(question, wording);
  const isSaid = values.every(({ label }) => label !== undefined);
  const words = new Map(
    values
      .filter(({ value }) => isSaid || value === NOT_APPLICABLE)
      .map(({ value, label }) => [value, label]),
  );
  return (value) => words.get(value) ?? value;
}

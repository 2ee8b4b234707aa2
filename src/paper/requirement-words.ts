import {
  questionById,
  summarize,
  type ConditionValue,
  type Question,
  type ScaleRange,
  type Survey,
} from '../engine/index.js';
import { own } from '../engine/record.js';
import type { PrintSpeech } from '../localization/print/print-speech.js';
import { questionNumbers } from './question-numbers.js';
import { isGroup, type Clause, type Group, type Requirement } from './requirement.js';

/** A requirement in words: "if …", or cases of which all or any must hold. */
export type RequirementWords =
  | { readonly words: string }
  | { readonly join: Group['join']; readonly parts: readonly RequirementWords[] };

/** A step as it stands on paper: its number, then its own words. */
const stepWords = ({ labels }: ScaleRange, value: ConditionValue, { text }: PrintSpeech) => {
  const label = own(labels, `${value}`);
  return label === undefined ? `${value}` : `${value} – ${text(label).text}`;
};

/** The words of a value, as the question has them on paper. */
const valueWords = (question: Question, value: ConditionValue, speech: PrintSpeech): string => {
  if (question.type === 'scale' && typeof value === 'number')
    return stepWords(question, value, speech);
  // The choices of a multiple choice are values in a list; "not applicable" is one by itself.
  const answer = question.type === 'multiple-choice' ? [value as string | number] : value;
  const [words] = [...summarize(question, answer, speech), ...summarize(question, value, speech)];
  return words?.text ?? String(value);
};

/** Is this value on the right side of the clause's bound? */
const isWithin = ({ about, values: [bound] }: Clause, value: ConditionValue): boolean =>
  about === 'atLeast' ? value >= bound! : value <= bound!;

/** "3 or higher" says nothing of choices that are named by words: those that count are listed. */
const withChoices = (clause: Clause, question: Question): Clause => {
  const isBound = clause.about === 'atLeast' || clause.about === 'atMost';
  if (!isBound || question.type !== 'single-choice') return clause;
  const values = question.choices.map(({ value }) => value);
  return {
    ...clause,
    about: 'answer',
    values: values.filter((value) => isWithin(clause, value)),
  };
};

const clauseWords = (asked: Clause, survey: Survey, speech: PrintSpeech): string => {
  const question = questionById(survey, asked.question)!;
  const { about, negated, values } = withChoices(asked, question);
  const number = questionNumbers(survey).get(question.id) ?? 0;
  const { say, join } = speech;
  const not = negated ? 'not-' : '';
  // A consent has one answer.
  if (question.type === 'consent') return say(`if-${not}ticked`, { number }).text;
  const quoted = (value: ConditionValue) =>
    say('quoted', { text: valueWords(question, value, speech) }).text;
  switch (about) {
    case 'answered':
      return say(`if-${not}answered`, { number }).text;
    case 'answer':
    case 'chose': {
      const answers = join(values.map(quoted), 'or');
      return say(about === 'answer' ? `if-${not}answer` : `if-${not}chose`, { answers, number })
        .text;
    }
    case 'atLeast':
    case 'atMost': {
      const [bound] = values;
      if (question.type === 'date') {
        const value = speech.formatDate(String(bound));
        return say(about === 'atLeast' ? `if-${not}from` : `if-${not}until`, { value, number })
          .text;
      }
      const value = speech.formatNumber(Number(bound));
      return say(about === 'atLeast' ? `if-${not}at-least` : `if-${not}at-most`, { value, number })
        .text;
    }
  }
};

/**
 * Puts a requirement in words. Clauses side by side are one sentence; where groups stand in groups
 * they stay apart, because "and" and "or" in one sentence can be read in two ways.
 */
export const requirementWords = (
  requirement: Requirement,
  survey: Survey,
  speech: PrintSpeech,
): RequirementWords => {
  if (!isGroup(requirement)) return { words: clauseWords(requirement, survey, speech) };
  const { join } = requirement;
  const parts = requirement.parts.map((part) => requirementWords(part, survey, speech));
  if (requirement.parts.some(isGroup)) return { join, parts };
  const sentences = parts.flatMap((part) => ('words' in part ? [part.words] : []));
  return { words: speech.join(sentences, join === 'all' ? 'and' : 'or') };
};

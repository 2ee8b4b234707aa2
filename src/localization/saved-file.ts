import type { ResolvedText, Question, Survey } from '../engine/index.js';
import type { Speech } from './speech.js';

/** One question with its answer, as the review shows it. */
export interface AnsweredQuestion {
  readonly question: Question;
  /** The answer in words; empty: not answered. */
  readonly parts: readonly ResolvedText[];
  readonly comment: string;
}

/**
 * "Save my answers as a file": survey, questions and answers as plain text that a person can read,
 * send or type in again. Begins with a byte order mark, without which some programs misread å and ä.
 *
 * @param savedOn Local date, `YYYY-MM-DD`.
 */
export const savedFileText = (
  { id, version, title }: Pick<Survey, 'id' | 'version' | 'title'>,
  questions: readonly AnsweredQuestion[],
  savedOn: string,
  { say, text, formatDate }: Pick<Speech, 'say' | 'text' | 'formatDate'>,
): string => {
  const blocks = questions.map(({ question, parts, comment }) => {
    const answers = parts.map((part) => part.text);
    const { label } = question.comment ?? {};
    if (comment) answers.push(`${(label ? text(label) : say('comment')).text}: ${comment}`);
    if (answers.length === 0) answers.push(say('not-answered').text);
    return [text(question.label).text, ...answers].join('\n').replaceAll('\n', '\n  ');
  });
  const heading = `${text(title).text}\n${id} ${version}\n${formatDate(savedOn)}`;
  return `\uFEFF${[heading, ...blocks].join('\n\n')}\n`;
};

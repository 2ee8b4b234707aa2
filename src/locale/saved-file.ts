import type { Question, SummaryPart, Survey, Text } from '../engine/index.js';
import { answerText, type AnswerSpeech } from './answer-text.js';

/** One question with its answer, as the review shows it. */
export interface AnsweredQuestion {
  readonly question: Question;
  readonly parts: readonly SummaryPart[];
  readonly comment: string;
}

/**
 * "Save my answers as a file": survey, questions and answers as plain text that a person can read,
 * send or type in again. Begins with a byte order mark, without which some programs misread å and ä.
 *
 * @param savedOn Local date, `YYYY-MM-DD`.
 */
export const savedFileText = (
  survey: Pick<Survey, 'id' | 'version' | 'title'>,
  questions: readonly AnsweredQuestion[],
  savedOn: string,
  speech: AnswerSpeech,
): string => {
  const { say, text, formatDate } = speech;
  const words = (part: Text): string => text(part).text;
  const indent = (answer: string): string => `  ${answer.replaceAll('\n', '\n  ')}`;
  const blocks = questions.map(({ question, parts, comment }) => [
    words(question.label),
    ...(parts.length || comment
      ? parts.map((part) => indent(answerText(part, speech).text))
      : [indent(say('not-answered').text)]),
    ...(comment ? [indent(`${commentLabel(question, speech)}: ${comment}`)] : []),
  ]);
  const heading = [words(survey.title), `${survey.id} ${survey.version}`, formatDate(savedOn)];
  return `\uFEFF${[heading, ...blocks].map((lines) => lines.join('\n')).join('\n\n')}\n`;
};

const commentLabel = ({ comment }: Question, { say, text }: AnswerSpeech): string =>
  comment?.label ? text(comment.label).text : say('comment').text;

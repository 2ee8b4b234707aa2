import type { Survey } from 'user-survey/engine';
import type { AnswerColumn, AskedColumn } from './columns.js';
import { wordingOf } from './wording.js';

/** What a column is about, in words: the question, and the row or choice of it. */
export function columnWords(
  { survey, question, part }: AskedColumn,
  labels: string | undefined,
): string {
  const wording = wordingOf(survey, labels);
  const words = [wording.text(question.label)];
  if (part.kind === 'row') words.push(wording.text(part.row.label));
  if (part.kind === 'choice') words.push(wording.text(part.choice.label));
  if (part.kind === 'not-applicable') words.push(wording.notApplicable(question));
  if (part.kind === 'comment') {
    const other =
      'choices' in question ? question.choices?.find((choice) => choice.other) : undefined;
    const label = question.comment ? question.comment.label : other?.label;
    if (label !== undefined) words.push(wording.text(label));
  }
  return words.join(' – ');
}

/** Its words, and its name behind them: two questions may have the same words. */
export function headingOf({ name, asked }: AnswerColumn, labels: string): string {
  const [latest] = asked;
  return latest ? `${columnWords(latest, labels)} [${name}]` : name;
}

/**
 * The words of questions by id, as their latest version has them.
 * @param versions the latest first
 */
export function questionHeadings(
  versions: readonly Survey[],
  labels: string,
): (questionId: string) => string {
  const headings = new Map<string, string>();
  for (const survey of versions) {
    const { text } = wordingOf(survey, labels);
    for (const { id, label } of survey.questions)
      if (!headings.has(id)) headings.set(id, `${text(label)} [${id}]`);
  }
  return (questionId) => headings.get(questionId) ?? questionId;
}

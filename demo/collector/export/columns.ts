import { NOT_APPLICABLE } from 'user-survey/engine';
import type { Choice, Question, Row, Survey } from 'user-survey/engine';

/** What of an answer stands in a column: all of it, a row, one choice of many, or the open text beside it. */
export type Part =
  | { readonly kind: 'answer' | 'comment' | 'not-applicable' }
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'choice'; readonly choice: Choice };

/** A column as one version of the survey asks for it. */
export interface AskedColumn {
  readonly survey: Survey;
  readonly question: Question;
  readonly part: Part;
}

/** A column of answers, by name in the table. */
export interface AnswerColumn {
  readonly name: string;
  readonly questionId: string;
  /** In each version that has it, the latest first; empty: found in responses only. */
  readonly asked: readonly AskedColumn[];
}

/** Column of a row or choice; one called "comment" must not meet the column of the open text. */
export const partColumn = (id: string, part: string | number): string =>
  part === 'comment' ? `${id}.comment.answer` : `${id}.${part}`;
export const commentColumn = (id: string): string => `${id}.comment`;
export const notApplicableColumn = (id: string): string => `${id}.${NOT_APPLICABLE}`;

/** Names and parts of what one question is answered with, the open text beside it last. */
export function partsOf(question: Question): readonly (readonly [name: string, part: Part])[] {
  const { id } = question;
  const comment = asksComment(question) ? [[commentColumn(id), { kind: 'comment' }] as const] : [];
  switch (question.type) {
    case 'statement':
      return [];
    case 'matrix':
      return [
        ...question.rows.map((row) => [partColumn(id, row.id), { kind: 'row', row }] as const),
        ...comment,
      ];
    case 'multiple-choice':
    case 'ranking':
      return [
        ...question.choices.map(
          (choice) => [partColumn(id, choice.value), { kind: 'choice', choice }] as const,
        ),
        ...(question.notApplicable
          ? [[notApplicableColumn(id), { kind: 'not-applicable' }] as const]
          : []),
        ...comment,
      ];
    default:
      return [[id, { kind: 'answer' }], ...comment];
  }
}

const asksComment = (question: Question): boolean =>
  question.comment !== undefined ||
  ('choices' in question && (question.choices ?? []).some((choice) => choice.other));

/** What stands last among the columns of a question. */
const LAST: readonly Part['kind'][] = ['not-applicable', 'comment'];

/**
 * The columns of all versions of a survey, a question's side by side: in the order of the latest
 * version, then what only older ones asked.
 * @param versions the latest first
 */
export function surveyColumns(versions: readonly Survey[]): readonly AnswerColumn[] {
  const questions = new Map<string, Map<string, AskedColumn[]>>();
  for (const survey of versions) {
    for (const question of survey.questions) {
      const columns = questions.get(question.id) ?? new Map<string, AskedColumn[]>();
      questions.set(question.id, columns);
      for (const [name, part] of partsOf(question)) {
        columns.set(name, [...(columns.get(name) ?? []), { survey, question, part }]);
      }
    }
  }
  return [...questions].flatMap(([questionId, columns]) =>
    [...columns]
      .map(([name, asked]): AnswerColumn => ({ name, questionId, asked }))
      .sort((one, other) => place(one) - place(other)),
  );
}

const place = ({ asked }: AnswerColumn): number =>
  asked[0] ? LAST.indexOf(asked[0].part.kind) : -1;

/**
 * Columns with others that responses have: each behind the columns of its question, what no version
 * knows at the end.
 * @param found column → question
 */
export function withFound(
  columns: readonly AnswerColumn[],
  found: ReadonlyMap<string, string>,
): readonly AnswerColumn[] {
  const others = [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, questionId]): AnswerColumn => ({ name, questionId, asked: [] }));
  const known = new Set(columns.map(({ questionId }) => questionId));
  return [
    ...columns.flatMap((column, index) => {
      const isLast = columns[index + 1]?.questionId !== column.questionId;
      return isLast
        ? [column, ...others.filter(({ questionId }) => questionId === column.questionId)]
        : [column];
    }),
    ...others.filter(({ questionId }) => !known.has(questionId)),
  ];
}

/** Is it words that a respondent or an interviewer wrote? */
export const isOpenText = ({ name, questionId, asked }: AnswerColumn): boolean =>
  name === commentColumn(questionId) ||
  asked.some(({ question, part }) => question.type === 'text' && part.kind === 'answer');

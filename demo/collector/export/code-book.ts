import type { Cell } from './cell.js';
import type { AnswerColumn, AskedColumn } from './columns.js';
import { columnWords } from './headings.js';
import type { TableColumn } from './response-table.js';
import { namedValues, wordingOf } from './wording.js';
import type { NamedValue } from './wording.js';

export const CODE_BOOK_HEADINGS = ['column', 'question', 'type', 'value', 'label'];

/**
 * What the columns hold: a row for each column, and where it holds one of a few values a row for
 * each of them, those of older versions too.
 */
export function codeBook(
  columns: readonly TableColumn[],
  labels: string | undefined,
): readonly (readonly Cell[])[] {
  return columns.flatMap(({ name, answer }) => {
    const [latest] = answer?.asked ?? [];
    if (!answer || !latest) return [[name]];
    const question = columnWords(latest, labels);
    const type = latest.part.kind === 'comment' ? 'comment' : latest.question.type;
    const values = valuesOf(answer, labels);
    if (values.length === 0) return [[name, question, type]];
    return values.map(({ value, label }) => [name, question, type, value, label]);
  });
}

/** Each value once, as the latest version with it says it. */
function valuesOf({ asked }: AnswerColumn, labels: string | undefined): readonly NamedValue[] {
  const values = new Map<unknown, NamedValue>();
  for (const each of asked.flatMap((column) => valuesAsked(column, labels)))
    if (!values.has(each.value)) values.set(each.value, each);
  return [...values.values()];
}

function valuesAsked(
  { survey, question, part }: AskedColumn,
  labels: string | undefined,
): readonly NamedValue[] {
  const wording = wordingOf(survey, labels);
  if (part.kind === 'answer' || part.kind === 'row') return namedValues(question, wording);
  const isPlace = question.type === 'ranking' && part.kind === 'choice';
  if (part.kind === 'comment' || isPlace) return [];
  return [
    { value: 1, label: wording.yes },
    { value: 0, label: wording.no },
  ];
}

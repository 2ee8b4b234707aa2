import { isDeepStrictEqual } from 'node:util';
import type { Random } from './random.js';

/** Three pages with each way of keeping an answer; only the name is required. */
export const FAULTS_SURVEY = {
  id: 'faults',
  version: '1',
  languages: ['en'],
  title: 'Faults',
  pages: [
    {
      id: 'one',
      questions: [
        { id: 'name', type: 'text', label: 'Name', required: true },
        { id: 'mood', type: 'single-choice', label: 'Mood', choices: ['a', 'b', 'c', 'd', 'e'] },
        { id: 'rating', type: 'scale', label: 'Rating', max: 7, min: 1, comment: true },
      ],
    },
    {
      id: 'two',
      questions: [
        { id: 'wish', type: 'text', multiline: true, label: 'Wish' },
        { id: 'floor', type: 'number', label: 'Floor' },
        {
          id: 'staff',
          type: 'matrix',
          label: 'Staff',
          min: 1,
          max: 5,
          rows: [
            { id: 'listen', label: 'Listen' },
            { id: 'time', label: 'Time' },
          ],
        },
      ],
    },
    { id: 'three', questions: [{ id: 'again', type: 'yes-no', label: 'Again?' }] },
  ],
};

/** A field of the form: `rating:comment` is the comment of `rating`, `staff.time` a row. */
export type Field = string;

/** The fields on each page, with what is pressed or typed into. */
const RADIOS: Readonly<Record<Field, readonly unknown[]>> = {
  mood: ['a', 'b', 'c', 'd', 'e'],
  rating: [1, 2, 3, 4, 5, 6, 7],
  'staff.listen': [1, 2, 3, 4, 5],
  'staff.time': [1, 2, 3, 4, 5],
  again: [true, false],
};
export const FIELDS_OF_PAGE: readonly (readonly Field[])[] = [
  ['name', 'mood', 'rating', 'rating:comment'],
  ['wish', 'floor', 'staff.listen', 'staff.time'],
  ['again'],
];

/** One input: what is done in the page, and the value that it should leave. */
export interface Input {
  readonly field: Field;
  /** Inside the shadow root. */
  readonly selector: string;
  readonly index: number;
  /** Typed; absent: pressed. */
  readonly text?: string;
  readonly value: unknown;
}

/** @param token marks the respondent and the moment, so that no two texts are the same */
export function randomInput(random: Random, field: Field, token: string): Input {
  const radios = RADIOS[field];
  const [question = '', row] = field.split(/[.:]/);
  const inside = `[data-question=${question}]`;
  if (!radios) {
    const text = field === 'floor' ? String(random.below(100_000)) : token;
    const selector =
      field === 'rating:comment' ? `${inside} textarea` : `${inside} :is(input, textarea)`;
    return { field, selector, index: 0, text, value: text };
  }
  const index = random.below(radios.length);
  const rows = row && field.includes('.') ? `${inside} [part~=matrix-row]` : inside;
  const offset = row === 'time' ? radios.length : 0;
  return {
    field,
    selector: `${rows} input[type=radio]`,
    index: index + offset,
    value: radios[index],
  };
}

/** What draft, outbox entry and stored response have in common; untrusted. */
export interface Holder {
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly comments?: Readonly<Record<string, unknown>>;
}

/** What a holder has in a field; numbers as typed, because drafts keep what was typed. */
export function valueIn({ answers = {}, comments = {} }: Holder, field: Field): unknown {
  if (field.endsWith(':comment')) return comments[field.slice(0, -8)];
  const [question = '', row] = field.split('.');
  const answer = answers[question];
  if (row === undefined) return field === 'floor' && answer !== undefined ? String(answer) : answer;
  return (answer as Record<string, unknown> | undefined)?.[row];
}

export const same = isDeepStrictEqual;

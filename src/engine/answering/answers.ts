import type { QuestionId, ChoiceValue } from '../document/survey.js';

/** Answer to a matrix: row id → value, answered rows only. */
export type MatrixAnswer = Readonly<Record<string, ChoiceValue>>;

/**
 * An answer, in the form of its question's type. The session also keeps what is typed
 * in text, number and date questions as the string that was typed, until `normalize` reads it.
 */
export type Answer = string | number | boolean | readonly ChoiceValue[] | MatrixAnswer;

export type Answers = Readonly<Record<QuestionId, Answer>>;

/** Open texts under questions, as typed: question id → text. */
export type Comments = Readonly<Record<QuestionId, string>>;

/** Parameters of a code: only ids, numbers, names and lists of names; never a sentence. */
export type Params = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What is wrong with an answer; a sentence only in `localization/error-text`. */
export interface ValidationError {
  readonly questionId: QuestionId;
  /** Row of a matrix. */
  readonly rowId?: string;
  readonly code: ValidationCode;
  readonly params: Params;
}

/** Every code, with what its parameters are. */
export const VALIDATION_CODES = {
  required: {},
  'too-few': { min: 'number', count: 'number' },
  'too-many': { max: 'number', count: 'number' },
  'too-long': { max: 'number', count: 'number' }, // code points
  'comment-too-long': { max: 'number', count: 'number' },
  'format-email': {},
  'format-tel': {},
  'format-url': {},
  pattern: {},
  'not-a-number': {},
  'number-min': { min: 'number' },
  'number-max': { max: 'number' },
  'number-step': { step: 'number' },
  'not-a-date': {},
  'date-min': { min: 'date' },
  'date-max': { max: 'date' },
  invalid: {}, // not an answer that this question can have
} as const satisfies Readonly<Record<string, Readonly<Record<string, 'number' | 'date'>>>>;

export type ValidationCode = keyof typeof VALIDATION_CODES;

/** A respondent's place in the survey. `questionId` only in the layout `one-question`. */
export type Place =
  | { readonly kind: 'start' | 'review' | 'completed' }
  | { readonly kind: 'page'; readonly pageId: string; readonly questionId?: QuestionId };

/** One step of the way through the survey: a place and what is asked there. */
export interface Step {
  readonly place: Place;
  /** Visible questions on this step, in document order; empty for start and review. */
  readonly questionIds: readonly QuestionId[];
  /** Pages (or questions) only: 1-based position and number; 0 elsewhere. */
  readonly number: number;
  readonly count: number;
}

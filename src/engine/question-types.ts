import type {
  Answer,
  JsonSchema,
  Question,
  QuestionOf,
  QuestionTypeName,
  SummaryPart,
  ValidationError,
} from './types.js';

/**
 * What an answer of one type is. A question type is this file's contract filled in
 * `engine/questions/<type>.ts`, and how it is asked in `view/questions/<type>.ts`.
 * Every function is pure and never throws, whatever it is given.
 */
export interface QuestionType<Q extends Question> {
  /**
   * Reads a kept answer into the form that is sent: trims, parses, sorts into document order.
   * `undefined`: unanswered. What does not parse comes back as typed, for `validate` to refuse.
   */
  normalize(question: Q, answer: Answer): Answer | undefined;
  /** Is this untrusted value an answer that the question can hold (shape and known values)? */
  accepts(question: Q, value: unknown): boolean;
  /** Constraints of a normalized answer that is not "not applicable". `required` is asked elsewhere. */
  validate(question: Q, answer: Answer): readonly ValidationError[];
  /** Rows (or the question itself, as `undefined`) without an answer, for the `required` errors. */
  missing(question: Q, answer: Answer | undefined): readonly (string | undefined)[];
  /** The answer in pieces that a person can read. */
  summary(question: Q, answer: Answer): readonly SummaryPart[];
  /** JSON Schema of the normalized answer, without "not applicable"; `undefined`: no answer at all. */
  schema(question: Q): JsonSchema | undefined;
}

export type QuestionTypes = { readonly [T in QuestionTypeName]: QuestionType<QuestionOf<T>> };

import type { Answer, Params, ValidationCode } from '../answering/answers.js';
import type {
  LanguageTag,
  Question,
  QuestionOf,
  QuestionTypeName,
  LocalizedText,
} from '../document/survey.js';
import type { ResolvedText } from '../text/localized-text.js';
import type { MatchesPattern } from '../text/typed-text.js';

/** A constraint that an answer breaks. */
export type Fault = readonly [code: ValidationCode, params?: Params];

/** Puts answers in words, for the review and the saved file: the interface's `Speech` is one. */
export interface Speaker {
  readonly language: LanguageTag;
  readonly say: {
    (key: 'yes' | 'no' | 'not-applicable'): ResolvedText;
    (key: 'scale-answer', params: { readonly value: number; readonly max: number }): ResolvedText;
  };
  readonly text: (text: LocalizedText) => ResolvedText;
  readonly formatNumber: (value: number) => string;
  /** `YYYY-MM-DD` in words. */
  readonly formatDate: (isoDate: string) => string;
}

/**
 * What an answer of one type is. A question type is this file's contract filled in
 * `engine/questions/<type>.ts`, and how it is asked in `view/questions/<type>.ts`.
 * Every function is pure and never throws, whatever it is given.
 */
export interface QuestionType<Q extends Question> {
  /** Is this untrusted value an answer that the question can hold (shape and known values)? */
  accepts(question: Q, value: unknown): boolean;
  /**
   * Reads a kept answer into the form that is sent: trims, parses, sorts into document order.
   * `undefined`: unanswered. What does not parse comes back as typed, for `faults` to refuse.
   * Without it answers are sent as they are kept.
   */
  normalize?(question: Q, answer: Answer): Answer | undefined;
  /** Constraints that a normalized answer breaks. `required` is asked elsewhere. */
  faults?(question: Q, answer: Answer, matches: MatchesPattern): readonly Fault[];
  /** A normalized answer in words, a line for each choice or row. */
  summary?(question: Q, answer: Answer, speaker: Speaker): readonly ResolvedText[];
}

export type QuestionTypes = { readonly [T in QuestionTypeName]: QuestionType<QuestionOf<T>> };

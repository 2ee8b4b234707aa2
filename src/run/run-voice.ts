import type { LanguageTag, LocalizedText, QuestionId } from '../engine/index.js';
import type { Verdict } from '../sending/reply.js';

/** What an answer did to the questions of its step. */
export interface QuestionNews {
  readonly kind: 'questions';
  readonly revealed: readonly QuestionId[];
  /** All that are visible now: what was revealed before may be hidden again. */
  readonly visible: ReadonlySet<QuestionId>;
}

/** What is to be said, politely; who shows the run finds the words. */
export type RunNews =
  | QuestionNews
  /** What became of a submission, without a press on a button. */
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  /** Another try of what waits came to nothing. */
  | { readonly kind: 'failed-again' };

/** The language of a run, and what it has to say. */
export interface RunVoice {
  /** The resolved language of survey and interface. */
  readonly language: LanguageTag;
  /** Speaks this language from now on; `undefined`: the one that the page wants. */
  pick(language: LanguageTag | undefined): void;
  tell(news: RunNews): void;
  /** A text of the survey's or the endpoint's, in words. */
  wordsOf(text: LocalizedText): string;
}

import type { LanguageTag, LocalizedText } from '../engine/index.js';

/** What is to be said, politely; who shows the run finds the words. */
export type RunNews =
  | { readonly kind: 'new-questions'; readonly count: number }
  /** What became of a submission, without a press on a button. */
  | { readonly kind: 'verdict'; readonly verdict: 'submitted' | 'returned' | 'refused' | 'queued' }
  /** `until`: milliseconds since 1970. */
  | { readonly kind: 'draft-saved'; readonly until: number };

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

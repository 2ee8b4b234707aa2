import type { Problem } from '../../engine/index.js';
import type { ProblemSpeech } from '../../localization/problems/problem-speech.js';

/** What is wrong, and what to do about it. */
export interface Sentences {
  readonly sentence: string;
  readonly advice?: string;
}

export interface Telling {
  readonly problem: Problem;
  readonly document: unknown;
  readonly speech: ProblemSpeech;
}

export type Teller = (telling: Telling) => Sentences;

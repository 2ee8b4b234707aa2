import type { LanguageTag } from '../document/survey.js';
import type { Answers, Comments, Place } from '../answering/answers.js';

/** A saved session: nothing else is kept on the device. */
export interface Draft {
  /** Format of this record; a newer one is left alone. */
  readonly format: 1;
  readonly surveyId: string;
  readonly surveyVersion: string;
  readonly language: LanguageTag;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** As typed, so also what does not parse yet. */
  readonly answers: Answers;
  readonly comments: Comments;
  readonly place: Place;
  readonly code?: string;
}

/** The final answers of visible questions, normalized. */
export interface SurveyResponse {
  readonly answers: Answers;
  readonly comments: Comments;
}

/** The envelope that is posted. */
export interface Submission {
  /** Random UUID (RFC 9562), kept through every retry. */
  readonly submissionId: string;
  readonly surveyId: string;
  readonly surveyVersion: string;
  readonly language: LanguageTag;
  /** Local date of the press, `YYYY-MM-DD`. */
  readonly completedOn: string;
  readonly context?: Readonly<Record<string, string>>;
  readonly code?: string;
  readonly answers: Answers;
  readonly comments?: Comments;
}

import type { Answers, Comments, Marking, Question, Survey } from '../../engine/index.js';
import type { PrintSpeech } from '../../localization/print/print-speech.js';

/** The same for everything on the sheets. */
export interface PrintContext extends PrintSpeech {
  readonly survey: Survey;
  /** Level of the title, 1 or more; above 6 it is 6. */
  readonly headingLevel: number;
  readonly marking: Marking;
  /** What is filled in; nothing on a blank form. */
  readonly answers: Answers;
  readonly comments: Comments;
  /** Address of an image of the document, resolved; `undefined` when it is not to be loaded. */
  readonly imageUrl: (src: string) => string | undefined;
}

/** Where the survey can be answered on the web. */
export interface OnlineSurvey {
  /** The address of the survey's page, for people to type. */
  readonly address: string;
  /** The same with the invitation code, for the QR code. */
  readonly addressWithCode: string;
}

export interface PrintView {
  readonly context: PrintContext;
  /** Invitation code of the person who gets the form. */
  readonly code?: string;
  readonly online?: OnlineSurvey;
  readonly print: () => void;
}

/** One question with what is filled in. */
export interface PrintedQuestion<Q extends Question = Question> {
  readonly question: Q;
  /** In the form that is sent; `undefined`: blank. */
  readonly answer: unknown;
  readonly comment: string;
}

import type {
  Answer,
  Layout,
  ResolvedText,
  Marking,
  Problem,
  Question,
  QuestionId,
  Step,
  Survey,
} from '../engine/index.js';
import type { Speech } from '../localization/speech.js';

/** What the person did; the element decides what follows. Stable for the life of the element. */
export interface Actions {
  /** `undefined` clears the answer. Text, number and date give what was typed. */
  answer(id: QuestionId, answer: Answer | undefined): void;
  comment(id: QuestionId, text: string): void;
  code(text: string): void;
  /** Next, Start or Send: whichever the step has. */
  next(): void;
  previous(): void;
  /** From the index of pages (interviewer mode). */
  goToPage(pageId: string): void;
  /** From the error summary: to the question (or its row, or the code), without leaving the page. */
  focusError(nodeId: string): void;
  /** "Change" in the review. */
  change(id: QuestionId): void;
  language(tag: string): void;
  /** Back to an empty survey: after a receipt, or with the restored draft thrown away. */
  restart(): void;
  deleteDraft(): void;
  /** The checkbox of `drafts="ask"`. */
  keepDraft(keep: boolean): void;
  /** Another tab saved later: load that draft here. */
  loadDraft(): void;
  retry(): void;
  saveFile(): void;
  copyReceipt(receipt: string): void;
  print(): void;
  /** A short message for the polite live region, already in words. */
  announce(message: string): void;
}

/** Same for every question until language, survey or element options change. */
export interface ViewContext extends Speech {
  readonly survey: Survey;
  readonly marking: Marking;
  /** As it is in force: attribute, else the document's. `single-page` shows no progress. */
  readonly layout: Layout;
  /** A clerk keys in what was answered on paper. */
  readonly keyedIn: boolean;
  /** Probes are shown. */
  readonly interviewer: boolean;
  /** Level of the survey's title, 1 or more; above 6 it is 6. */
  readonly headingLevel: number;
  /** Address of an image of the document, resolved; `undefined` when it is not to be loaded. */
  readonly imageUrl: (src: string) => string | undefined;
  readonly actions: Actions;
}

/** An error in words; the same words stand at the question and in the summary. */
export interface ErrorView extends ResolvedText {
  /**
   * Id of the node that it is about: a question, a row of it, its comment, or the code. Absent: a
   * refusal that belongs to none of them, in the summary without a link.
   */
  readonly nodeId?: string;
  /** The question at which it stands. */
  readonly questionId?: QuestionId;
}

/** Replaced only when something in it changed: one keystroke re-renders one question. */
export interface QuestionView {
  readonly question: Question;
  /** As kept: what was typed, for text, number and date. */
  readonly answer: Answer | undefined;
  readonly comment: string;
  readonly errors: readonly ErrorView[];
}

export interface ReviewItem {
  readonly question: Question;
  readonly parts: readonly ResolvedText[];
  readonly comment: string;
}

/** Times are milliseconds since 1970. */
export interface DraftView {
  /** Always told while a draft exists: until when it is kept. */
  readonly savedUntil?: number;
  /** Restored on this visit: when it had been saved, and what happened to it. */
  readonly restored?: { readonly savedAt: number; readonly dropped: number };
  /** `drafts="ask"`: there is a checkbox, and its state. */
  readonly ask: boolean;
  readonly keep: boolean;
  /** Nothing can be kept on this device: said once. */
  readonly failing?: boolean;
  /** Another tab saved later. */
  readonly savedElsewhere?: boolean;
}

/** Exactly one at a time fills the survey's place. */
export type SurveyScreen =
  /** `date`: `YYYY-MM-DD`. */
  | { readonly kind: 'closed'; readonly reason: 'not-open-yet' | 'closed'; readonly date: string }
  /** `code`: as typed; `undefined` where none is asked for. */
  | { readonly kind: 'start'; readonly code?: string }
  | {
      readonly kind: 'page';
      readonly step: Step;
      readonly questions: readonly QuestionView[];
      readonly first: boolean;
      readonly last: boolean;
    }
  | { readonly kind: 'review'; readonly items: readonly ReviewItem[] }
  | {
      readonly kind: 'submitted';
      readonly receipt?: string;
      readonly message?: ResolvedText;
      readonly redirect?: string;
    }
  /** Until when, in milliseconds since 1970; on the device, or only while this page is open. */
  | { readonly kind: 'queued'; readonly until: number; readonly onDevice: boolean }
  | { readonly kind: 'refused'; readonly reason: 'closed' | 'other' };

/** Are answers being given, or looked over, on this screen? */
export const isFormScreen = ({ kind }: SurveyScreen): boolean =>
  kind === 'start' || kind === 'page' || kind === 'review';

export interface SurveyView {
  readonly context: ViewContext;
  readonly screen: SurveyScreen;
  /** Submitting: buttons are `aria-disabled`, the status says so. */
  readonly submitting: boolean;
  /** In the error summary, in document order; empty: no summary. */
  readonly errors: readonly ErrorView[];
  readonly draft: DraftView;
  readonly preview: boolean;
  /** The document's problems, listed on the page in preview. */
  readonly problems: readonly Problem[];
  /** Another one is another respondent's, or a draft's. */
  readonly session: number;
  readonly visible: ReadonlySet<QuestionId>;
  readonly offline: boolean;
}

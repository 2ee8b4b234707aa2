import type {
  Answer,
  Layout,
  LocalizedText,
  ResolvedText,
  Marking,
  LanguageTag,
  Question,
  QuestionId,
  Step,
  Survey,
} from '../engine/index.js';
import type { Speech } from '../localization/speech.js';

/**
 * What an announcement is about. While it waits, a newer one of the same topic takes its place:
 * how much may still be written, where an item of a ranking is now, what a search found, what is
 * read aloud, which questions are new.
 */
export type Topic = 'characters' | 'ranking' | 'matches' | 'reading' | 'new-questions';

/** What can be read aloud in one go. */
export interface Readable {
  readonly texts?: readonly (LocalizedText | undefined)[];
  readonly questions?: readonly Question[];
}

export interface ReadAloudView {
  /** Id of what is being read. */
  readonly reading: string | undefined;
  /** Is there a voice, or a recording, for something of it? */
  readonly canRead: (what: Readable) => boolean;
}

/** What is asked about before it is done. */
export type Ask =
  | 'start-again'
  | 'delete-draft'
  | 'show-answers'
  | 'delete-answers'
  | 'open-file'
  | `delete-interview:${string}`;

/** Why a file is not opened, as it is said. */
export type FileRefusal = 'draft-file-other' | 'draft-file-newer' | 'draft-file-unknown';

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
  /** A button was pressed that asks first. */
  ask(ask: Ask): void;
  /** "Cancel": nothing is done. */
  cancelAsk(): void;
  /** Yes: it is done. */
  confirm(ask: Ask): void;
  /** Back to an empty survey, after a preview. */
  restart(): void;
  /** "Continue": the restored answers are looked at. */
  goOn(): void;
  /** The checkbox of `drafts="ask"`. */
  keepDraft(keep: boolean): void;
  /** Another tab saved later: load that draft here. */
  loadDraft(): void;
  /** "Save to a file": the draft, for another device. */
  saveDraftFile(): void;
  /** "Continue from a file": to the browser's dialog. */
  pickDraftFile(): void;
  /** The file that was chosen there. */
  openDraftFile(file: File): void;
  retry(): void;
  /** A new respondent, while what waits stays in the outbox. */
  startNew(): void;
  /** Another interview; the one that is shown is kept, to be gone on with. */
  newInterview(): void;
  continueInterview(id: string): void;
  saveFile(): void;
  copyReceipt(receipt: string): void;
  print(): void;
  /** Begins to read; where it is being read, stops. */
  readAloud(id: string, what: Readable): void;
  /** A short message for the polite live region; it carries its own language (WCAG 4.1.3, 3.1.2). */
  announce(words: ResolvedText, topic?: Topic): void;
  /** What waits of this topic no longer holds, and is not said. */
  retract(topic: Topic): void;
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
  /** `context.channel` of the submission. */
  readonly channel?: string;
  /** Level of the survey's title, 1 or more; above 6 it is 6. */
  readonly headingLevel: number;
  /** Address of an image of the document, resolved; `undefined` when it is not to be loaded. */
  readonly imageUrl: (src: string) => string | undefined;
  /** Absent where nothing can be read aloud. */
  readonly readAloud?: ReadAloudView;
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
  /** Its label is the heading of the step; ids of what describes that. */
  readonly headingAbout?: string;
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
  /** The draft as a file, where drafts are kept at all. */
  readonly files?: DraftFilesView;
}

/** The draft to another device, and from there. */
export interface DraftFilesView {
  /** There is something to save. */
  readonly save: boolean;
  /** This is where one begins: a file can be opened. */
  readonly open: boolean;
  /** Opening one replaces answers. */
  readonly replaces: boolean;
  /** Why the last one was not opened. */
  readonly refused?: FileRefusal;
}

/** Answers that are not sent. */
export interface Unsent {
  /** Who is here need not be who sent them: nothing of them is shown before it is asked for. */
  readonly found: boolean;
  /** Found, and asked for. */
  readonly answers?: readonly ReviewItem[];
}

/** An interview that was interrupted for another one, and when it was saved (milliseconds since 1970). */
export interface InterviewView {
  readonly id: string;
  readonly savedAt: number;
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
      /** Who is here need not be who sent it. */
      readonly found?: boolean;
      /** To keep a copy of, until the page is left; never those of somebody else. */
      readonly answers?: readonly ReviewItem[];
    }
  /** Until when, in milliseconds since 1970; on the device, or only while this page is open. */
  | ({ readonly kind: 'queued'; readonly until: number; readonly onDevice: boolean } & Unsent)
  | ({ readonly kind: 'refused'; readonly reason: 'closed' | 'other' } & Unsent)
  /** The endpoint has words about answers that were found. */
  | ({ readonly kind: 'returned' } & Unsent);

/** Are answers being given, or looked over, on this screen? */
export const isFormScreen = ({ kind }: SurveyScreen): boolean =>
  kind === 'start' || kind === 'page' || kind === 'review';

/** A fault of the document, as an editor reads it. */
export interface ProblemView {
  /** "Error" or "Warning", in the language. */
  readonly word?: string;
  /** In words: "page 2, question 5, “How …”". */
  readonly place?: string;
  /** Line and column in words. */
  readonly position?: string;
  /** JSON Pointer (RFC 6901). */
  readonly pointer?: string;
  readonly sentence: string;
  /** What to do about it. */
  readonly advice?: string;
  readonly language: LanguageTag;
}

export interface ProblemsView {
  /** How many there are, in words. */
  readonly heading?: string;
  readonly items: readonly ProblemView[];
}

export interface SurveyView {
  readonly context: ViewContext;
  readonly screen: SurveyScreen;
  /** Submitting: buttons are `aria-disabled`, the status says so. */
  readonly submitting: boolean;
  /** Somebody pressed a button for it; what is tried by itself is seen and not said. */
  readonly awaited: boolean;
  /** In the error summary, in document order; empty: no summary. */
  readonly errors: readonly ErrorView[];
  readonly draft: DraftView;
  /** The question that stands in the place of its button. */
  readonly asked?: Ask;
  readonly interviews: readonly InterviewView[];
  readonly preview: boolean;
  /** Faults of the tag and its document, in preview. */
  readonly problems?: ProblemsView;
  /** Another one is another respondent's, or a draft's. */
  readonly session: number;
  readonly visible: ReadonlySet<QuestionId>;
  /** Questions that have an answer or a comment. */
  readonly answered: ReadonlySet<QuestionId>;
  readonly offline: boolean;
}

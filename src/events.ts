import type { Place, Problem, QuestionId } from './engine/index.js';

/** A problem of a document, with its sentence. */
type ToldProblem = Pick<Problem, 'path' | 'code' | 'params'> & { message: string };

/** What the events carry: ids and counts, never answers. */
interface EventDetails {
  /** The survey document is loaded and can be answered. */
  'survey-loaded': null;
  /** The document cannot be used, or the submission was refused for good. */
  'survey-failed': {
    stage: 'load' | 'submit';
    /** HTTP status, where there was an answer. */
    status?: number;
    problems: readonly ToldProblem[];
  };
  /** One answer or comment changed; not for prefill or a restored draft. */
  'survey-changed': { questionId: QuestionId };
  'survey-page-changed': {
    kind: Place['kind'];
    pageId?: string;
    questionId?: QuestionId;
    /** 0-based among the counted pages (or questions); -1 before them, `count` after them. */
    index: number;
    count: number;
    /** The heading in words, for `document.title`. */
    title: string;
  };
  /** Next or Send was refused. `count` errors in these questions. */
  'survey-invalid': { questionIds: readonly QuestionId[]; count: number };
  'survey-draft-saved': null;
  'survey-draft-restored': null;
  'survey-draft-cleared': null;
  /** Before anything is written or sent; cancelable. */
  'survey-submit': null;
  'survey-submitted': { receipt?: string; message?: string; redirect?: string };
  /** Once per submission and page life. */
  'survey-queued': null;
}

/** Of `<user-survey-results>`. */
interface ResultsEventDetails {
  /** The results document is loaded and shown. */
  'results-loaded': null;
  /** It cannot be loaded, or not be used. */
  'results-failed': {
    /** HTTP status, where there was an answer. */
    status?: number;
    problems: readonly ToldProblem[];
  };
}

type EveryDetail = EventDetails & ResultsEventDetails;

/** The events of `<user-survey-results>`, by name. */
export type ResultsEvents = {
  readonly [K in keyof ResultsEventDetails]: CustomEvent<ResultsEventDetails[K]>;
};

/** The events of `<user-survey-print>`, by name. */
export type PrintEvents = Pick<SurveyEvents, 'survey-loaded' | 'survey-failed'>;

/** The element's events, by name. */
export type SurveyEvents = { readonly [K in keyof EventDetails]: CustomEvent<EventDetails[K]> };

/** Dispatches a typed event that bubbles out of shadow roots. False: it was cancelled. */
export const emit = <K extends keyof EveryDetail>(
  host: EventTarget,
  type: K,
  ...[detail]: EveryDetail[K] extends null ? [] : [EveryDetail[K]]
): boolean =>
  host.dispatchEvent(
    new CustomEvent(type, {
      detail,
      bubbles: true,
      composed: true,
      cancelable: type === 'survey-submit',
    }),
  );

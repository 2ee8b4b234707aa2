import type { Place, Problem, QuestionId } from './engine/index.js';

/** What the events carry: ids and counts, never answers. */
export interface SurveyEvents {
  /** The survey document is loaded and can be answered. */
  'survey-loaded': undefined;
  /** The document cannot be used, or the submission was refused for good. */
  'survey-failed': {
    stage: 'load' | 'submit';
    /** HTTP status, where there was an answer. */
    status?: number;
    problems: readonly (Pick<Problem, 'path' | 'code' | 'params'> & { message: string })[];
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
  'survey-draft-saved': undefined;
  'survey-draft-restored': undefined;
  'survey-draft-cleared': undefined;
  /** Before anything is written or sent; cancelable. */
  'survey-submit': undefined;
  'survey-submitted': { receipt?: string; message?: string; redirect?: string };
  /** Once per submission and page life. */
  'survey-queued': undefined;
}

/** Dispatches a typed event that bubbles out of shadow roots. False: it was cancelled. */
export const emit = <K extends keyof SurveyEvents>(
  host: EventTarget,
  type: K,
  ...[detail]: SurveyEvents[K] extends undefined ? [] : [SurveyEvents[K]]
): boolean =>
  host.dispatchEvent(
    new CustomEvent(type, {
      detail,
      bubbles: true,
      composed: true,
      cancelable: type === 'survey-submit',
    }),
  );

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the way to add to a map
  interface HTMLElementEventMap extends SurveyEventMap {}
}
type SurveyEventMap = { [K in keyof SurveyEvents]: CustomEvent<SurveyEvents[K]> };

import type { Answers } from '../../src/engine/index.js';
import type { SurveyEvents } from '../../src/events.js';
import type { UserSurvey } from '../../src/user-survey.js';

type Place = SurveyEvents['survey-page-changed']['detail'];

/** As long as a survey needs to be drawn and to scroll to its page. */
const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/**
 * Shows a document in the survey while it is being written. A new version of it begins a new session,
 * so the answers and the page of the one before are brought along.
 */
export class Preview {
  readonly #survey: UserSurvey;
  #place: Place | undefined;
  /** What the session before leaves to the next. */
  #kept: { readonly answers: Answers; readonly pageId: string | undefined } | undefined;

  /** @param survey without a document yet, and perhaps without its script */
  constructor(survey: UserSurvey) {
    this.#survey = survey;
    survey.addEventListener('survey-page-changed', ({ detail }) => (this.#place = detail));
    survey.addEventListener('survey-loaded', () => void this.#resume());
  }

  /** Another document: from its beginning. */
  open(text: string): void {
    this.#kept = undefined;
    this.#place = undefined;
    this.#survey.inert = false;
    this.#survey.survey = text;
  }

  /** The same document, changed. */
  update(text: string): void {
    const isAnswering = this.#place && this.#place.kind !== 'completed';
    this.#kept = isAnswering
      ? { answers: this.#survey.answers, pageId: this.#place?.pageId }
      : undefined;
    // Going to a page moves the focus; the person is writing somewhere else.
    this.#survey.inert = true;
    this.#survey.survey = text;
  }

  async #resume(): Promise<void> {
    const kept = this.#kept;
    this.#kept = undefined;
    if (kept) {
      const scrolled = scrollPositions(this.#survey);
      this.#survey.answers = kept.answers;
      if (kept.pageId !== undefined) this.#survey.goToPage(kept.pageId);
      await nextFrame();
      for (const [element, top] of scrolled) element.scrollTop = top;
    }
    this.#survey.inert = false;
  }
}

/** How far everything around an element is scrolled. */
function scrollPositions(inside: Element): readonly (readonly [Element, number])[] {
  const found: (readonly [Element, number])[] = [];
  for (let at = inside.parentElement; at; at = at.parentElement) found.push([at, at.scrollTop]);
  return found;
}

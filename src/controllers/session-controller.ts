import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  newSession,
  stepIndex,
  stepsOf,
  validateQuestions,
  visibleQuestions,
  withAnswer,
  withComment,
  withPlace,
  withShown,
  withoutShown,
  type Answer,
  type Answers,
  type Comments,
  type Layout,
  type Place,
  type Question,
  type QuestionId,
  type Session,
  type Step,
  type Survey,
  type ValidationError,
} from '../engine/index.js';

export interface SessionOptions {
  readonly layout: Layout;
  /** The start page is a step. */
  readonly start: boolean;
  /** Required questions are required; not so in an interview or from paper. */
  readonly requires: boolean;
}

const NOWHERE: Place = { kind: 'start' };
const sameIds = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size === other.size && [...one].every((id) => other.has(id));

/**
 * The session and what follows from it: which questions are visible, the steps, the errors.
 * `visible` and `steps` keep their identity while an answer changes neither.
 */
export class SessionController implements ReactiveController {
  survey: Survey | undefined;
  session: Session = newSession(NOWHERE);
  visible: ReadonlySet<QuestionId> = new Set();
  steps: readonly Step[] = [];
  #options: SessionOptions = { layout: 'pages', start: false, requires: true };
  #questions = new Map<QuestionId, Question>();
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  hostConnected() {}

  /** A new session of this survey: empty, prefilled, or from a draft. */
  begin(
    survey: Survey,
    options: SessionOptions,
    kept: { answers?: Answers; comments?: Comments; code?: string; place?: Place } = {},
  ) {
    this.survey = survey;
    this.#options = options;
    this.#questions = new Map(survey.questions.map((question) => [question.id, question]));
    this.session = newSession(kept.place ?? NOWHERE, kept);
    this.visible = visibleQuestions(survey, this.session.answers);
    this.#findSteps();
    this.#goToStep(kept.place ? stepIndex(this.steps, kept.place, survey) : 0);
  }

  /** Layout, start page or channel changed: same answers, nearest place. */
  configure(options: SessionOptions) {
    this.#options = options;
    if (!this.survey) return;
    this.#findSteps();
    if (this.session.place.kind !== 'completed') {
      this.#goToStep(stepIndex(this.steps, this.session.place, this.survey));
    }
  }

  question(id: QuestionId): Question | undefined {
    return this.#questions.get(id);
  }

  get index(): number {
    return this.survey ? stepIndex(this.steps, this.session.place, this.survey) : 0;
  }
  get step(): Step | undefined {
    return this.steps[this.index];
  }
  get isLast(): boolean {
    return this.index === this.steps.length - 1;
  }

  /** Number of questions that this answer newly shows on the step, or `undefined` when nothing changed. */
  answer(id: QuestionId, answer: Answer | undefined): number | undefined {
    return this.#replace(withAnswer(this.session, id, answer), id);
  }

  comment(id: QuestionId, text: string): number | undefined {
    return this.#replace(withComment(this.session, id, text), id);
  }

  enterCode(code: string) {
    this.#set({ ...this.session, code });
  }

  /** Every error of these questions, or of all visible ones, shown or not. */
  errors(ids: Iterable<QuestionId> = this.visible): readonly ValidationError[] {
    if (!this.survey) return [];
    const { answers, comments } = this.session;
    return validateQuestions(this.survey, answers, comments, ids, this.#options.requires);
  }

  /** From now on the errors of these questions are shown. */
  show(errors: readonly ValidationError[]) {
    this.#set(withShown(this.session, new Set(errors.map((error) => error.questionId))));
  }

  /** The endpoint's words about questions; they stay until the answer changes. */
  refuse(refusals: ReadonlyMap<QuestionId, string>) {
    this.#set({ ...this.session, refusals });
  }

  goTo(place: Place, fromReview = false) {
    this.#set(withPlace(this.session, place, fromReview));
  }

  goToQuestion(id: QuestionId, fromReview = false): boolean {
    const step = this.steps.find(({ questionIds }) => questionIds.includes(id));
    if (step) this.goTo(step.place, fromReview);
    return step !== undefined;
  }

  /** To the next step, or back to the review when the person came from there. False: it is the last. */
  forward(): boolean {
    const after = this.#reviewOrGap() ?? this.steps[this.index + 1]?.place;
    if (after) this.goTo(after, after.kind === 'page' && this.session.fromReview);
    return after !== undefined;
  }

  backward(): boolean {
    const before = this.steps[this.index - 1];
    if (before) this.goTo(before.place);
    return before !== undefined;
  }

  /** On the way back to the review: a step that has become incomplete comes first. */
  #reviewOrGap(): Place | undefined {
    if (!this.session.fromReview) return undefined;
    const gap = this.errors()[0]?.questionId;
    const step = this.steps.find(
      ({ place, questionIds }) =>
        place.kind === 'review' || (gap !== undefined && questionIds.includes(gap)),
    );
    return step?.place;
  }

  #replace(session: Session, id: QuestionId): number | undefined {
    if (session === this.session || !this.survey) return undefined;
    const asked = this.step?.questionIds;
    this.session = session;
    const visible = visibleQuestions(this.survey, session.answers);
    let revealed = 0;
    if (!sameIds(visible, this.visible)) {
      this.visible = visible;
      this.#findSteps();
      revealed = this.step?.questionIds.filter((shown) => !asked?.includes(shown)).length ?? 0;
    }
    if (session.shown.has(id) && this.errors([id]).length === 0) {
      this.session = withoutShown(session, id);
    }
    this.#host.requestUpdate();
    return revealed;
  }

  #findSteps() {
    const { layout, start } = this.#options;
    this.steps = stepsOf(this.survey!, { layout, visible: this.visible, start });
  }

  #goToStep(index: number) {
    const step = this.steps[index];
    if (step) this.goTo(step.place);
  }

  #set(session: Session) {
    this.session = session;
    this.#host.requestUpdate();
  }
}

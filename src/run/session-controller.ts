import type { ReactiveControllerHost } from 'lit';
import {
  sameAnswer,
  stepIndex,
  stepsOf,
  validateQuestions,
  visibleQuestions,
  type Answer,
  type Answers,
  type Comments,
  type Layout,
  type LocalizedText,
  type Place,
  type QuestionId,
  type Step,
  type Survey,
  type ValidationError,
} from '../engine/index.js';
import { own } from '../engine/record.js';
import type { EndpointWords } from '../sending/reply.js';

/** How the questions are asked. */
export interface SessionOptions {
  readonly layout: Layout;
  /** The start page is a step. */
  readonly start: boolean;
  /** Required questions are required; not so in an interview or from paper. */
  readonly requires: boolean;
}

/** What a session begins with. */
export interface Beginning {
  readonly answers?: Answers;
  readonly comments?: Comments;
  readonly place?: Place;
}

/** The endpoint's words about what it did not take. */
export interface Refusals {
  /** Until the answer changes. */
  readonly questions: ReadonlyMap<QuestionId, readonly EndpointWords[]>;
  /** About no question that is asked; until the person goes on. */
  readonly others: readonly LocalizedText[];
  /** It refused, and said nothing. */
  readonly wordless: boolean;
}

const noRefusals: Refusals = { questions: new Map(), others: [], wordless: false };

/**
 * One respondent's run through one survey, in memory, and what follows from it: which questions
 * are visible, the steps, the errors. What is public is replaced on every change, never mutated.
 */
export class SessionController {
  survey: Survey | undefined;
  /** As kept: what was typed, for text, number and date. */
  answers: Answers = {};
  comments: Comments = {};
  place: Place = { kind: 'start' };
  refusals = noRefusals;
  /** How many sessions have begun here. */
  beginnings = 0;
  /** An answer or comment has been given, not only prefilled. */
  answered = false;
  visible: ReadonlySet<QuestionId> = new Set();
  steps: readonly Step[] = [];
  /** Questions whose errors are shown: since Next or Send refused them, until they are right. */
  #shown = new Set<QuestionId>();
  /** Came here from the review, so Next leads back to it. */
  #fromReview = false;
  #options: SessionOptions = { layout: 'pages', start: false, requires: true };
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** A new session of this survey: empty, prefilled, or from a draft. */
  begin(survey: Survey, options: SessionOptions, { answers, comments, place }: Beginning) {
    this.survey = survey;
    this.beginnings += 1;
    this.#options = options;
    this.answers = answers ?? {};
    this.comments = comments ?? {};
    this.refusals = noRefusals;
    this.answered = false;
    this.#findSteps();
    this.#goNear(place ?? { kind: 'start' });
  }

  /** Layout, start page or channel changed: same answers, nearest place. */
  configure(options: SessionOptions) {
    this.#options = options;
    this.#findSteps();
    const { place } = this;
    if (place.kind === 'completed' || sameAnswer(place, this.step?.place))
      this.#host.requestUpdate();
    else this.#goNear(place);
  }

  get index(): number {
    return this.survey ? stepIndex(this.steps, this.place, this.survey) : 0;
  }
  get step(): Step | undefined {
    return this.steps[this.index];
  }
  /** Nothing that would be lost: no answer and no comment. The code alone makes no draft. */
  get isEmpty(): boolean {
    return !Object.keys({ ...this.answers, ...this.comments }).length;
  }

  /** The questions that this answer newly shows on the step, or `undefined` when nothing changed. */
  answer(id: QuestionId, answer: Answer | undefined): readonly QuestionId[] | undefined {
    return this.#keep('answers', id, answer);
  }

  comment(id: QuestionId, text: string): readonly QuestionId[] | undefined {
    return this.#keep('comments', id, text || undefined);
  }

  /** Every error of these questions, or of all visible ones, shown or not. */
  errors(ids: Iterable<QuestionId> = this.visible): readonly ValidationError[] {
    const { survey, answers, comments } = this;
    return survey ? validateQuestions(survey, answers, comments, ids, this.#options.requires) : [];
  }

  /** Those errors of this question that are shown. */
  shownErrors(id: QuestionId): readonly ValidationError[] {
    return this.#shown.has(id) ? this.errors([id]) : [];
  }

  /** From now on the errors of these questions are shown. */
  show(ids: Iterable<QuestionId>) {
    this.#shown = new Set(ids);
    this.#host.requestUpdate();
  }

  refuse(refusals: Refusals) {
    this.refusals = refusals;
    this.#host.requestUpdate();
  }

  /** The person goes on: what was about no question has been read. */
  forgetOtherRefusals() {
    this.refusals = { ...noRefusals, questions: this.refusals.questions };
  }

  goTo(place: Place, fromReview = false) {
    this.place = place;
    this.#fromReview = fromReview;
    this.show([]);
  }

  goToQuestion(id: QuestionId, fromReview = false): boolean {
    const step = this.steps.find(({ questionIds }) => questionIds.includes(id));
    if (step) this.goTo(step.place, fromReview);
    return !!step;
  }

  /** To the next step, or back to the review when the person came from there. False: it is the last. */
  forward(): boolean {
    const after = this.#reviewOrGap() ?? this.steps[this.index + 1];
    if (after) this.goTo(after.place, after.place.kind === 'page' && this.#fromReview);
    return !!after;
  }

  backward(): boolean {
    const before = this.steps[this.index - 1];
    if (before) this.goTo(before.place);
    return !!before;
  }

  /** On the way back to the review: a step that has become incomplete comes first. */
  #reviewOrGap(): Step | undefined {
    if (!this.#fromReview) return undefined;
    const gap = this.errors()[0]?.questionId;
    return this.steps.find(
      ({ place, questionIds }) => place.kind === 'review' || (gap && questionIds.includes(gap)),
    );
  }

  #keep(
    kind: 'answers' | 'comments',
    id: QuestionId,
    value: Answer | undefined,
  ): readonly QuestionId[] | undefined {
    const before: Answers = this[kind];
    if (sameAnswer(own(before, id), value)) return undefined;
    const { visible } = this;
    const others = Object.entries(before).filter(([other]) => other !== id);
    const kept = Object.fromEntries(value === undefined ? others : [...others, [id, value]]);
    if (kind === 'answers') this.answers = kept;
    else this.comments = kept as Comments;
    this.answered = true;
    const questions = [...this.refusals.questions].filter(([refused]) => refused !== id);
    this.refusals = { ...this.refusals, questions: new Map(questions) };
    this.#findSteps();
    if (!this.errors([id]).length) this.#shown.delete(id);
    this.#host.requestUpdate();
    return this.step?.questionIds.filter((shown) => !visible.has(shown)) ?? [];
  }

  #findSteps() {
    const { survey } = this;
    if (!survey) return;
    this.visible = visibleQuestions(survey, this.answers);
    this.steps = stepsOf(survey, { ...this.#options, visible: this.visible });
  }

  /** To the step that stands for this place, which may come from another layout. */
  #goNear(place: Place) {
    this.place = place;
    this.goTo(this.step?.place ?? place);
  }
}

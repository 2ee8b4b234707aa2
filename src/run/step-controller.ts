import type { ReactiveControllerHost } from 'lit';
import {
  acceptsAnswer,
  questionById,
  stepIndex,
  type Answer,
  type LocalizedText,
  type Place,
  type QuestionId,
  type Step,
  type ValidationError,
} from '../engine/index.js';
import { emit } from '../events.js';
import { report } from '../report.js';
import type { EndpointWords, Returned } from '../sending/reply.js';
import type { CodeError, InvitationCode } from './invitation-code.js';
import type { RunFocus } from './run-focus.js';
import type { SessionController } from './session-controller.js';

type Host = ReactiveControllerHost & EventTarget;

export interface StepOptions {
  readonly session: SessionController;
  readonly code: InvitationCode;
  readonly focus: RunFocus;
  /** Something worth keeping changed. */
  readonly changed: () => void;
  /** An answer was taken; it showed these questions on the step. */
  readonly answered: (revealed: readonly QuestionId[]) => void;
}

/**
 * Answering and moving: what an answer, Next, Back or a link in the error summary leads to, with
 * its event and where focus goes (WCAG 2.4.3, 3.3.1).
 */
export class StepController {
  readonly #host: Host;
  readonly #options: StepOptions;

  constructor(host: Host, options: StepOptions) {
    this.#host = host;
    this.#options = options;
  }

  get #session(): SessionController {
    return this.#options.session;
  }

  answer(id: QuestionId, answer: Answer | undefined) {
    this.#answered(id, this.#session.answer(id, answer));
  }

  comment(id: QuestionId, text: string) {
    this.#answered(id, this.#session.comment(id, text));
  }

  /** From the page's own script: an answer that the question cannot have is refused. */
  setAnswer(id: QuestionId, answer: Answer | undefined) {
    const { survey } = this.#session;
    const question = survey && questionById(survey, id);
    if (question && (answer === undefined || acceptsAnswer(question, answer)))
      this.answer(id, answer);
    else report(`setAnswer: "${id}" cannot have this answer.`);
  }

  enterCode(typed: string) {
    const { code } = this.#options;
    code.typed = typed;
    if (!code.fault) code.error = undefined;
    this.#host.requestUpdate();
    this.#options.changed();
  }

  /** Goes on if this step is right. True: it is, and it is the last, so it is time to send. */
  next(): boolean {
    const session = this.#session;
    const { step } = session;
    if (!step || !this.#isRight(step.place.kind === 'start', session.errors(step.questionIds)))
      return false;
    session.forgetOtherRefusals();
    if (!session.forward()) return true;
    this.arrive();
    return false;
  }

  previous() {
    this.#session.forgetOtherRefusals();
    if (this.#session.backward()) this.arrive();
  }

  goTo(place: Place) {
    this.#session.goTo(place);
    this.arrive();
  }

  /** To a step that was there before, or as far as the person could have gone: past no fault. */
  revisit(place: Place) {
    const session = this.#session;
    const { steps, index, survey } = session;
    const wanted = survey ? stepIndex(steps, place, survey) : 0;
    const isFaulty = ({ place: { kind }, questionIds }: Step) =>
      kind === 'start' ? this.#options.code.fault : session.errors(questionIds).length;
    const gap = steps.findIndex(
      (step, number) => number >= index && number < wanted && isFaulty(step),
    );
    const step = steps[gap < 0 ? wanted : gap];
    if (step && step !== session.step) this.goTo(step.place);
  }

  goToPage(pageId: string) {
    const session = this.#session;
    const page = session.survey?.pages.find(({ id }) => id === pageId);
    const first = page?.questions.find(({ id }) => session.visible.has(id));
    if (!first) return report(`goToPage: no page "${pageId}".`);
    session.goToQuestion(first.id);
    const { place } = session;
    // On a single page the others stand above it.
    this.arrive(place.kind === 'page' && place.pageId === pageId ? undefined : first.id);
  }

  /** "Change" in the review. */
  change(id: QuestionId) {
    if (this.#session.goToQuestion(id, true)) this.arrive(id);
  }

  /** Is the whole survey right? If not, to the first error. */
  reportErrors(): boolean {
    return this.#isRight(true, this.#session.errors());
  }

  /** Everything visible and the code are right; shows nothing. */
  get isValid(): boolean {
    return !this.#options.code.fault && !this.#session.errors().length;
  }

  /** To the code, with what is wrong with it. */
  showCodeError(error: CodeError) {
    if (this.#session.place.kind !== 'start') this.goTo({ kind: 'start' });
    this.#options.code.error = error;
    this.#invalid([], 1);
  }

  /** The endpoint's words: at their questions, or in the summary alone. */
  refuse(errors: Returned['errors']) {
    const session = this.#session;
    const questions = new Map<QuestionId, readonly EndpointWords[]>();
    const others: LocalizedText[] = [];
    for (const { question, ...words } of errors)
      if (session.visible.has(question))
        questions.set(question, [...(questions.get(question) ?? []), words]);
      else if (words.message) others.push(words.message);
    this.#goToStepOf([...session.visible].find((id) => questions.has(id)));
    session.refuse({ questions, others, wordless: !questions.size && !others.length });
    this.#invalid([...questions.keys()], errors.length || 1);
  }

  /**
   * Another step, or what comes after the last one, fills the survey's place: focus on its heading
   * or on a question of it, and its event once the heading is there.
   */
  arrive(questionId?: QuestionId) {
    const { session, code, focus, changed } = this.#options;
    code.error = undefined;
    changed();
    if (questionId) focus.onQuestion(questionId);
    else focus.onHeading();
    const { place, step, steps } = session;
    const pages = steps.filter(({ place: { kind } }) => kind === 'page');
    const count = pages.length;
    const isAfter = place.kind === 'review' || place.kind === 'completed';
    const index = isAfter ? count : pages.indexOf(step!);
    void this.#host.updateComplete.then(() =>
      emit(this.#host, 'survey-page-changed', { ...place, index, count, title: focus.heading }),
    );
  }

  #answered(id: QuestionId, revealed: readonly QuestionId[] | undefined) {
    if (!revealed) return;
    emit(this.#host, 'survey-changed', { questionId: id });
    this.#options.changed();
    this.#options.answered(revealed);
  }

  #goToStepOf(id: QuestionId | undefined) {
    const session = this.#session;
    if (id && !session.step?.questionIds.includes(id) && session.goToQuestion(id)) this.arrive();
  }

  /** Shows what is wrong, if anything is. */
  #isRight(withCode: boolean, errors: readonly ValidationError[]): boolean {
    const fault = withCode && this.#options.code.fault;
    if (fault) {
      this.showCodeError(fault);
      return false;
    }
    if (!errors.length) return true;
    const ids = new Set(errors.map(({ questionId }) => questionId));
    this.#goToStepOf(errors[0]?.questionId);
    this.#session.show(ids);
    this.#invalid([...ids], errors.length);
    return false;
  }

  #invalid(questionIds: readonly QuestionId[], count: number) {
    emit(this.#host, 'survey-invalid', { questionIds, count });
    this.#options.focus.onErrors();
  }
}

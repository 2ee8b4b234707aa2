import type { ReactiveControllerHost } from 'lit';
import {
  acceptsAnswer,
  type Answer,
  type Place,
  type QuestionId,
  type ValidationError,
} from '../engine/index.js';
import { questionById } from '../engine/answering/question-by-id.js';
import { emit } from '../events.js';
import { report } from '../report.js';
import type { RunController } from './run-controller.js';

export type CodeError = 'missing' | 'invalid' | 'used';
type Host = ReactiveControllerHost & EventTarget;

/**
 * Answering and moving: what an answer, Next, Back or a link in the error summary leads to, with
 * its event and where focus goes (WCAG 2.4.3, 3.3.1).
 */
export class StepController {
  codeError: CodeError | undefined;
  /** The endpoint's words that belong to no question. */
  refusals: readonly string[] = [];
  readonly #host: Host;
  readonly #run: RunController;

  constructor(host: Host, run: RunController) {
    this.#host = host;
    this.#run = run;
  }

  answer(id: QuestionId, answer: Answer | undefined) {
    this.#changed(id, this.#run.session.answer(id, answer));
  }

  comment(id: QuestionId, text: string) {
    this.#changed(id, this.#run.session.comment(id, text));
  }

  /** From the page's own script: an answer that the question cannot have is refused. */
  setAnswer(id: QuestionId, answer: Answer | undefined) {
    const question = questionById(this.#run.survey!, id);
    if (question && (answer === undefined || acceptsAnswer(question, answer)))
      this.answer(id, answer);
    else report(`setAnswer: "${id}" cannot have this answer.`);
  }

  enterCode(code: string) {
    this.#run.session.enterCode(code);
    if (!this.#codeFault) this.codeError = undefined;
    this.#run.keepDraft();
  }

  /** Goes on if this step is right. True: it is, and it is the last, so it is time to send. */
  next(): boolean {
    const { session } = this.#run;
    const { step } = session;
    if (!step || !this.#isRight(step.place.kind === 'start', session.errors(step.questionIds)))
      return false;
    this.refusals = [];
    if (!session.forward()) return true;
    this.#arrived();
    return false;
  }

  previous() {
    this.refusals = [];
    if (this.#run.session.backward()) this.#arrived();
  }

  goTo(place: Place) {
    this.#run.session.goTo(place);
    this.#arrived();
  }

  goToPage(pageId: string) {
    const { session, survey } = this.#run;
    const page = survey?.pages.find(({ id }) => id === pageId);
    const first = page?.questions.find(({ id }) => session.visible.has(id));
    if (!first) return report(`goToPage: no page "${pageId}".`);
    session.goToQuestion(first.id);
    const { place } = session;
    // On a single page the others stand above it.
    this.#arrived(place.kind === 'page' && place.pageId === pageId ? undefined : first.id);
  }

  /** "Change" in the review. */
  change(id: QuestionId) {
    if (this.#run.session.goToQuestion(id, true)) this.#arrived(id);
  }

  /** Is the whole survey right? If not, to the first error. */
  reportErrors(): boolean {
    return this.#isRight(true, this.#run.session.errors());
  }

  /** Everything visible and the code are right; shows nothing. */
  get isValid(): boolean {
    return !this.#codeFault && !this.#run.session.errors().length;
  }

  /** Back to the code, which is asked for from now on. */
  refuseCode(error: CodeError) {
    if (this.#run.session.place.kind !== 'start') this.goTo({ kind: 'start' });
    this.codeError = error;
    this.#invalid([], 1);
  }

  /** The endpoint's words: at their questions, or in the summary alone. */
  refuseAnswers(
    errors: readonly { readonly question: QuestionId; readonly message: string }[],
    otherwise: string,
  ) {
    const { session } = this.#run;
    const known = new Map<QuestionId, string>();
    const others: string[] = errors.length ? [] : [otherwise];
    for (const { question, message } of errors)
      if (session.visible.has(question))
        known.set(question, `${known.get(question) ?? ''} ${message}`.trim());
      else others.push(message);
    this.#goToStepOf([...session.visible].find((id) => known.has(id)));
    session.refuse(known);
    this.refusals = others;
    this.#invalid([...known.keys()], errors.length || 1);
  }

  /** A new respondent, from the first step on. */
  restart() {
    this.#run.restart();
    if (this.#run.opened) this.#arrived();
    // Last: arriving at a step plans a write.
    void this.#run.drafts.clear();
  }

  /** What was refused was another respondent's, or another survey's. */
  forget() {
    this.codeError = undefined;
    this.refusals = [];
  }

  #changed(id: QuestionId, revealed: number | undefined) {
    if (revealed === undefined) return;
    emit(this.#host, 'survey-changed', { questionId: id });
    this.#run.keepDraft();
    if (revealed > 0) this.#run.announce('new-questions', { count: revealed });
  }

  /**
   * Another step, or what comes after the last one, fills the survey's place: focus on its heading
   * or on a question of it, and its event once the heading is there.
   */
  async #arrived(questionId?: QuestionId) {
    const { session, focus } = this.#run;
    const { place, step } = session;
    this.codeError = undefined;
    this.#run.keepDraft();
    focus.request(questionId && `[data-question="${questionId}"]`);
    const pages = session.steps.filter(({ place: { kind } }) => kind === 'page');
    const count = pages.length;
    const isAfter = place.kind === 'review' || place.kind === 'completed';
    const index = isAfter ? count : pages.indexOf(step!);
    await this.#host.updateComplete;
    emit(this.#host, 'survey-page-changed', { ...place, index, count, title: focus.heading });
  }

  #goToStepOf(id: QuestionId | undefined) {
    const { session } = this.#run;
    if (id && !session.step?.questionIds.includes(id) && session.goToQuestion(id)) this.#arrived();
  }

  /** Shows what is wrong, if anything is. */
  #isRight(withCode: boolean, errors: readonly ValidationError[]): boolean {
    const fault = withCode && this.#codeFault;
    if (fault) {
      this.refuseCode(fault);
      return false;
    }
    if (!errors.length) return true;
    const ids = new Set(errors.map(({ questionId }) => questionId));
    this.#goToStepOf(errors[0]?.questionId);
    this.#run.session.show(ids);
    this.#invalid([...ids], errors.length);
    return false;
  }

  #invalid(questionIds: readonly QuestionId[], count: number) {
    emit(this.#host, 'survey-invalid', { questionIds, count });
    this.#run.focus.request('#error-summary');
  }

  get #codeFault(): CodeError | undefined {
    const { asksCode, survey, session, code } = this.#run;
    if (!asksCode || code) return undefined;
    if (session.code.trim()) return 'invalid';
    return survey?.code?.required ? 'missing' : undefined;
  }
}

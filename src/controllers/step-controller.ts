import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  acceptsAnswer,
  type Answer,
  type Place,
  type QuestionId,
  type ValidationError,
} from '../engine/index.js';
import { emit } from '../events.js';
import type { RunController } from './run-controller.js';

export type CodeError = 'missing' | 'pattern' | 'invalid' | 'used';
type Host = ReactiveControllerHost & EventTarget;

/** Where focus goes, inside the shadow root. */
const HEADING = ['#page-title', '#title'];
const SUMMARY = ['#error-summary'];
const questionNode = (id: QuestionId) => `[data-question="${id}"]`;

/**
 * Answering and moving: what an answer, Next, Back or a link in the error summary leads to, with
 * its event and where focus goes (WCAG 2.4.3, 3.3.1).
 */
export class StepController implements ReactiveController {
  codeError: CodeError | undefined;
  /** The endpoint's words that belong to no question. */
  refusals: readonly string[] = [];
  readonly #host: Host;
  readonly #run: RunController;

  constructor(host: Host, run: RunController) {
    this.#run = run;
    (this.#host = host).addController(this);
  }

  hostConnected() {}

  answer(id: QuestionId, answer: Answer | undefined) {
    this.#changed(id, this.#run.session.answer(id, answer));
  }

  comment(id: QuestionId, text: string) {
    this.#changed(id, this.#run.session.comment(id, text));
  }

  /** From the page's own script: an answer that the question cannot have is refused. */
  setAnswer(id: QuestionId, answer: Answer | undefined) {
    const question = this.#run.session.question(id);
    if (!question) return console.warn(`<user-survey> setAnswer: there is no question "${id}".`);
    if (answer !== undefined && !acceptsAnswer(question, answer)) {
      return console.warn(`<user-survey> setAnswer: not an answer that "${id}" can have.`);
    }
    this.answer(id, answer);
  }

  enterCode(code: string) {
    this.#run.session.enterCode(code);
    if (this.codeError && this.#codeFault() === undefined) this.codeError = undefined;
    this.#run.keepDraft();
  }

  /** Goes on if this step is right. `last`: there is no further step, so it is time to send. */
  next(): 'refused' | 'moved' | 'last' {
    const { session } = this.#run;
    const { step } = session;
    if (!step) return 'refused';
    const fault = step.place.kind === 'start' ? this.#codeFault() : undefined;
    if (fault) {
      this.refuseCode(fault);
      return 'refused';
    }
    const errors = session.errors(step.questionIds);
    if (errors.length > 0) {
      this.#showErrors(errors);
      return 'refused';
    }
    this.refusals = [];
    if (!session.forward()) return 'last';
    this.#moved();
    return 'moved';
  }

  previous() {
    this.refusals = [];
    if (this.#run.session.backward()) this.#moved();
  }

  goTo(place: Place) {
    this.#run.session.goTo(place);
    this.#moved();
  }

  goToPage(pageId: string) {
    const { session, survey } = this.#run;
    const page = survey?.pages.find(({ id }) => id === pageId);
    const first = page?.questions.find(({ id }) => session.visible.has(id));
    if (!first || !session.goToQuestion(first.id)) {
      return console.warn(`<user-survey> goToPage: there is no page "${pageId}" to be shown.`);
    }
    const alone = session.step?.place.kind === 'page' && session.step.place.pageId === pageId;
    this.#moved(alone ? undefined : first.id);
  }

  /** "Change" in the review. */
  change(id: QuestionId) {
    if (this.#run.session.goToQuestion(id, true)) this.#moved(id);
  }

  /** Is the whole survey right? If not, to the first error. */
  reportErrors(): boolean {
    const { session } = this.#run;
    const fault = this.#codeFault();
    if (fault) {
      this.refuseCode(fault);
      return false;
    }
    const errors = session.errors();
    const [first] = errors;
    if (!first) return true;
    this.#goToStepOf(first.questionId);
    this.#showErrors(errors);
    return false;
  }

  /** Everything visible and the code are right; shows nothing. */
  get isValid(): boolean {
    return this.#codeFault() === undefined && this.#run.session.errors().length === 0;
  }

  /** Back to the code, which is asked for from now on. */
  refuseCode(error: CodeError) {
    const { session } = this.#run;
    if (session.session.place.kind !== 'start') this.goTo({ kind: 'start' });
    this.codeError = error;
    emit(this.#host, 'survey-invalid', { questionIds: [], count: 1 });
    this.#run.focus.request(SUMMARY);
  }

  /** The endpoint's words: at their questions, or in the summary alone. */
  refuseAnswers(
    errors: readonly { readonly question: QuestionId; readonly message: string }[],
    otherwise: string,
  ) {
    const { session } = this.#run;
    const known = errors.filter(({ question }) => session.visible.has(question));
    const others = errors.filter((error) => !known.includes(error)).map(({ message }) => message);
    const first = session.steps
      .flatMap(({ questionIds }) => questionIds)
      .find((id) => known.some(({ question }) => question === id));
    if (first) this.#goToStepOf(first);
    const refused = new Map<QuestionId, string>();
    for (const { question, message } of known)
      refused.set(question, `${refused.get(question) ?? ''} ${message}`.trim());
    session.refuse(refused);
    this.refusals = errors.length > 0 ? others : [otherwise];
    const questionIds = [...refused.keys()];
    emit(this.#host, 'survey-invalid', { questionIds, count: Math.max(errors.length, 1) });
    this.#run.focus.request(SUMMARY);
  }

  /** A new respondent, from the first step on. */
  restart() {
    this.#run.restart();
    if (this.#run.opened) this.#moved();
    // Last: arriving at a step plans a write.
    void this.#run.drafts.clear();
  }

  /** What was refused was another respondent's, or another survey's. */
  forget() {
    this.codeError = undefined;
    this.refusals = [];
  }

  focusHeading() {
    this.#run.focus.moveTo(HEADING);
  }

  /** Another screen fills the survey's place: its event, and focus on its heading. */
  arrived(kind: Place['kind'], title: string) {
    const { steps } = this.#run.session;
    const count = steps.find(({ place }) => place.kind === 'page')?.count ?? 0;
    emit(this.#host, 'survey-page-changed', { kind, index: count, count, title });
    this.#run.focus.request(HEADING);
  }

  #changed(id: QuestionId, revealed: number | undefined) {
    if (revealed === undefined) return;
    emit(this.#host, 'survey-changed', { questionId: id });
    this.#run.keepDraft();
    if (revealed > 0) {
      const { say } = this.#run.locale.speech;
      this.#run.focus.announce(say('new-questions', { count: revealed }).text);
    }
  }

  #moved(questionId?: QuestionId) {
    this.codeError = undefined;
    const { session, locale, survey, options } = this.#run;
    const { step, steps } = session;
    if (!step || !survey) return;
    const { place, number, count } = step;
    const { say, text } = locale.speech;
    const page = place.kind === 'page' && survey.pages.find(({ id }) => id === place.pageId);
    const total = count || (steps.find(({ place: { kind } }) => kind === 'page')?.count ?? 0);
    const numbered = options?.layout === 'one-question' ? 'question-of' : 'page-of';
    const title =
      place.kind === 'start'
        ? (survey.start?.title === undefined ? say('start-title') : text(survey.start.title)).text
        : place.kind === 'review'
          ? say('review-title').text
          : page && page.title !== undefined
            ? text(page.title).text
            : options?.layout === 'single-page'
              ? text(survey.title).text
              : say(numbered, { number, count }).text;
    emit(this.#host, 'survey-page-changed', {
      ...place,
      index: place.kind === 'start' ? -1 : place.kind === 'review' ? total : number - 1,
      count: total,
      title,
    });
    this.#run.keepDraft();
    if (questionId === undefined) this.#run.focus.request(HEADING);
    else {
      const node = questionNode(questionId);
      this.#run.focus.request([`${node} :is(input, select, textarea, button)`], node);
    }
  }

  #goToStepOf(id: QuestionId) {
    const { session } = this.#run;
    if (!session.step?.questionIds.includes(id) && session.goToQuestion(id)) this.#moved();
  }

  #showErrors(errors: readonly ValidationError[]) {
    this.#run.session.show(errors);
    const questionIds = [...new Set(errors.map(({ questionId }) => questionId))];
    emit(this.#host, 'survey-invalid', { questionIds, count: errors.length });
    this.#run.focus.request(SUMMARY);
  }

  #codeFault(): CodeError | undefined {
    const { asksCode, survey, session, code } = this.#run;
    if (!asksCode) return undefined;
    const typed = session.session.code.trim();
    if (!typed) return survey?.code?.required ? 'missing' : undefined;
    return code === undefined ? 'pattern' : undefined;
  }
}

import { httpAddress } from './adapters/http-address.js';
import type { RunController } from './controllers/run-controller.js';
import type { SendingController } from './controllers/sending-controller.js';
import type { StepController } from './controllers/step-controller.js';
import { marking, type QuestionId, type ValidationError } from './engine/index.js';
import { questionById } from './engine/question-by-id.js';
import { own } from './engine/record.js';
import { errorText } from './locale/error-text.js';
import { reviewItems } from './review-items.js';
import { CODE_ID, commentNodeId, questionNodeId, rowNodeId } from './view/ids.js';
import type {
  Actions,
  ErrorView,
  QuestionView,
  Screen,
  SurveyView,
  ViewContext,
} from './view/view-types.js';

/**
 * Turns what the controllers know into the plain object that the view draws. It keeps what it made
 * for as long as nothing in it changed, so that one answer re-renders one question.
 */
export class Presenter {
  readonly #run: RunController;
  readonly #steps: StepController;
  readonly #sending: SendingController;
  readonly #actions: Actions;
  #context!: ViewContext;
  #contextOf: readonly unknown[] = [];
  /** The last view of each question, with what it was made of. */
  #questions = new Map<QuestionId, { readonly of: string; readonly view: QuestionView }>();

  constructor(
    run: RunController,
    steps: StepController,
    sending: SendingController,
    actions: Actions,
  ) {
    this.#run = run;
    this.#steps = steps;
    this.#sending = sending;
    this.#actions = actions;
  }

  /** `undefined`: there is no survey to show, only the fallback. */
  present(headingLevel: number): SurveyView | undefined {
    const { opened, options, session, drafts, source } = this.#run;
    if (!opened) return undefined;
    this.#refreshContext(headingLevel);
    const { state } = this.#sending.submission;
    const stepErrors = session.step?.questionIds.flatMap((id) => this.#errorsOf(id)) ?? [];
    const screen = this.#screen(stepErrors);
    const isForm = ['start', 'page', 'review'].includes(screen.kind);
    return {
      context: this.#context,
      screen,
      submitting: state.kind === 'submitting' || ('trying' in state && state.trying),
      errors: isForm ? [...this.#generalErrors(), ...stepErrors] : [],
      draft: {
        ...drafts.state,
        ask: options.drafts === 'ask',
        // What waits says for itself whether it is kept; what is sent need not be.
        failing: isForm && drafts.state.failing,
      },
      preview: options.preview,
      problems: source.state.problems,
      visible: session.visible,
      offline: isForm && !navigator.onLine,
    };
  }

  /** Replaced only when something in it changed. */
  #refreshContext(level: number) {
    const { options, locale, source } = this.#run;
    const survey = this.#run.survey!;
    const { speech } = locale;
    const parts = [survey, speech, level, options];
    if (parts.every((part, index) => part === this.#contextOf[index])) return;
    this.#contextOf = parts;
    this.#questions.clear();
    this.#context = {
      ...speech,
      survey,
      marking: marking(survey, options.requires),
      layout: options.layout,
      interviewer: options.interviewer,
      headingLevel: Math.max(Math.trunc(level) || 2, 1),
      imageUrl: (src) => httpAddress(src, source.base),
      actions: this.#actions,
    };
  }

  /** What has become of the answers, or where they are being given. */
  #screen(errors: readonly ErrorView[]): Screen {
    const { closure, session, asksCode } = this.#run;
    const { state } = this.#sending.submission;
    if ('until' in state) return state;
    const { step, index, steps } = session;
    // Without a submission: a preview.
    if (session.place.kind === 'completed') return { kind: 'submitted' };
    if (closure) return { kind: 'closed', ...closure };
    switch (step?.place.kind) {
      case 'page':
        return {
          kind: 'page',
          step,
          questions: step.questionIds.map((id) => this.#question(id, errors)),
          first: index === 0,
          last: index === steps.length - 1,
        };
      case 'review':
        return { kind: 'review', items: reviewItems(this.#context.survey, session, this.#context) };
      default:
        return { kind: 'start', code: asksCode ? session.code : undefined };
    }
  }

  #question(id: QuestionId, stepErrors: readonly ErrorView[]): QuestionView {
    const { answers, comments } = this.#run.session;
    const answer = own(answers, id);
    const comment = own(comments, id) ?? '';
    const errors = stepErrors.filter(({ questionId }) => questionId === id);
    const of = JSON.stringify([answer, comment, errors]);
    const before = this.#questions.get(id);
    if (before?.of === of) return before.view;
    const view = { question: questionById(this.#context.survey, id)!, answer, comment, errors };
    this.#questions.set(id, { of, view });
    return view;
  }

  /** About the code, and about nothing that is on the page. */
  #generalErrors(): readonly ErrorView[] {
    const { codeError, refusals } = this.#steps;
    const { language, say } = this.#context;
    const errors: ErrorView[] = refusals.map((text) => ({ text, language }));
    // A code that came from the page since then is not asked for.
    if (codeError && this.#run.asksCode)
      errors.unshift({ nodeId: CODE_ID, ...say(`error-code-${codeError}`) });
    return errors;
  }

  #errorsOf(questionId: QuestionId): readonly ErrorView[] {
    const { session } = this.#run;
    const { language } = this.#context;
    const errors = session.shownErrors(questionId).map((error) => this.#errorView(error));
    const text = session.refusals.get(questionId);
    return text
      ? [...errors, { questionId, nodeId: questionNodeId(questionId), text, language }]
      : errors;
  }

  #errorView(error: ValidationError): ErrorView {
    const { questionId, rowId, code } = error;
    const nodeId =
      code === 'comment-too-long'
        ? commentNodeId(questionId)
        : rowId === undefined
          ? questionNodeId(questionId)
          : rowNodeId(questionId, rowId);
    const question = questionById(this.#context.survey, questionId)!;
    return { questionId, nodeId, ...errorText(error, question, this.#context) };
  }
}

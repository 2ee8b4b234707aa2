import type { RunController } from './controllers/run-controller.js';
import type { SendingController } from './controllers/sending-controller.js';
import type { StepController } from './controllers/step-controller.js';
import {
  marking,
  problemMessage,
  readComment,
  summarize,
  type QuestionId,
  type Survey,
  type ValidationError,
} from './engine/index.js';
import type { RunOptions } from './controllers/survey-options.js';
import { errorText } from './locale/error-text.js';
import type { Speech } from './locale/speech.js';
import { CODE_ID, commentNodeId, questionNodeId, rowNodeId } from './view/ids.js';
import type {
  Actions,
  DraftView,
  ErrorView,
  QuestionView,
  ReviewItem,
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
  #context: ViewContext | undefined;
  #contextOf: readonly unknown[] = [];
  #questions = new Map<QuestionId, QuestionView>();

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
    const { survey, opened, options, locale, session, problems } = this.#run;
    if (!survey || !opened || !options) return undefined;
    const { speech } = locale;
    const { state } = this.#sending.submission;
    const context = this.#presentContext(survey, speech, headingLevel, options);
    const screen = this.#screen(context);
    return {
      context,
      screen,
      submitting: state.kind === 'submitting' || ('trying' in state && state.trying),
      errors: this.#errors(screen, context),
      draft: this.#draft(options),
      preview: options.preview,
      problems: options.preview
        ? problems.map((problem) => ({ ...problem, message: problemMessage(problem) }))
        : [],
      pageIndex: options.interviewer ? this.#pageIndex(context) : [],
      languages:
        survey.languages.length > 1
          ? survey.languages.map((tag) => ({ tag, name: speech.languageName(tag) }))
          : [],
      offline: !navigator.onLine && ['start', 'page', 'review'].includes(screen.kind),
      place: session.session.place,
    };
  }

  #presentContext(survey: Survey, speech: Speech, level: number, options: RunOptions): ViewContext {
    const parts = [survey, speech, level, options];
    if (this.#context && parts.every((part, index) => part === this.#contextOf[index])) {
      return this.#context;
    }
    this.#contextOf = parts;
    this.#questions = new Map();
    return (this.#context = {
      ...speech,
      survey,
      marking: marking(survey, options.requires),
      layout: options.layout,
      interviewer: options.interviewer,
      headingLevel: Math.min(Math.max(Math.trunc(level) || 2, 1), 6),
      imageUrl: (src) => imageUrl(src, this.#run.source.base),
      actions: this.#actions,
    });
  }

  #screen(context: ViewContext): Screen {
    const { closure, session, asksCode } = this.#run;
    const outcome = this.#outcome();
    if (outcome) return outcome;
    if (closure) {
      const { language } = context.say(closure.reason);
      return {
        kind: 'closed',
        reason: closure.reason,
        date: this.#run.locale.speech.formatDate(closure.date, language),
      };
    }
    const { step, index, isLast } = session;
    if (step?.place.kind === 'page') {
      return {
        kind: 'page',
        step,
        questions: step.questionIds.map((id) => this.#question(id, context)),
        first: index === 0,
        last: isLast,
      };
    }
    if (step?.place.kind === 'review') return { kind: 'review', pages: this.#review(context) };
    return { kind: 'start', ...(asksCode && { code: { value: session.session.code } }) };
  }

  /** What has become of the answers; `undefined` while they are being given. */
  #outcome(): Screen | undefined {
    const { formatDateTime } = this.#run.locale.speech;
    const { submission, previewed } = this.#sending;
    const { state } = submission;
    if (previewed) return { kind: 'receipt', copied: false };
    switch (state.kind) {
      case 'submitted':
        return { ...state, kind: 'receipt', copied: false };
      case 'queued':
        return { ...state, until: formatDateTime(state.until), kept: state.onDevice };
      case 'refused':
        return { kind: 'refused', reason: state.reason };
      default:
        return undefined;
    }
  }

  #pageIndex({ survey, text, say }: ViewContext): SurveyView['pageIndex'] {
    const { visible, step } = this.#run.session;
    return survey.pages
      .filter(({ questions }) => questions.some(({ id }) => visible.has(id)))
      .map(({ id, title, questions }, index, { length }) => ({
        pageId: id,
        title:
          title === undefined ? say('page-of', { number: index + 1, count: length }) : text(title),
        current: questions.some((question) => step?.questionIds.includes(question.id)),
      }));
  }

  #question(id: QuestionId, context: ViewContext): QuestionView {
    const { session } = this.#run.session;
    const answer = session.answers[id];
    const comment = session.comments[id] ?? '';
    const errors =
      session.shown.has(id) || session.refusals.has(id) ? this.#errorsOf([id], context) : [];
    const before = this.#questions.get(id);
    const same =
      before &&
      before.answer === answer &&
      before.comment === comment &&
      before.errors.length === errors.length &&
      before.errors.every((error, index) => error.text === errors[index]?.text);
    if (same) return before;
    const question = this.#run.session.question(id)!;
    const view = { question, answer, comment, errors };
    this.#questions.set(id, view);
    return view;
  }

  /** What stands in the error summary of this step. */
  #errors(screen: Screen, context: ViewContext): readonly ErrorView[] {
    const { codeError, refusals } = this.#steps;
    const { step } = this.#run.session;
    if (!['start', 'page', 'review'].includes(screen.kind)) return [];
    const code: ErrorView[] =
      codeError && this.#run.asksCode
        ? [{ nodeId: CODE_ID, ...context.say(`error-code-${codeError}`) }]
        : [];
    const { language } = context;
    const general = refusals.map((text): ErrorView => ({ text, language }));
    return [...code, ...general, ...this.#errorsOf(step?.questionIds ?? [], context)];
  }

  #errorsOf(ids: readonly QuestionId[], context: ViewContext): readonly ErrorView[] {
    const { session } = this.#run;
    const { shown, refusals } = session.session;
    if (shown.size === 0 && refusals.size === 0) return [];
    return ids.flatMap((id): ErrorView[] => {
      const own = shown.has(id) ? session.errors([id]) : [];
      const refusal = refusals.get(id);
      return [
        ...own.map((error) => this.#errorView(error, context)),
        ...(refusal === undefined
          ? []
          : [{ nodeId: questionNodeId(id), text: refusal, language: context.language }]),
      ];
    });
  }

  #errorView(error: ValidationError, context: ViewContext): ErrorView {
    const { questionId: id, rowId, code } = error;
    const question = this.#run.session.question(id)!;
    return {
      nodeId:
        code === 'comment-too-long'
          ? commentNodeId(id)
          : rowId === undefined
            ? questionNodeId(id)
            : rowNodeId(id, rowId),
      ...errorText(error, question, context),
    };
  }

  #review(context: ViewContext) {
    const { text, survey } = context;
    const { visible, session } = this.#run.session;
    return survey.pages
      .map(({ title, questions }) => ({
        title: title === undefined ? '' : text(title).text,
        items: questions
          .filter(({ id, type }) => visible.has(id) && type !== 'statement')
          .map((question): ReviewItem => ({
            question,
            parts: summarize(question, session.answers[question.id], context),
            comment:
              readComment(question, session.answers[question.id], session.comments[question.id]) ??
              '',
          })),
      }))
      .filter(({ items }) => items.length > 0);
  }

  #draft({ drafts: mode }: RunOptions): DraftView {
    const { drafts, locale } = this.#run;
    const { savedUntil, restored, failing, savedElsewhere, keep } = drafts.state;
    const { formatDateTime } = locale.speech;
    return {
      savedUntil: savedUntil ? formatDateTime(savedUntil) : undefined,
      restored: restored && {
        savedAt: formatDateTime(restored.savedAt),
        dropped: restored.dropped,
      },
      ask: mode === 'ask' ? { keep } : undefined,
      failing: !!failing,
      savedElsewhere: !!savedElsewhere,
    };
  }
}

const imageUrl = (src: string, base: string): string | undefined => {
  try {
    const url = new URL(src, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
};

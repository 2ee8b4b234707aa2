import { httpAddress } from '../device/http-address.js';
import type { RunController } from '../run/run-controller.js';
import type { SendingController } from '../run/sending-controller.js';
import type { StepController } from '../run/step-controller.js';
import { marking, type QuestionId, type ValidationError } from '../engine/index.js';
import { questionById } from '../engine/answering/question-by-id.js';
import { own } from '../engine/record.js';
import { errorText } from '../localization/error-text.js';
import { reviewItems } from './review-items.js';
import { CODE_ID, commentNodeId, questionNodeId, rowNodeId } from '../view/ids.js';
import type {
  Actions,
  ErrorView,
  QuestionView,
  SurveyScreen,
  SurveyView,
  ViewContext,
} from '../view/view-types.js';

const isSame = (parts: readonly unknown[], before: readonly unknown[]) =>
  parts.every((part, index) => part === before[index]);

/** Makes the plain object that the view draws. */
export type Present = (headingLevel: number) => SurveyView | undefined;

/**
 * Turns what the controllers know into the plain object that the view draws; `undefined`: there is
 * no survey to show, only the fallback. It keeps what it made for as long as nothing in it changed,
 * so that one answer re-renders one question.
 */
export const createPresent = (
  run: RunController,
  steps: StepController,
  { submission }: SendingController,
  actions: Actions,
): Present => {
  const { source, session, locale, drafts } = run;
  let context: ViewContext;
  let contextOf: readonly unknown[] = [];
  /** The last view of each question, with what it was made of. */
  const views = new Map<
    QuestionId,
    { readonly of: readonly unknown[]; readonly view: QuestionView }
  >();

  /** Replaced only when something in it changed. */
  const refreshContext = (level: number) => {
    const { options } = run;
    const survey = run.survey!;
    const { speech } = locale;
    const parts = [survey, speech, level, options];
    if (isSame(parts, contextOf)) return;
    contextOf = parts;
    views.clear();
    context = {
      ...speech,
      ...options,
      survey,
      actions,
      marking: marking(survey, options.requires),
      headingLevel: Math.max(Math.trunc(level) || 2, 1),
      imageUrl: (src) => httpAddress(src, source.base),
    };
  };

  const questionOf = (id: QuestionId) => questionById(context.survey, id)!;

  const errorView = (error: ValidationError): ErrorView => {
    const { questionId, rowId, code } = error;
    const nodeId =
      code === 'comment-too-long'
        ? commentNodeId(questionId)
        : rowId === undefined
          ? questionNodeId(questionId)
          : rowNodeId(questionId, rowId);
    return { questionId, nodeId, ...errorText(error, questionOf(questionId), context) };
  };

  const errorsOf = (questionId: QuestionId): readonly ErrorView[] => {
    const { language } = context;
    const errors = session.shownErrors(questionId).map(errorView);
    const text = session.refusals.get(questionId);
    return text
      ? [...errors, { questionId, nodeId: questionNodeId(questionId), text, language }]
      : errors;
  };

  /** About the code, and about nothing that is on the page. */
  const generalErrors = (): readonly ErrorView[] => {
    const { codeError, refusals } = steps;
    const { language, say } = context;
    const errors: ErrorView[] = refusals.map((text) => ({ text, language }));
    // A code that came from the page since then is not asked for.
    if (codeError && run.asksCode)
      errors.unshift({ nodeId: CODE_ID, ...say(`error-code-${codeError}`) });
    return errors;
  };

  const viewOf = (id: QuestionId, stepErrors: readonly ErrorView[]): QuestionView => {
    const answer = own(session.answers, id);
    const comment = own(session.comments, id) ?? '';
    const errors = stepErrors.filter(({ questionId }) => questionId === id);
    // An answer that stays keeps its identity; errors are made anew, and are few.
    const of = [answer, comment, JSON.stringify(errors)];
    const before = views.get(id);
    if (before && isSame(of, before.of)) return before.view;
    const view = { question: questionOf(id), answer, comment, errors };
    views.set(id, { of, view });
    return view;
  };

  /** What has become of the answers, or where they are being given. */
  const screenOf = (errors: readonly ErrorView[]): SurveyScreen => {
    const { state } = submission;
    if ('until' in state) return state;
    const { step, index, steps: all, place } = session;
    // Without a submission: a preview.
    if (place.kind === 'completed') return { kind: 'submitted' };
    if (run.closure) return { kind: 'closed', ...run.closure };
    switch (step?.place.kind) {
      case 'page':
        return {
          kind: 'page',
          step,
          questions: step.questionIds.map((id) => viewOf(id, errors)),
          first: index === 0,
          last: index === all.length - 1,
        };
      case 'review':
        return { kind: 'review', items: reviewItems(context.survey, session, context) };
      default:
        return { kind: 'start', code: run.asksCode ? session.code : undefined };
    }
  };

  return (headingLevel) => {
    const { opened, options } = run;
    if (!opened) return undefined;
    refreshContext(headingLevel);
    const { state } = submission;
    const stepErrors = session.step?.questionIds.flatMap(errorsOf) ?? [];
    const screen = screenOf(stepErrors);
    const isForm = ['start', 'page', 'review'].includes(screen.kind);
    return {
      context,
      screen,
      submitting: state.kind === 'submitting' || ('trying' in state && state.trying),
      errors: isForm ? [...generalErrors(), ...stepErrors] : [],
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
  };
};

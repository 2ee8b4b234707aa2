import { httpAddress } from '../device/http-address.js';
import {
  marking,
  questionById,
  type LocalizedText,
  type QuestionId,
  type ResolvedText,
  type ValidationError,
} from '../engine/index.js';
import { own } from '../engine/record.js';
import { errorText } from '../localization/error-text.js';
import type { RunController } from '../run/run-controller.js';
import { isTrying } from '../sending/states.js';
import { CODE_ID, commentNodeId, questionNodeId, rowNodeId } from '../view/ids.js';
import {
  isFormScreen,
  type Actions,
  type DraftFilesView,
  type ErrorView,
  type QuestionView,
  type SurveyScreen,
  type SurveyView,
  type Unsent,
  type ViewContext,
} from '../view/view-types.js';
import { reviewItems } from './review-items.js';
import type { Asking } from './asking.js';
import type { DraftFiles } from './draft-files.js';
import type { PreviewProblems } from './preview-problems.js';
import type { ReadAloud } from './read-aloud.js';
import type { Voice } from './voice.js';

const isSame = (parts: readonly unknown[], before: readonly unknown[]) =>
  parts.every((part, index) => part === before[index]);

/** What stands on the screen for a moment. */
export interface Remarks {
  readonly asking: Pick<Asking, 'asked'>;
  readonly files: Pick<DraftFiles, 'refused'>;
  readonly problems: Pick<PreviewProblems, 'view'>;
}

/** Makes the plain object that the view draws; `undefined`: there is no survey to show. */
export type Present = (headingLevel: number) => SurveyView | undefined;

/**
 * Turns what a run knows into the plain object that the view draws. It keeps what it made for as
 * long as nothing in it changed, so that one answer re-renders one question.
 */
export const createPresent = (
  run: RunController,
  voice: Voice,
  readAloud: Pick<ReadAloud, 'view'>,
  actions: Actions,
  { asking, files, problems }: Remarks,
): Present => {
  const { source, session, code, drafts, submission } = run;
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
    const { speech } = voice;
    const reading = survey.readAloud ? readAloud.view : undefined;
    const parts = [survey, speech, level, options, reading];
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
      readAloud: reading,
    };
  };

  const questionOf = (id: QuestionId) => questionById(context.survey, id)!;

  const errorView = (error: ValidationError): ErrorView => {
    const { questionId, rowId, code: fault } = error;
    const nodeId =
      fault === 'comment-too-long'
        ? commentNodeId(questionId)
        : rowId === undefined
          ? questionNodeId(questionId)
          : rowNodeId(questionId, rowId);
    return { questionId, nodeId, ...errorText(error, questionOf(questionId), context) };
  };

  /** The endpoint's words. One text alone is in the language that the submission was sent in. */
  const endpointText = (text: LocalizedText): ResolvedText =>
    typeof text === 'string' ? { text, language: context.language } : context.text(text);

  /** What the endpoint says of a question: each error that is ours in our words, its own as one. */
  const refusalsOf = (questionId: QuestionId): readonly ErrorView[] => {
    const refusals = session.refusals.questions.get(questionId) ?? [];
    const question = questionOf(questionId);
    const rows = question.type === 'matrix' ? question.rows.map(({ id }) => id) : [];
    const ours = refusals.flatMap(({ error }) => {
      if (!error) return [];
      const { code, params, rowId } = error;
      // A row of another version has no place here.
      const row = rowId !== undefined && rows.includes(rowId) ? { rowId } : {};
      return [errorView({ questionId, code, params, ...row })];
    });
    const [first, ...more] = refusals.flatMap(({ error, message }) =>
      message && !error ? [endpointText(message)] : [],
    );
    if (!first) return ours;
    const { language } = first;
    const text = [first, ...more].map((one) => one.text).join(' ');
    return [...ours, { questionId, nodeId: questionNodeId(questionId), text, language }];
  };

  const errorsOf = (questionId: QuestionId): readonly ErrorView[] => [
    ...session.shownErrors(questionId).map(errorView),
    ...refusalsOf(questionId),
  ];

  /** About the code, and about nothing that is on the page. */
  const generalErrors = (): readonly ErrorView[] => {
    const { others, wordless } = session.refusals;
    return [
      // A code that came from the page since then is not asked for.
      ...(code.error && code.isAsked
        ? [{ nodeId: CODE_ID, ...context.say(`error-code-${code.error}`) }]
        : []),
      ...others.map(endpointText),
      ...(wordless ? [context.say('error-refused')] : []),
    ];
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

  /** Where the answers are being given. */
  const formScreen = (errors: readonly ErrorView[]): SurveyScreen => {
    const { step, index, steps } = session;
    switch (step?.place.kind) {
      case 'page':
        return {
          kind: 'page',
          step,
          questions: step.questionIds.map((id) => viewOf(id, errors)),
          first: index === 0,
          last: index === steps.length - 1,
        };
      case 'review':
        return {
          kind: 'review',
          items: reviewItems(context.survey, session, context, run.options.channel),
        };
      default:
        return { kind: 'start', code: code.isAsked ? code.typed : undefined };
    }
  };

  /** What was sent, or would have been in a preview. */
  const sentItems = () => {
    const sent = submission.shown.submission;
    const channel = sent ? sent.context?.['channel'] : run.options.channel;
    return reviewItems(context.survey, sent ?? session, context, channel);
  };

  /** What was found is shown when it was asked for, and no sooner. */
  const unsent = (): Unsent => ({
    found: submission.shown.owner !== 'sender',
    answers: submission.shown.owner === 'claimed' ? sentItems() : undefined,
  });

  const screenOf = (errors: readonly ErrorView[]): SurveyScreen => {
    const { state } = submission;
    switch (state.kind) {
      case 'submitted':
        return {
          ...state,
          message: state.message ? endpointText(state.message) : undefined,
          found: submission.shown.owner !== 'sender',
          answers: submission.shown.owner === 'unknown' ? undefined : sentItems(),
        };
      case 'queued':
        return { kind: 'queued', until: state.until, onDevice: state.onDevice, ...unsent() };
      case 'refused':
        return { kind: 'refused', reason: state.reason, ...unsent() };
      case 'returned':
        return { kind: 'returned', ...unsent() };
      case 'idle':
      case 'submitting':
        // Without a submission: a preview.
        if (session.place.kind === 'completed') return { kind: 'submitted', answers: sentItems() };
        return run.closure ? { kind: 'closed', ...run.closure } : formScreen(errors);
    }
  };

  const filesOn = (screen: SurveyScreen): DraftFilesView => ({
    save: !session.isEmpty,
    open: screen.kind === 'start' || (screen.kind === 'page' && screen.first),
    replaces: !session.isEmpty || !!drafts.state.savedUntil,
    refused: files.refused,
  });

  return (headingLevel) => {
    const { opened, options } = run;
    if (!opened) return undefined;
    refreshContext(headingLevel);
    const stepErrors = session.step?.questionIds.flatMap(errorsOf) ?? [];
    const screen = screenOf(stepErrors);
    const isForm = isFormScreen(screen);
    return {
      context,
      screen,
      submitting: isTrying(submission.state),
      awaited: submission.isAwaited,
      errors: isForm ? [...generalErrors(), ...stepErrors] : [],
      draft: {
        ...drafts.state,
        // Nothing comes into a form that is not there.
        restored: isForm ? drafts.state.restored : undefined,
        savedElsewhere: isForm && drafts.state.savedElsewhere,
        // A draft of what is shown as not sent goes with it.
        savedUntil: 'found' in screen && !screen.found ? undefined : drafts.state.savedUntil,
        files: isForm && options.drafts !== 'off' ? filesOn(screen) : undefined,
        ask: isForm && options.drafts === 'ask',
        // What waits says for itself whether it is kept; what is sent need not be.
        failing: isForm && drafts.state.failing,
      },
      asked: asking.asked,
      interviews: run.interviews.saved.map(({ id, draft: { savedAt } }) => ({ id, savedAt })),
      preview: options.preview,
      problems: problems.view,
      session: session.beginnings,
      visible: session.visible,
      answered: new Set(Object.keys({ ...session.answers, ...session.comments })),
      offline: isForm && !navigator.onLine,
    };
  };
};

import { downloadText } from './adapters/download.js';
import { localDate } from './controllers/local-date.js';
import type { RunController } from './controllers/run-controller.js';
import type { SendingController } from './controllers/sending-controller.js';
import type { StepController } from './controllers/step-controller.js';
import { readComment, summarize, visibleQuestions } from './engine/index.js';
import { savedFileText } from './locale/saved-file.js';
import { errorSelectors } from './view/ids.js';
import type { Actions } from './view/view-types.js';

/** What the view may ask for, in terms of the controllers. */
export const actionsOf = (
  run: RunController,
  steps: StepController,
  sending: SendingController,
): Actions => {
  return {
    answer: (id, answer) => steps.answer(id, answer),
    comment: (id, text) => steps.comment(id, text),
    code: (text) => steps.enterCode(text),
    next: () => {
      if (steps.next() === 'last') void sending.submit();
    },
    previous: () => steps.previous(),
    goToPage: (pageId) => steps.goToPage(pageId),
    focusError: (nodeId) => {
      const { field, context } = errorSelectors(nodeId);
      run.focus.moveTo([field], context);
    },
    change: (id) => steps.change(id),
    language: (tag) => run.pickLanguage(tag),
    restart: () => steps.restart(),
    deleteDraft: () => {
      void run.drafts.clear();
      // The button goes.
      steps.focusHeading();
      run.focus.announce(run.locale.speech.say('draft-deleted').text);
    },
    keepDraft: (keep) => void run.drafts.setKeep(keep),
    loadDraft: () => void run.loadDraft(),
    retry: () => void sending.submission.retry(),
    saveFile: () => {
      const { survey, locale } = run;
      if (!survey) return;
      // On a later visit only the outbox has the answers.
      const { answers, comments = {} } = sending.submission.submission ?? run.session.session;
      const visible = visibleQuestions(survey, answers);
      const answered = survey.questions
        .filter(({ id, type }) => type !== 'statement' && visible.has(id))
        .map((question) => ({
          question,
          parts: summarize(question, answers[question.id], locale.speech),
          comment: readComment(question, answers[question.id], comments[question.id]) ?? '',
        }));
      const today = localDate();
      downloadText(
        `${survey.id}-${today}.txt`,
        savedFileText(survey, answered, today, locale.speech),
      );
    },
    copyReceipt: () => {
      const { state } = sending.submission;
      const receipt = state.kind === 'submitted' ? state.receipt : undefined;
      if (!receipt) return;
      // Without https there is no clipboard; the number stands on the page.
      navigator.clipboard?.writeText(receipt).then(
        () => run.focus.announce(run.locale.speech.say('receipt-copied').text),
        () => undefined,
      );
    },
    print: () => print(),
    announce: (message) => run.focus.announce(message),
  };
};

import { downloadText } from '../device/download.js';
import { localDate } from '../run/local-date.js';
import type { RunController } from '../run/run-controller.js';
import type { SendingController } from '../run/sending-controller.js';
import type { StepController } from '../run/step-controller.js';
import { savedFileText } from '../localization/saved-file.js';
import { reviewItems } from './review-items.js';
import type { Actions } from '../view/view-types.js';

/**
 * What the view may ask for, in terms of the controllers.
 * @param draw renders at once: the next click must not start from what is shown no more
 */
export const actionsOf = (
  run: RunController,
  steps: StepController,
  sending: SendingController,
  draw: () => void,
): Actions => ({
  answer: (id, answer) => {
    steps.answer(id, answer);
    draw();
  },
  comment: (id, text) => steps.comment(id, text),
  code: (text) => steps.enterCode(text),
  next: () => {
    if (steps.next()) void sending.submit();
  },
  previous: () => steps.previous(),
  goToPage: (pageId) => steps.goToPage(pageId),
  focusError: (nodeId) => run.focus.moveTo(`[id="${nodeId}"]`),
  change: (id) => steps.change(id),
  language: (tag) => run.pickLanguage(tag),
  restart: () => steps.restart(),
  deleteDraft: () => {
    void run.drafts.clear();
    // The button goes.
    run.focus.moveTo();
    run.announce('draft-deleted');
  },
  keepDraft: (keep) => void run.drafts.setKeep(keep),
  loadDraft: () => void run.loadDraft(),
  retry: () => void sending.submission.retry(),
  saveFile: () => {
    const survey = run.survey!;
    const { speech } = run.locale;
    const today = localDate();
    // On a later visit only the outbox has the answers.
    const items = reviewItems(survey, sending.submission.submission ?? run.session, speech);
    downloadText(`${survey.id}-${today}.txt`, savedFileText(survey, items, today, speech));
  },
  copyReceipt: (receipt) =>
    // Without https there is no clipboard; the number stands on the page.
    void navigator.clipboard?.writeText(receipt).then(
      () => run.announce('receipt-copied'),
      () => undefined,
    ),
  print: () => print(),
  announce: (message) => run.focus.announce(message),
});

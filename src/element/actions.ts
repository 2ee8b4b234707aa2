import { downloadText } from '../device/download.js';
import { savedFileText } from '../localization/saved-file.js';
import type { Delivery } from '../run/delivery.js';
import { localDate } from '../run/local-date.js';
import type { RunController } from '../run/run-controller.js';
import { askId } from '../view/ids.js';
import type { Actions, Ask } from '../view/view-types.js';
import type { Announcer } from './announcer.js';
import type { Asking } from './asking.js';
import type { DraftFiles } from './draft-files.js';
import type { FocusController } from './focus-controller.js';
import { reviewItems } from './review-items.js';
import type { ReadAloud } from './read-aloud.js';
import type { Voice } from './voice.js';

export interface ActionParts {
  readonly run: RunController;
  readonly delivery: Delivery;
  readonly voice: Voice;
  readonly readAloud: ReadAloud;
  readonly focus: FocusController;
  readonly asking: Asking;
  readonly files: DraftFiles;
  readonly announcer: Announcer;
  /** Renders at once: the next click must not start from what is shown no more. */
  readonly draw: () => void;
}

/** Offers the answers as a file of the respondent's own. */
const saveFile = ({ survey, submission, session, options }: RunController, { speech }: Voice) => {
  if (!survey) return;
  const today = localDate();
  // On a later visit only the outbox has the answers.
  const items = reviewItems(
    survey,
    submission.shown.submission ?? session,
    speech,
    options.channel,
  );
  downloadText(`${survey.id}-${today}.txt`, savedFileText(survey, items, today, speech));
};

const isAboutInterview = (ask: Ask): ask is `delete-interview:${string}` => ask.includes(':');

/** What is done when its question was answered. */
const confirmedActions = ({
  run,
  delivery,
  voice,
  focus,
  files,
}: ActionParts): { readonly [K in Exclude<Ask, `${string}:${string}`>]: () => void } => ({
  'start-again': () => run.respondents.restart(),
  'delete-draft': () => {
    run.deleteDraft();
    voice.announce('draft-deleted');
  },
  'show-answers': () => void delivery.showAnswers(),
  'open-file': () => {
    // The browser's dialog gives the focus back to where it came from.
    focus.onNode(askId('open-file'));
    files.pick();
  },
  'delete-answers': () =>
    void run.respondents.deleteAnswers().then(() => voice.announce('draft-deleted')),
});

/** What the view may ask for, in terms of the run. */
export const actionsOf = (parts: ActionParts): Actions => {
  const { run, delivery, voice, readAloud, focus, asking, files, announcer, draw } = parts;
  const confirmed = confirmedActions(parts);
  return {
    answer: (id, answer) => {
      run.steps.answer(id, answer);
      draw();
    },
    comment: (id, text) => run.steps.comment(id, text),
    code: (text) => run.steps.enterCode(text),
    next: () => {
      if (run.steps.next()) void delivery.submit();
    },
    previous: () => run.steps.previous(),
    goToPage: (pageId) => run.steps.goToPage(pageId),
    focusError: (nodeId) => focus.moveToNode(nodeId),
    change: (id) => run.steps.change(id),
    language: (tag) => {
      readAloud.stop();
      voice.pick(tag);
      run.keepDraft();
    },
    ask: (ask) => asking.ask(ask),
    cancelAsk: () => asking.cancel(),
    confirm: (ask) => {
      asking.close();
      if (isAboutInterview(ask)) {
        void run.interviews.remove(ask.replace(/^.*:/, ''));
        // The button goes.
        focus.moveToHeading();
        voice.announce('draft-deleted');
      } else confirmed[ask]();
    },
    restart: () => run.respondents.restart(),
    goOn: () => {
      run.drafts.seen();
      // The button goes.
      focus.onHeading();
    },
    keepDraft: (keep) => void run.drafts.setKeep(keep),
    loadDraft: () => void run.loadDraft(),
    retry: () => {
      asking.close();
      void run.submission.retry();
    },
    saveDraftFile: () => files.save(),
    pickDraftFile: () => files.pick(),
    openDraftFile: (file) => void files.open(file),
    startNew: () => void run.respondents.startNew(),
    newInterview: () => void run.respondents.newInterview(),
    continueInterview: (id) => void run.respondents.continueInterview(id),
    saveFile: () => saveFile(run, voice),
    copyReceipt: (receipt) =>
      // Without https there is no clipboard; the number stands on the page.
      void navigator.clipboard?.writeText(receipt).then(
        () => voice.announce('receipt-copied'),
        () => undefined,
      ),
    print: () => print(),
    readAloud: (id, what) => void readAloud.toggle(id, what),
    announce: (words, topic) => announcer.announce(words, topic),
    retract: (topic) => announcer.retract(topic),
  };
};

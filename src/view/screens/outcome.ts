import { html } from 'lit';
import { when } from 'lit/directives/when.js';
import { dayOf } from '../../localization/format.js';
import { answerList } from '../parts/answer-list.js';
import { askingButton } from '../parts/asking-button.js';
import { button } from '../parts/button.js';
import { SCREEN_TITLE_ID } from '../ids.js';
import type { SurveyScreen, SurveyView, Unsent, ViewContext } from '../view-types.js';
import { blocks, say, screenTitle, textOr, words } from '../parts/texts.js';

type ScreenOf<K extends SurveyScreen['kind']> = Extract<SurveyScreen, { kind: K }>;

/**
 * Sent: thanks, the receipt to copy, a copy of the answers as a file or on paper, and where the
 * endpoint points to.
 */
export const receiptView = (
  { receipt, message, redirect, found, answers }: ScreenOf<'submitted'>,
  { context, preview }: SurveyView,
) => {
  const { actions, survey } = context;
  const { title, text } = survey.completed ?? {};
  return html`<div part="receipt">
    ${screenTitle(context, textOr(title, preview ? 'preview-note' : 'completed-title', context))}
    ${when(context.keyedIn && !preview, () => startNewButton(context, found))}
    ${blocks(text, context)} ${when(message, (text) => html`<p>${words(text, context)}</p>`)}
    ${when(
      receipt,
      (number) => html`<p><strong>${say(context, 'receipt', { receipt: number })}</strong></p>`,
    )}
    <div class="buttons">
      ${when(receipt, (number) =>
        button('', say(context, 'receipt-copy'), () => actions.copyReceipt(number)),
      )}
      ${when(answers, () =>
        button('save-file-button', say(context, 'save-file'), actions.saveFile),
      )}
      ${when(receipt || answers, () => button('', say(context, 'print'), actions.print))}
    </div>
    ${when(answers, (items) => html`<div class="on-paper">${answerList(items, context)}</div>`)}
    ${when(preview, () => button('restart-button', say(context, 'start-again'), actions.restart))}
    ${when(
      redirect,
      (address) =>
        html`<p>
          <a href=${address}>${say(context, 'continue', { host: new URL(address).host })}</a>
        </p>`,
    )}
    ${when(!context.keyedIn && !preview, () => startNewButton(context, found))}
  </div>`;
};

/**
 * "Start a new form": whoever sent what was found need not be who is here. An interviewer has the
 * next interview, and a clerk the next paper, whatever became of this one.
 */
const startNewButton = (context: ViewContext, found: boolean | undefined) => {
  const { interviewer, keyedIn, actions } = context;
  if (!found && !interviewer && !keyedIn) return undefined;
  return button(
    'restart-button',
    say(context, interviewer ? 'new-interview' : 'start-new'),
    found ? actions.startNew : actions.restart,
  );
};

interface Wording {
  readonly title: unknown;
  readonly text: unknown;
  /** Whether it can be tried again. */
  readonly again: boolean;
  readonly look: '' | 'danger';
}

/**
 * Not sent: why, and what can be done. The answers are not lost. What was found on this visit may
 * be somebody else's: it is shown, and can be saved, when that was asked for.
 */
const unsentView = (
  { found, answers }: Unsent,
  view: SurveyView,
  { title, text, again, look }: Wording,
) => {
  const { context, submitting } = view;
  const { actions } = context;
  return html`<div part="notice" class=${look}>
    ${screenTitle(context, title)}
    <p>${text}</p>
    <div class="buttons">
      ${when(again, () =>
        button('retry-button', say(context, submitting ? 'sending' : 'try-again'), actions.retry, {
          disabled: submitting,
          look: 'primary',
        }),
      )}
      ${when(
        found && !answers,
        () => askingButton(view, 'show-answers'),
        () => button('save-file-button', say(context, 'save-file'), actions.saveFile),
      )}
      ${askingButton(view, 'delete-answers', { disabled: submitting })}
      ${startNewButton(context, found)}
    </div>
    ${when(answers, (items) => answerList(items, context))}
  </div>`;
};

/** Not sent yet: what happens now, and until when. */
export const queuedView = (screen: ScreenOf<'queued'>, view: SurveyView) => {
  const { context } = view;
  const { until, onDevice } = screen;
  return unsentView(screen, view, {
    look: '',
    title: say(context, 'queued-title'),
    text: say(context, onDevice ? 'queued-text' : 'draft-failing', {
      until: context.formatDateTime(until),
    }),
    again: true,
  });
};

/** Refused for good. */
export const refusedView = (screen: ScreenOf<'refused'>, view: SurveyView) => {
  const { context } = view;
  return unsentView(screen, view, {
    look: 'danger',
    title: say(context, screen.reason === 'closed' ? 'refused-closed' : 'failed-title'),
    text: say(context, 'failed-text'),
    again: true,
  });
};

/** The endpoint wants answers corrected that were found on this visit. */
export const returnedView = (screen: ScreenOf<'returned'>, view: SurveyView) => {
  const { context } = view;
  return unsentView(screen, view, {
    look: 'danger',
    title: say(context, 'failed-title'),
    text: say(context, 'error-refused'),
    again: false,
  });
};

/** Not open yet, or closed: a notice instead of the form. */
export const closedView = ({ reason, date }: ScreenOf<'closed'>, { context }: SurveyView) =>
  html`<div part="notice">
    <p id=${SCREEN_TITLE_ID} tabindex="-1">
      ${say(context, reason, {
        date: dayOf(date),
      })}
    </p>
  </div>`;

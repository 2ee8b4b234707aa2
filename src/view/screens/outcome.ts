import { html } from 'lit';
import { when } from 'lit/directives/when.js';
import { dayOf } from '../../localization/format.js';
import { button } from '../parts/button.js';
import { SCREEN_TITLE_ID } from '../ids.js';
import type { SurveyScreen, SurveyView, ViewContext } from '../view-types.js';
import { blocks, say, screenTitle, textOr, words } from '../parts/texts.js';

type ScreenOf<K extends SurveyScreen['kind']> = Extract<SurveyScreen, { kind: K }>;

/** Sent: thanks, the receipt to copy or print, and where the endpoint points to. */
export const receiptView = (
  { receipt, message, redirect }: ScreenOf<'submitted'>,
  { context, preview }: SurveyView,
) => {
  const { actions, survey } = context;
  const { title, text } = survey.completed ?? {};
  return html`<div part="receipt">
    ${screenTitle(context, textOr(title, preview ? 'preview-note' : 'completed-title', context))}
    ${when(context.keyedIn && !preview, () =>
      button('restart-button', say(context, 'start-new'), actions.restart),
    )}
    ${blocks(text, context)} ${when(message, (text) => html`<p>${words(text, context)}</p>`)}
    ${when(
      receipt,
      (number) =>
        html`<p><strong>${say(context, 'receipt', { receipt: number })}</strong></p>
          <div class="buttons">
            ${button('', say(context, 'receipt-copy'), () => actions.copyReceipt(number))}
            ${button('', say(context, 'print'), actions.print)}
          </div>`,
    )}
    ${when(preview, () => button('restart-button', say(context, 'start-again'), actions.restart))}
    ${when(
      redirect,
      (address) =>
        html`<p>
          <a href=${address}>${say(context, 'continue', { host: new URL(address).host })}</a>
        </p>`,
    )}
  </div>`;
};

/** Not sent: why, and what can be done. The answers are not lost. */
const unsentView = (
  context: ViewContext,
  look: string,
  title: unknown,
  text: unknown,
  trying: boolean,
) =>
  html`<div part="notice" class=${look}>
    ${screenTitle(context, title)}
    <p>${text}</p>
    <div class="buttons">
      ${button(
        'retry-button',
        say(context, trying ? 'sending' : 'try-again'),
        context.actions.retry,
        { disabled: trying },
      )}
      ${button('save-file-button', say(context, 'save-file'), context.actions.saveFile)}
    </div>
  </div>`;

/** Not sent yet: what happens now, and until when. */
export const queuedView = (
  { until, onDevice }: ScreenOf<'queued'>,
  { context, submitting }: SurveyView,
) =>
  unsentView(
    context,
    '',
    say(context, 'queued-title'),
    say(context, onDevice ? 'queued-text' : 'draft-failing', {
      until: context.formatDateTime(until),
    }),
    submitting,
  );

/** Refused for good. */
export const refusedView = ({ reason }: ScreenOf<'refused'>, { context, submitting }: SurveyView) =>
  unsentView(
    context,
    'danger',
    say(context, reason === 'closed' ? 'refused-closed' : 'failed-title'),
    say(context, 'failed-text'),
    submitting,
  );

/** Not open yet, or closed: a notice instead of the form. */
export const closedView = ({ reason, date }: ScreenOf<'closed'>, { context }: SurveyView) =>
  html`<div part="notice">
    <p id=${SCREEN_TITLE_ID} tabindex="-1">
      ${say(context, reason, {
        date: dayOf(date),
      })}
    </p>
  </div>`;

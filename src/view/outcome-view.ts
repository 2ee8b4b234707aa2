import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { truth } from './aria.js';
import { SCREEN_TITLE_ID } from './ids.js';
import type { Screen, SurveyView, ViewContext } from './view-types.js';
import { blocks, labelText, say, screenTitle } from './words.js';

type ScreenOf<K extends Screen['kind']> = Extract<Screen, { kind: K }>;

export const button = (part: string, content: unknown, click: () => void, disabled = false) =>
  html`<button
    type="button"
    part=${`button ${part}`.trim()}
    aria-disabled=${ifDefined(truth(disabled))}
    @click=${() => disabled || click()}
  >
    ${content}
  </button>`;

const host = (address: string) => {
  try {
    return new URL(address).host;
  } catch {
    return address;
  }
};

/** Sent: thanks, the receipt to copy or print, and where the endpoint points to. */
export const receiptView = (
  { receipt, message, redirect }: ScreenOf<'receipt'>,
  { context, preview }: SurveyView,
) => {
  const { actions, survey } = context;
  const { completed } = survey;
  const title =
    completed?.title === undefined
      ? say(context, preview ? 'preview-note' : 'completed-title')
      : labelText(completed.title, context);
  return html`<div part="receipt">
    ${screenTitle(context, title)} ${blocks(completed?.text, context)}
    ${message === undefined ? undefined : html`<p>${labelText(message, context)}</p>`}
    ${
      receipt === undefined
        ? undefined
        : html`<p><strong>${say(context, 'receipt', { receipt })}</strong></p>`
    }
    <div class="buttons">
      ${
        receipt === undefined
          ? undefined
          : html`${button('', say(context, 'receipt-copy'), actions.copyReceipt)}
            ${button('', say(context, 'print'), actions.print)}`
      }
      ${preview ? button('restart-button', say(context, 'start-again'), actions.restart) : undefined}
    </div>
    ${
      redirect === undefined
        ? undefined
        : html`<p><a href=${redirect}>${say(context, 'continue', { host: host(redirect) })}</a></p>`
    }
  </div>`;
};

const saveFile = (context: ViewContext) =>
  button('save-file-button', say(context, 'save-file'), context.actions.saveFile);

/** Not sent yet: what happens now, and until when. */
export const queuedView = (
  { until, trying, kept }: ScreenOf<'queued'>,
  { context }: SurveyView,
) => {
  const retry = say(context, trying ? 'sending' : 'try-again');
  return html`<div part="notice">
    ${screenTitle(context, say(context, 'queued-title'))}
    <p>${say(context, kept ? 'queued-text' : 'draft-failing', { until })}</p>
    <div class="buttons">
      ${button('retry-button', retry, context.actions.retry, trying)} ${saveFile(context)}
    </div>
  </div>`;
};

/** Refused for good: the answers are not lost. */
export const refusedView = (
  { reason }: ScreenOf<'refused'>,
  { context, submitting }: SurveyView,
) => {
  const closed = reason === 'closed';
  return html`<div part="notice" class="danger">
    ${screenTitle(context, say(context, closed ? 'refused-closed' : 'failed-title'))}
    <p>${say(context, 'failed-text')}</p>
    <div class="buttons">
      ${button('retry-button', say(context, submitting ? 'sending' : 'try-again'), context.actions.retry, submitting)}
      ${saveFile(context)}
    </div>
  </div>`;
};

/** Not open yet, or closed: a notice instead of the form. */
export const closedView = ({ reason, date }: ScreenOf<'closed'>, { context }: SurveyView) =>
  html`<div part="notice">
    <p id=${SCREEN_TITLE_ID} tabindex="-1">
      ${say(context, reason, date === undefined ? {} : { date })}
    </p>
  </div>`;

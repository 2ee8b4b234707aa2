import { html } from 'lit';
import { choice } from './choices.js';
import { button } from './outcome-view.js';
import type { SurveyView } from './view-types.js';
import { say, words } from './words.js';

const notice = (content: unknown) => html`<div part="notice">${content}</div>`;

/** What is to be known before answering: preview, restored answers, storage, network. */
export const noticesView = ({ context, draft, preview, problems, offline }: SurveyView) => {
  const { actions } = context;
  const { restored, failing, savedElsewhere } = draft;
  return html`${
    preview
      ? notice(
          html`<p><strong>${say(context, 'preview-note')}</strong></p>
            ${
              problems.length
                ? html`<p>${say(context, 'preview-problems')}</p>
                    <ul>
                      ${problems.map(({ message }) => html`<li lang="en" dir="ltr">${message}</li>`)}
                    </ul>`
                : undefined
            }`,
        )
      : undefined
  }${
    restored
      ? notice(
          html`<p>${say(context, 'draft-restored', { savedAt: restored.savedAt })}</p>
            ${
              restored.dropped
                ? html`<p>
                    ${say(context, 'draft-dropped', { count: restored.dropped })}
                  </p>`
                : undefined
            }
            <div class="buttons">
              ${button('restart-button', say(context, 'start-again'), actions.restart)}
              ${button('draft-clear-button', say(context, 'draft-delete'), actions.deleteDraft)}
            </div>`,
        )
      : undefined
  }${
    savedElsewhere
      ? notice(
          html`<p>${say(context, 'draft-elsewhere')}</p>
            <div class="buttons">
              ${button('', say(context, 'draft-load'), actions.loadDraft)}
            </div>`,
        )
      : undefined
  }${failing ? notice(html`<p>${say(context, 'draft-failing')}</p>`) : undefined}${
    offline ? notice(html`<p>${say(context, 'offline')}</p>`) : undefined
  }`;
};

/** Always told while a draft exists: that it is on this device, until when, and how to delete it. */
export const draftView = ({ context, draft }: SurveyView) => {
  const { actions } = context;
  const { ask, savedUntil, restored } = draft;
  if (!ask && savedUntil === undefined) return undefined;
  return html`<div part="draft-status">
    ${
      ask
        ? html`${choice({
              type: 'checkbox',
              part: 'choice-input draft-checkbox',
              label: say(context, 'draft-keep'),
              checked: ask.keep,
              describedBy: 'draft-hint',
              change: (keep) => actions.keepDraft(keep),
            })}
            <p id="draft-hint">${say(context, 'draft-keep-hint')}</p>`
        : undefined
    }${
      savedUntil === undefined
        ? undefined
        : html`<p>${say(context, 'draft-saved-until', { until: savedUntil })}</p>
            ${
              restored
                ? undefined
                : button(
                    'draft-clear-button text',
                    say(context, 'draft-delete'),
                    actions.deleteDraft,
                  )
            }`
    }
  </div>`;
};

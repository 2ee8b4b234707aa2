import { html } from '../../rendering/html.js';
import { problemMessage, type Problem } from '../../engine/index.js';
import { button } from './button.js';
import { choice } from './choices.js';
import type { SurveyView } from '../view-types.js';
import { say } from './texts.js';

/** The problems of a document, in English, for the editor; nothing when there are none. */
export const problemList = (problems: readonly Problem[]) =>
  problems.length > 0 &&
  html` <ul>
    ${problems.map((problem) => html`<li lang="en" dir="ltr">${problemMessage(problem)}</li>`)}
  </ul>`;

/** What is to be known before answering: preview, restored answers, storage, network. */
export const noticesView = ({ context, draft, preview, problems, offline }: SurveyView) => {
  const { actions } = context;
  const { restored, failing, savedElsewhere } = draft;
  const line = (...[key, params]: Parameters<typeof context.say>) =>
    html`<p>${say(context, key, params)}</p>`;
  return [
    preview && [line('preview-note'), problemList(problems)],
    restored && [
      line('draft-restored', { savedAt: context.formatDateTime(restored.savedAt) }),
      restored.dropped > 0 && line('draft-dropped', { count: restored.dropped }),
      html`<div class="buttons">
        ${button('restart-button', say(context, 'start-again'), actions.restart)}
        ${button('draft-clear-button', say(context, 'draft-delete'), () => actions.deleteDraft())}
      </div>`,
    ],
    savedElsewhere && [
      line('draft-elsewhere'),
      button('', say(context, 'draft-load'), actions.loadDraft),
    ],
    failing && line('draft-failing'),
    offline && line('offline'),
  ].map((content) => content && html`<div part="notice">${content}</div>`);
};

/** Always told while a draft exists: that it is on this device, until when, and how to delete it. */
export const draftView = ({ context, draft }: SurveyView) => {
  const { actions } = context;
  const { ask, keep, savedUntil, restored } = draft;
  const change = ({ target }: Event) => actions.keepDraft((target as HTMLInputElement).checked);
  return (
    (ask || savedUntil) &&
    html`<div part="draft-status">
      ${
        ask &&
        html`<div @change=${change}>
          ${choice({
            type: 'checkbox',
            inputPart: 'draft-checkbox',
            label: say(context, 'draft-keep'),
            checked: keep,
            describedBy: 'draft-hint',
          })}
          <p id="draft-hint">${say(context, 'draft-keep-hint')}</p>
        </div>`
      }${
        savedUntil &&
        html`<p>
            ${say(context, 'draft-saved-until', {
              until: context.formatDateTime(savedUntil),
            })}
          </p>
          ${
            !restored &&
            button(
              'draft-clear-button',
              say(context, 'draft-delete'),
              () => actions.deleteDraft(),
              {
                look: 'text',
              },
            )
          }`
      }
    </div>`
  );
};

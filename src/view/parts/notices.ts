import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { when } from 'lit/directives/when.js';
import type { MessageKey, MessageParams } from '../../localization/messages.js';
import { askingButton } from './asking-button.js';
import { button } from './button.js';
import { choice } from './choice-fields.js';
import { askId } from '../ids.js';
import type { DraftFilesView, SurveyView } from '../view-types.js';
import { problemList } from './problem-list.js';
import { say } from './texts.js';

/** What is to be known before answering: preview, restored answers, storage, network. */
export const noticesView = (view: SurveyView) => {
  const { context, draft, preview, problems, offline } = view;
  const { actions } = context;
  const { restored, failing, savedElsewhere } = draft;
  const line = <Key extends MessageKey>(key: Key, ...params: MessageParams<Key>) =>
    html`<p>${say(context, key, ...params)}</p>`;
  const notice = (content: unknown) => html`<div part="notice">${content}</div>`;
  return [
    when(preview, () =>
      notice([line('preview-note'), problemList(problems, context.headingLevel + 1)]),
    ),
    when(restored, ({ savedAt, dropped }) =>
      notice([
        line('draft-restored', { savedAt: context.formatDateTime(savedAt) }),
        when(dropped, () => line('draft-dropped', { count: dropped })),
        html`<div class="buttons">
          ${button('', say(context, 'draft-continue'), actions.goOn, { look: 'primary' })}
          ${askingButton(view, 'start-again', { look: 'quiet' })}${askingButton(
            view,
            'delete-draft',
            {
              look: 'quiet',
            },
          )}
        </div>`,
      ]),
    ),
    when(savedElsewhere, () =>
      notice([line('draft-elsewhere'), button('', say(context, 'draft-load'), actions.loadDraft)]),
    ),
    when(failing, () => notice(line('draft-failing'))),
    when(offline, () => notice(line('offline'))),
  ];
};

/** "Save on this device", where drafts are kept only when that is ticked. */
const keepBox = ({ context, draft }: SurveyView) => {
  const change = ({ target }: Event) =>
    context.actions.keepDraft((target as HTMLInputElement).checked);
  return html`<div @change=${change}>
    ${choice({
      type: 'checkbox',
      inputPart: 'draft-checkbox',
      label: say(context, 'draft-keep'),
      checked: draft.keep,
      describedBy: 'draft-hint',
    })}
    <p id="draft-hint">${say(context, 'draft-keep-hint')}</p>
  </div>`;
};

/** Always told while a draft exists: that it is on this device, until when, and how to delete it. */
const savedView = (view: SurveyView, until: number) => {
  const { context, draft } = view;
  return html`<p>${say(context, 'draft-saved-until', { until: context.formatDateTime(until) })}</p>
    ${when(!draft.restored, () => askingButton(view, 'delete-draft', { look: 'quiet' }))}`;
};

/** The draft to another device as a file, and from there. */
const fileButtons = (view: SurveyView, { save, open, replaces }: DraftFilesView) => {
  const { context } = view;
  const { actions } = context;
  const look = 'quiet';
  const choose = ({ target }: Event) => {
    const field = target as HTMLInputElement;
    const [file] = field.files ?? [];
    if (file) actions.openDraftFile(file);
    // The same file can be chosen once more.
    field.value = '';
  };
  const openButton = () =>
    replaces
      ? askingButton(view, 'open-file', { look })
      : button('draft-open-button', say(context, 'draft-file-open'), actions.pickDraftFile, {
          look,
          id: askId('open-file'),
        });
  return html`${when(save, () =>
    button('draft-file-button', say(context, 'draft-file-save'), actions.saveDraftFile, { look }),
  )}${when(
    open,
    () =>
      html`${openButton()}<input
          type="file"
          hidden
          accept=".json,application/json"
          @change=${choose}
        />`,
  )}`;
};

/** What is kept of the answers on this device, and how they get to another: one quiet line. */
export const draftView = (view: SurveyView) => {
  const { context, draft } = view;
  const { ask, savedUntil, files } = draft;
  const isKept = ask || savedUntil;
  return html`${when(
    isKept || files,
    () =>
      html`<div class="quiet" part=${ifDefined(isKept ? 'draft-status' : undefined)}>
        ${when(ask, () => keepBox(view))}${when(savedUntil, (until) => savedView(view, until))}${when(
          files,
          (shown) => fileButtons(view, shown),
        )}
      </div>`,
  )}${when(files?.refused, (key) => html`<div part="notice"><p>${say(context, key)}</p></div>`)}`;
};

import { html } from 'lit';
import { when } from 'lit/directives/when.js';
import { problemMessage, type Problem } from '../../engine/index.js';
import type { MessageKey, MessageParams } from '../../localization/messages.js';
import { askingButton } from './asking-button.js';
import { button } from './button.js';
import { choice } from './choices.js';
import type { SurveyView } from '../view-types.js';
import { say } from './texts.js';

/** The problems of a document, in English, for the editor; nothing when there are none. */
export const problemList = (problems: readonly Problem[]) =>
  when(
    problems.length,
    () =>
      html`<ul>
        ${problems.map((problem) => html`<li lang="en" dir="ltr">${problemMessage(problem)}</li>`)}
      </ul>`,
  );

/** What is to be known before answering: preview, restored answers, storage, network. */
export const noticesView = (view: SurveyView) => {
  const { context, draft, preview, problems, offline } = view;
  const { actions } = context;
  const { restored, failing, savedElsewhere } = draft;
  const line = <Key extends MessageKey>(key: Key, ...params: MessageParams<Key>) =>
    html`<p>${say(context, key, ...params)}</p>`;
  const notice = (content: unknown) => html`<div part="notice">${content}</div>`;
  return [
    when(preview, () => notice([line('preview-note'), problemList(problems)])),
    when(restored, ({ savedAt, dropped }) =>
      notice([
        line('draft-restored', { savedAt: context.formatDateTime(savedAt) }),
        when(dropped, () => line('draft-dropped', { count: dropped })),
        html`<div class="buttons">
          ${button('', say(context, 'draft-continue'), actions.goOn, { look: 'primary' })}
          ${askingButton(view, 'start-again')}${askingButton(view, 'delete-draft')}
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
export const draftView = (view: SurveyView) => {
  const { context, draft } = view;
  const { ask, savedUntil, restored } = draft;
  const saved = (until: number) =>
    html`<p>${say(context, 'draft-saved-until', { until: context.formatDateTime(until) })}</p>
      ${when(!restored, () => askingButton(view, 'delete-draft', { look: 'text' }))}`;
  return when(
    ask || savedUntil,
    () =>
      html`<div part="draft-status">
        ${when(ask, () => keepBox(view))}${when(savedUntil, saved)}
      </div>`,
  );
};

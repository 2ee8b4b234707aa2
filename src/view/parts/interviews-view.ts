import { html } from 'lit';
import { when } from 'lit/directives/when.js';
import type { InterviewView, SurveyView } from '../view-types.js';
import { askingButton } from './asking-button.js';
import { button } from './button.js';
import { heading, say } from './texts.js';

const itemView = (view: SurveyView, { id, savedAt }: InterviewView) => {
  const { context } = view;
  const name = say(context, 'interview-saved', { savedAt: context.formatDateTime(savedAt) });
  const about = html`<span class="visually-hidden"> – ${name}</span>`;
  return html`<li>
    <p>${name}</p>
    <div class="buttons">
      ${button('', html`${say(context, 'draft-continue')}${about}`, () =>
        context.actions.continueInterview(id),
      )}
      ${askingButton(view, `delete-interview:${id}`, { about })}
    </div>
  </li>`;
};

/** Interviews that were interrupted for another one, to be gone on with or deleted. */
export const interviewsView = (view: SurveyView) =>
  when(
    view.interviews.length,
    () =>
      html`<div part="notice">
        ${heading(view.context, 1, say(view.context, 'interviews-title'))}
        <ul class="interviews">
          ${view.interviews.map((interview) => itemView(view, interview))}
        </ul>
      </div>`,
  );

/** Begins another interview; this one is kept, and found again on the first screen. */
export const newInterviewButton = ({ context, answered, draft, submitting }: SurveyView) =>
  when(answered.size && draft.keep && !draft.failing, () =>
    button('restart-button', say(context, 'new-interview'), context.actions.newInterview, {
      disabled: submitting,
    }),
  );

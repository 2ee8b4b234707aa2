import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { truth } from './aria.js';
import { errorMessage } from './errors.js';
import { CODE_ID } from './ids.js';
import type { SurveyView } from './view-types.js';
import { blocks, labelText, say, screenTitle } from './words.js';

/** The start page: what the survey is about, and the invitation code where one is asked for. */
export const startView = ({ screen, context, errors }: SurveyView) => {
  if (screen.kind !== 'start') return undefined;
  const { start, code } = context.survey;
  const codeErrors = errors.filter(({ target }) => target.kind === 'code');
  const isInvalid = codeErrors.length > 0;
  return html`<div part="start">
    ${screenTitle(
      context,
      start?.title === undefined ? say(context, 'start-title') : labelText(start.title, context),
    )}
    ${blocks(start?.text, context)}
    ${
      screen.code
        ? html`<div part="code">
            <label for=${CODE_ID} part="question-label"
              >${code?.label === undefined ? say(context, 'code') : labelText(code.label, context)}
              <span part="question-mark"
                >${say(context, code?.required ? 'required' : 'optional')}</span
              ></label
            >
            ${errorMessage(codeErrors, 'code-error', context)}
            <input
              id=${CODE_ID}
              part=${`input${isInvalid ? ' invalid' : ''}`}
              type="text"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck="false"
              aria-describedby=${ifDefined(isInvalid ? 'code-error' : undefined)}
              aria-invalid=${ifDefined(truth(isInvalid))}
              .value=${live(screen.code.value)}
              @input=${({ target }: Event) =>
                context.actions.code((target as HTMLInputElement).value)}
            />
          </div>`
        : undefined
    }
  </div>`;
};

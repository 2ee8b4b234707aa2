import { html } from 'lit';
import { when } from 'lit/directives/when.js';
import { errorMessages, errorsAt } from '../parts/error-messages.js';
import { labelled, typedField } from '../parts/field.js';
import { CODE_ID } from '../ids.js';
import type { SurveyScreen, SurveyView } from '../view-types.js';
import { readAloudButton } from '../parts/read-aloud-button.js';
import { blocks, marked, screenTitle, textOr } from '../parts/texts.js';

/** The start page: what the survey is about, and the invitation code where one is asked for. */
export const startView = (
  screen: Extract<SurveyScreen, { kind: 'start' }>,
  { context, errors }: SurveyView,
) => {
  const { start, code } = context.survey;
  const codeErrors = errorsAt(errors, CODE_ID);
  const codeField = (value: string) =>
    html`<div id=${CODE_ID} part="code">
      ${labelled(
        CODE_ID,
        marked(
          textOr(code?.label, 'code', context),
          code?.required ? 'required' : 'optional',
          context,
        ),
        errorMessages(codeErrors, context),
        typedField(
          {
            nodeId: CODE_ID,
            value,
            size: 16,
            invalid: codeErrors.length > 0,
            required: code?.required,
            input: (field) => context.actions.code(field.value),
          },
          context,
        ),
        'question-label',
      )}
    </div>`;
  return html`<div part="start">
    ${screenTitle(context, textOr(start?.title, 'start-title', context))}
    ${readAloudButton(context, 'start', start?.title, { texts: [start?.title, start?.text] })}
    ${blocks(start?.text, context)}
    ${when(screen.code !== undefined, () => codeField(screen.code!))}
  </div>`;
};

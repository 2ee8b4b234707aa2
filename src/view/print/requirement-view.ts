import { html, nothing } from 'lit';
import type { Requirement } from '../../paper/requirement.js';
import { requirementWords, type RequirementWords } from '../../paper/requirement-words.js';
import type { PrintContext } from './print-view-types.js';
import { say } from './printed-words.js';

const cases = (parts: readonly RequirementWords[], context: PrintContext): unknown =>
  html`<ul>
    ${parts.map((part) =>
      'words' in part
        ? html`<li>${part.words}</li>`
        : html`<li>
            ${say(context, part.join === 'all' ? 'all-of' : 'one-of')}${cases(part.parts, context)}
          </li>`,
    )}
  </ul>`;

/** "Only if you answered “Yes” to question 3."; nothing where everybody is asked. */
export const requirementView = (requirement: Requirement | undefined, context: PrintContext) => {
  if (!requirement) return nothing;
  const words = requirementWords(requirement, context.survey, context);
  return html`<div class="only-if">
    ${
      'words' in words
        ? html`<p>${say(context, 'only', { condition: words.words })}</p>`
        : html`<p>${say(context, words.join === 'all' ? 'only-all-of' : 'only-one-of')}</p>
            ${cases(words.parts, context)}`
    }
  </div>`;
};

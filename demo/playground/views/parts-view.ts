import { html, nothing, type TemplateResult } from 'lit';
import { partRule, type ShownPart } from '../parts.js';
import { messageAt } from './message-view.js';
import type { PageState } from './page-view.js';

/** The parts that a theme can style on this page of the survey, for pointer and keyboard. */
export const partsView = (state: PageState): TemplateResult | typeof nothing => {
  const { words, showsParts, parts, pointedAt } = state;
  if (!showsParts) return nothing;
  return html`<div class="parts">
    <h3 id="parts-title">${words.parts}</h3>
    <p>${words.partsHelp}</p>
    <p class="pointed-at">
      ${pointedAt.length > 0 ? words.partPointedAt(pointedAt.join(' ')) : ''}
    </p>
    <ul aria-labelledby="parts-title">
      ${parts.map((part) => partView(part, state))}
    </ul>
    ${messageAt('parts', state)}
  </div>`;
};

const partView = (
  { name, count, description }: ShownPart,
  { words, actions }: PageState,
): TemplateResult =>
  html`<li>
    <button
      type="button"
      @focus=${() => actions.framePart(name)}
      @blur=${() => actions.framePart(undefined)}
      @pointerenter=${() => actions.framePart(name)}
      @pointerleave=${() => actions.framePart(undefined)}
      @click=${({ currentTarget }: Event) =>
        void actions.copy({
          at: 'parts',
          what: name,
          text: partRule(name),
          shown: (currentTarget as Element).firstElementChild!,
        })}
    >
      <code>${name}</code>
      <span lang="en">${description}</span>
      ${count > 1 ? html`<span>${words.times(count)}</span>` : nothing}
    </button>
  </li>`;

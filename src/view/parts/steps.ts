import { html } from 'lit';
import { when } from 'lit/directives/when.js';
import type { LocalizedText, ScaleRange } from '../../engine/index.js';
import type { ViewContext } from '../view-types.js';
import { wordsFit } from './room.js';
import { labelText } from './texts.js';

/** More steps than this have no room in one row of a phone. */
const FEW = 7;

/** How the steps of a range stand: `className` of their set, and what stands in it after them. */
export interface StepsLook {
  readonly className: string;
  readonly ends?: unknown;
}

/** Two rows of a phone: 0–10 is six and five. */
const rows = (steps: number) => (steps > FEW ? (steps > 10 ? ' sixes' : ' fives') : '');

/**
 * Steps in a row of cells, the words of both ends under it; for the eyes only, each radio is named
 * by its own. Where steps between have words they are a list, or cells where all words fit.
 * @param inGrid the row of a matrix that is a grid on wide screens
 */
export const stepsLook = (
  { min, max, labels }: ScaleRange,
  context: ViewContext,
  inGrid = false,
): StepsLook => {
  const steps = max - min + 1;
  const between = Object.keys(labels).some((step) => Number(step) > min && Number(step) < max);
  if (between) {
    const words = Object.values(labels).map((label) => context.text(label).text);
    const fit = !inGrid && steps <= FEW && wordsFit(words, 'row', steps);
    return { className: fit ? 'cells-wide' : '' };
  }
  // In two rows it has to be said which step the words are of.
  const end = (step: number, label: LocalizedText) =>
    html`${when(steps > FEW, () => `${step} – `)}${labelText(label, context)}`;
  const { [min]: first, [max]: last } = labels;
  return {
    className: `${inGrid ? 'cells-narrow' : 'cells'}${rows(steps)}`,
    ends: when(
      first ?? last,
      () =>
        html`<div class="ends" aria-hidden="true">
          <span>${when(first, (label) => end(min, label))}</span>
          <span>${when(last, (label) => end(max, label))}</span>
        </div>`,
    ),
  };
};

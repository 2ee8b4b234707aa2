import { html, svg, type TemplateResult } from 'lit';
import type { Picture, Step } from '../../tables/figure-table.js';
import { lengthBar, partsBar, shade } from './bar.js';
import { dotsOnLine } from './dots.js';
import { lineOfRounds } from './line.js';
import type { ResultsContext } from './results-view-types.js';

/** What hidden figures and gaps are drawn with; it stands once on the page. */
export const hatching = html`<svg class="patterns" width="0" height="0" aria-hidden="true">
  <defs>
    <pattern
      id="hatching"
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <line x1="0" y1="0" x2="0" y2="6"></line>
    </pattern>
  </defs>
</svg>`;

const hatched = svg`<rect x="0.5" y="0.5" width="100%" height="100%" fill="url(#hatching)" class="hatched"></rect>`;

const drawing = (picture: Picture, context: ResultsContext) => {
  switch (picture.kind) {
    case 'parts':
      return { part: 'bar', look: 'parts', content: partsBar(picture, context) };
    case 'length':
      return { part: 'bar', look: 'length', content: lengthBar(picture, context) };
    case 'dots':
      return { part: 'chart', look: 'dots', content: dotsOnLine(picture, context) };
    case 'line':
      return { part: 'line', look: 'rounds', content: lineOfRounds(picture, context) };
    case 'hatched':
      return { part: 'chart', look: 'hatch', content: hatched };
  }
};

/** Drawn from the same figures as the words beside it, and hidden from assistive technology. */
export const pictureView = (picture: Picture, context: ResultsContext): TemplateResult => {
  const { part, look, content } = drawing(picture, context);
  // Every picture is a chart, for a theme.
  const parts = part === 'chart' ? part : `chart ${part}`;
  return html`<svg part=${parts} class=${look} aria-hidden="true" focusable="false">
    ${content}
  </svg>`;
};

/** The shade of one part of a bar, beside its words. */
export const swatch = (step: Step) =>
  html`<svg class="swatch" aria-hidden="true" focusable="false">
    <rect width="100%" height="100%" class="part" fill-opacity=${shade(step).toFixed(2)}></rect>
  </svg>`;

/** One of the dots, beside its words. */
export const dot = (look: 'filled' | 'hollow') =>
  html`<svg class="dot dots" aria-hidden="true" focusable="false">
    <circle cx="50%" cy="50%" r="5.5" class=${look}></circle>
  </svg>`;

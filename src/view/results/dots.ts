import { svg } from 'lit';
import type { Picture } from '../../tables/figure-table.js';
import type { ResultsContext } from './results-view-types.js';

type Dots = Extract<Picture, { kind: 'dots' }>;

/** Percent; a dot at an end is drawn whole. */
const MARGIN = 5;

/** A line from the lowest to the highest, a filled dot for us, hollow ones for others. */
export const dotsOnLine = ({ own, others, min, max }: Dots, { direction }: ResultsContext) => {
  const place = (value: number) => {
    const share = Math.min(Math.max((value - min) / (max - min), 0), 1);
    const along = direction === 'rtl' ? 1 - share : share;
    return `${(MARGIN + along * (100 - 2 * MARGIN)).toFixed(1)}%`;
  };
  return svg`<line x1=${`${MARGIN}%`} x2=${`${100 - MARGIN}%`} y1="50%" y2="50%" class="axis"></line>
    ${others.map((other) => svg`<circle cx=${place(other)} cy="50%" r="5.5" class="hollow"></circle>`)}
    <circle cx=${place(own)} cy="50%" r="5.5" class="filled"></circle>`;
};

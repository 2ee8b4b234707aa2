import { svg } from 'lit';
import type { Bar, Picture, Step } from '../../tables/figure-table.js';
import type { ResultsContext } from './results-view-types.js';

type Length = Extract<Picture, { kind: 'length' }>;

/** From light to dark in one hue, never from red to green; the numbers stand on all of them. */
const LIGHTEST = 0.12;

/** How dark a part is: 0–1. */
export const shade = ({ index, of }: Step): number =>
  of < 2 ? 1 : LIGHTEST + ((1 - LIGHTEST) * index) / (of - 1);

/** From here on the number in the part has the colour of the page. */
const DARK = 0.62;
/** Percent; in a smaller part no number fits. */
const NARROWEST = 7;

const percent = (value: number) => `${value}%`;

/** Parts of 100 percent; where rounding makes them more, they share it. */
export const partsBar = ({ parts }: Bar, context: ResultsContext) => {
  const sum = parts.reduce((total, { percent: each }) => total + each, 0);
  const scale = sum > 100 ? 100 / sum : 1;
  let end = 0;
  return parts.map(({ percent: each, step }) => {
    const width = each * scale;
    const start = end;
    end += width;
    if (!width) return svg``;
    const x = context.direction === 'rtl' ? 100 - end : start;
    const dark = shade(step);
    const number =
      width < NARROWEST
        ? svg``
        : svg`<text x=${percent(x + width / 2)} y="50%" dy="0.35em" text-anchor="middle"
            class=${dark > DARK ? 'on-dark' : 'on-light'}>${context.number(each)}</text>`;
    return svg`<rect x=${percent(x)} y="0" width=${percent(width)} height="100%"
        class="part" fill-opacity=${dark.toFixed(2)}></rect>${number}`;
  });
};

/** One length out of 100. */
export const lengthBar = ({ percent: length }: Length, { direction }: ResultsContext) => {
  const width = Math.min(Math.max(length, 0), 100);
  const x = direction === 'rtl' ? 100 - width : 0;
  return svg`<rect x="0" y="0" width="100%" height="100%" class="whole"></rect>
    <rect x=${percent(x)} y="0" width=${percent(width)} height="100%" class="filled"></rect>`;
};

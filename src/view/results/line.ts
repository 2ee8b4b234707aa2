import { svg } from 'lit';
import type { LinePoint, Picture } from '../../tables/figure-table.js';
import type { ResultsContext } from './results-view-types.js';

type Line = Extract<Picture, { kind: 'line' }>;

/** Percent of the drawing: above the line stand its numbers, below it the names of the rounds. */
const TOP = 16;
const BOTTOM = 80;
const SIDE = 12;
/** Letters; a longer name stands in the table alone. */
const LONGEST_NAME = 9;

/** A line with its dots and numbers; a round that is missing is a gap with its name. */
export const lineOfRounds = ({ points, min, max, ends }: Line, context: ResultsContext) => {
  const { direction } = context;
  // With text from right to left, it starts there.
  const x0 = direction === 'rtl' ? '100%' : '0';
  const across = (index: number) => {
    const share = points.length < 2 ? 0.5 : index / (points.length - 1);
    return SIDE + (direction === 'rtl' ? 1 - share : share) * (100 - 2 * SIDE);
  };
  const x = (index: number) => `${across(index).toFixed(1)}%`;
  const down = (value: number) => BOTTOM - ((value - min) / (max - min)) * (BOTTOM - TOP);
  const y = (value: number) => `${down(value).toFixed(1)}%`;

  const segment = ({ value }: LinePoint, index: number) => {
    const next = points[index + 1]?.value;
    return value === undefined || next === undefined
      ? svg``
      : svg`<line x1=${x(index)} y1=${y(value)} x2=${x(index + 1)} y2=${y(next)} class="trend"></line>`;
  };
  const dot = ({ value, words, isHollow }: LinePoint, index: number) =>
    value === undefined
      ? svg`<rect x=${`${(across(index) - 3).toFixed(1)}%`} y=${`${TOP}%`} width="6%"
          height=${`${BOTTOM - TOP}%`} fill="url(#hatching)" class="gap"></rect>`
      : svg`<circle cx=${x(index)} cy=${y(value)} r="6" class=${isHollow ? 'hollow' : 'filled'}></circle>
          <text x=${x(index)} y=${y(value)} dy="-0.8em" text-anchor="middle" class="value">${words}</text>`;
  const name = ({ name: { text } }: LinePoint, index: number) =>
    text.length > LONGEST_NAME
      ? svg``
      : svg`<text x=${x(index)} y="97%" text-anchor="middle">${text}</text>`;

  return svg`<line x1="0" x2="100%" y1=${`${TOP}%`} y2=${`${TOP}%`} class="grid"></line>
    <line x1="0" x2="100%" y1=${`${(TOP + BOTTOM) / 2}%`} y2=${`${(TOP + BOTTOM) / 2}%`} class="grid"></line>
    <line x1="0" x2="100%" y1=${`${BOTTOM}%`} y2=${`${BOTTOM}%`} class="axis"></line>
    <text x=${x0} y=${`${TOP}%`} dy="-0.4em" text-anchor="start">${ends.max}</text>
    <text x=${x0} y=${`${BOTTOM}%`} dy="-0.4em" text-anchor="start">${ends.min}</text>
    ${points.map(segment)}${points.map(dot)}${points.map(name)}`;
};

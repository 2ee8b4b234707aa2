import { css } from 'lit';
import { hiddenFromEyes } from './hidden-from-eyes.js';

/**
 * Each row is drawn like a question; where there is room, all of them as a grid with the heads
 * once. It asks how wide the survey is, never how wide the window is: the survey may stand in a
 * narrow column.
 */
export const matrixRows = css`
  .heads {
    display: none;
  }
  [part~='matrix-row'] {
    margin-block-end: calc(var(--_space) * 1.5);
  }
  [part~='matrix-row']:last-child {
    margin-block-end: 0;
  }
  [part~='matrix-row'] > legend {
    font-weight: 600;
  }
  @container (min-width: 38em) {
    .grid > * {
      display: grid;
      grid-template-columns: minmax(8em, 2fr);
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
      gap: 0 0.25em;
      align-items: center;
      margin: 0;
      padding: 0.25em 0;
      border-block-start: 1px solid var(--_faint);
    }
    /* The question's own line tells of the error; one more would move the row from under its heads. */
    .grid > [part~='invalid'] {
      padding-inline-start: 0;
      border-inline-start: 0;
    }
    .grid > .heads {
      grid-template-rows: auto;
      border: 0;
      font-size: 0.875em;
      line-height: 1.3;
      text-align: center;
    }
    .heads .dash {
      display: none;
    }
    .heads .words {
      display: block;
    }
    .grid > fieldset {
      grid-template-rows: 1fr auto;
    }
    .grid > fieldset > legend {
      margin: 0;
    }
    .grid > fieldset > legend + div {
      grid-area: 2 / 1;
    }
    .grid :is(.choices, .apart) {
      display: contents;
    }
    .grid .or {
      display: none;
    }
    .grid [part~='matrix-row'] label {
      grid-row: 1 / span 2;
      justify-content: center;
      inline-size: auto;
      padding: 0;
    }
    .grid [part~='matrix-row'] label:not([part~='checked'], :hover) {
      border-color: transparent;
    }
    ${hiddenFromEyes(css`.grid [part~='choice-label']`)}
  }
`;

import { css, type CSSResult } from 'lit';

/** Steps in one row of equal cells that share their borders. The radio is the cell. */
const row = (set: CSSResult) => css`
  ${set} {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0;
    padding-inline-end: var(--_line);
  }
  ${set} > label {
    display: grid;
    flex: 1 1 0;
    min-inline-size: 0;
    min-block-size: var(--_cell) !important;
    margin-block-end: calc(var(--_line) * -1);
    margin-inline-end: calc(var(--_line) * -1);
    padding: 0;
    border-radius: 0;
    text-align: center;
  }
  ${set} > label:first-of-type {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  ${set} > label:last-of-type {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  ${set} > label:is(:hover, [part~='checked']) {
    z-index: 1;
  }
  ${set} > label:focus-within {
    z-index: 2;
  }
  ${set} > label > * {
    grid-area: 1 / 1;
  }
  ${set} [part~='choice-input'] {
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    border-radius: inherit;
    background: none;
  }
  ${set} > [part~='checked'] {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
  }
  ${set} .dash {
    display: block;
    block-size: 0;
    overflow: hidden;
  }
`;

/** The words of both ends, left and right under the row. Their half of the line is the end's, too. */
const wordsUnder = (set: CSSResult) => css`
  ${set} .ends {
    display: flex;
    flex: 0 0 100%;
    justify-content: space-between;
    gap: var(--_space);
    padding-block-start: calc(var(--_half) / 2);
    line-height: 1.3;
  }
  ${set} .ends :last-child {
    text-align: end;
  }
  ${set} .words {
    position: absolute;
    inset-block: var(--_rows) 0;
    inset-inline: 0 50%;
    overflow: hidden;
    opacity: 0;
  }
  ${set} > label:last-of-type .words {
    inset-inline: 50% 0;
  }
`;

/**
 * Scales: `cells` in a row everywhere, those of a matrix (`cells-narrow`) where it is no grid,
 * those with words in each step (`cells-wide`) where there is room for the words: also in a column
 * of 640 px with type of 19 px.
 */
export const cells = css`
  .choices {
    --_cell: max(var(--_target), 3em);
    --_rows: var(--_cell);
  }
  ${row(css`.cells`)}
  ${wordsUnder(css`.cells`)}
  .ends {
    display: none;
  }
  @container not (min-width: 38em) {
    ${row(css`.cells-narrow`)}
    ${wordsUnder(css`.cells-narrow`)}
  }
  @container (min-width: 33em) {
    ${row(css`.cells-wide`)}
    .cells-wide .words {
      display: block;
      font-size: 0.875em;
      line-height: 1.3;
    }
    .cells-wide [part~='choice-label'] {
      align-self: start;
      padding: 0.5em 0.25em;
      pointer-events: none;
    }
  }
  .choices:not(.cells-wide) [part~='choice-label'] {
    align-self: center;
  }
  @container not (min-width: 30em) {
    :is(.fives, .sixes) {
      --_rows: calc(var(--_cell) * 2);
    }
    :is(.fives, .sixes) > label:is(:first-of-type, :last-of-type) {
      border-radius: 0;
    }
    .fives > label {
      flex: 0 0 calc(100% / 5 + var(--_line));
    }
    .sixes > label {
      flex: 0 0 calc(100% / 6 + var(--_line));
    }
  }
  @media (forced-colors: active) {
    :is(.cells, .cells-narrow, .cells-wide) > [part~='checked'] {
      border-width: 4px;
      color: CanvasText;
    }
  }
  @media print {
    :is(.cells, .cells-narrow, .cells-wide) > [part~='checked'] {
      border-width: 3px;
      background: none;
      color: inherit;
    }
  }
`;

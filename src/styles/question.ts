import { css } from 'lit';

/**
 * Questions and the sets of choices in them. Rows and grids ask how wide the survey is, never how
 * wide the window is: the survey may stand in a narrow column.
 */
export const question = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  [part~='question'] {
    margin-block-end: calc(var(--_space) * 1.5);
  }
  /* Hundreds of questions on a page: those far down are laid out when they come near. */
  [part~='question']:nth-child(n + 30) {
    content-visibility: auto;
    contain-intrinsic-size: auto 12em;
    overflow-clip-margin: 1em;
  }
  [part~='question'][part~='invalid'] {
    padding-inline-start: var(--_space);
    border-inline-start: 4px solid var(--_danger);
  }
  /* A floating legend is an ordinary box: beside the border, or an item of a grid. */
  legend {
    float: left;
    inline-size: 100%;
    padding: 0;
  }
  legend + div {
    clear: both;
  }
  [part~='question-label'] {
    font-weight: 600;
  }
  /* Where one question is a step its label is a heading. */
  [part~='question-label'] > [tabindex] {
    margin: 0;
  }
  [part~='question'] :is(p, legend),
  [part~='code'] p,
  [part~='question-label'] {
    display: block;
    margin-block-end: var(--_half);
  }
  .or,
  [part~='question-comment'] {
    margin-block: var(--_half);
  }
  [part~='question-error'] {
    color: var(--_danger);
    font-weight: 600;
  }
  [part~='probes'] {
    margin-block-end: var(--_half);
    padding-inline-start: var(--_space);
    border-inline-start: 4px solid var(--_faint);
  }
  .remove {
    min-block-size: var(--_target);
  }

  /* A choice: the whole card is the target. */
  .choices {
    display: grid;
    gap: var(--_half);
    margin-block-end: var(--_half);
  }
  [part~='choice'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    cursor: pointer;
  }
  [part~='choice']:hover,
  [part~='checked'] {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  [part~='checked'] {
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  [part~='choice-input'] {
    inline-size: 1.5em;
    block-size: 1.5em;
    min-inline-size: 24px !important;
    margin: 0;
  }
  [part~='choice-label'] {
    flex: 1;
  }
  .more {
    display: contents;
  }
  .hint {
    flex-basis: 100%;
    padding-inline-start: 2.5em;
  }
  .images {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
  }
  .images label {
    align-content: start;
  }
  .images [part~='question-comment'] {
    grid-column: 1 / -1;
  }
  [part~='choice-image'] {
    order: -1;
    inline-size: 100%;
  }

  /* Narrow: rows of a matrix are cards with a list of choices each. */
  .heads {
    display: none;
  }
  [part~='matrix-row'] {
    display: grid;
    gap: var(--_half);
    margin-block-end: var(--_space);
    padding: var(--_space);
    border: 1px solid var(--_faint);
    border-radius: var(--_radius);
  }
  [part~='matrix-row'][part~='invalid'] {
    border-color: var(--_danger);
  }
  [part~='matrix-row'] legend {
    margin: 0;
  }
  /* Without an error there is nothing between the row's label and its choices. */
  [part~='matrix-row'] > div:empty {
    display: none;
  }
  @container (min-width: 38em) {
    .row {
      display: flex;
    }
    .row > label {
      flex: 1 1 0;
      flex-flow: column;
      gap: 0.25em;
      padding-inline: 0.25em;
      text-align: center;
    }
    :is(.row, .heads) .dash {
      display: block;
      block-size: 0;
      overflow: hidden;
    }
    .row .dash + span {
      display: block;
    }
    .row .dash + span,
    .heads {
      font-size: 0.875em;
      line-height: 1.3;
    }
    .grid > * {
      display: grid;
      grid-template-columns: minmax(8em, 2fr);
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
      gap: 0 0.25em;
      align-items: center;
      margin: 0;
      padding: 0.25em 0;
      border-width: 1px 0 0;
      border-radius: 0;
    }
    .grid > .heads {
      grid-template-rows: auto;
      border: 0;
      text-align: center;
      hyphens: auto;
    }
    .grid > fieldset {
      grid-template-rows: 1fr auto;
    }
    .grid fieldset > div {
      grid-area: 2 / 1;
    }
    .grid label {
      grid-row: 1 / span 2;
      justify-content: center;
      padding: 0;
    }
    .grid label:not([part~='checked']) {
      border-color: transparent;
    }
    .grid [part~='choice-label'] {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;

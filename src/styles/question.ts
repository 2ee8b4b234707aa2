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
    /* Room for "Remove the answer", so that nothing below moves when it comes. */
    margin-block-end: max(var(--_space) * 2.25, var(--_target) + var(--_space) * 0.25);
    scroll-margin-block: var(--user-survey-scroll-margin, 8rem);
  }
  /* Hundreds of questions on a page: those far down are laid out when they come near. */
  [part~='question']:nth-child(n + 30) {
    margin: 0;
    padding-block-end: max(var(--_space) * 2.25, var(--_target) + var(--_space) * 0.25);
    content-visibility: auto;
    contain-intrinsic-size: auto 12em;
  }
  [part~='question'][part~='invalid'] {
    padding-inline-start: var(--_space);
    border-inline-start: 4px solid var(--_danger);
  }
  legend,
  [part~='question-label'] {
    display: block;
    padding: 0;
    margin-block-end: calc(var(--_space) * 0.5);
    font-weight: 600;
  }
  [part~='question-error'] {
    display: flex;
    gap: 0.5em;
    margin-block-end: calc(var(--_space) * 0.5);
    color: var(--_danger);
    font-weight: 600;
  }
  [part~='question-error'] p {
    display: inline;
  }
  svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.125em;
  }
  [part~='probes'] {
    margin-block-end: calc(var(--_space) * 0.75);
    padding-inline-start: var(--_space);
    border-inline-start: 4px solid var(--_faint);
  }
  [part~='question-comment'] {
    margin-block-start: calc(var(--_space) * 0.75);
  }
  [part~='question-comment'] label {
    display: block;
    margin-block-end: calc(var(--_space) * 0.25);
  }
  .choices [part~='question-comment'] {
    margin: 0;
    padding-inline-start: calc(var(--_space) * 1.5);
  }

  /* A choice: the whole card is the target. */
  .choices,
  [part~='scale'] {
    display: grid;
    gap: calc(var(--_space) * 0.5);
  }
  [part~='scale'] + .choices {
    margin-block-start: calc(var(--_space) * 0.5);
  }
  [part~='choice'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    min-block-size: var(--_target) !important;
    min-inline-size: 24px !important;
    padding: 0.4em 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  [part~='choice']:hover {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  [part~='checked'] {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  [part~='choice-input'] {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0;
    cursor: pointer;
  }
  [part~='choice-label'] {
    flex: 1;
    min-inline-size: 0;
  }
  .choice-hint {
    flex-basis: 100%;
    padding-inline-start: 2.4em;
  }
  .images {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
  }
  .images [part~='choice'] {
    align-content: start;
  }
  .images [part~='question-comment'] {
    grid-column: 1 / -1;
  }
  [part~='choice-image'] {
    order: -1;
    inline-size: 100%;
    margin: 0.4em 0;
  }

  /* Narrow: rows of a matrix are cards with a list of choices each. */
  .heads {
    display: none;
  }
  [part~='matrix-row'] {
    display: grid;
    gap: calc(var(--_space) * 0.375);
    margin-block-end: var(--_space);
    padding: var(--_space);
    border: 1px solid var(--_faint);
    border-radius: var(--_radius);
    scroll-margin-block: var(--user-survey-scroll-margin, 8rem);
  }
  [part~='matrix-row'][part~='invalid'] {
    border-color: var(--_danger);
  }
  /* A floating legend is an ordinary grid item; the grid ignores the side. */
  [part~='matrix-row'] legend {
    float: left;
    margin: 0;
    font-weight: 500;
  }
  [part~='matrix-row'] [part~='question-error'] {
    margin: 0;
  }
  @container (min-width: 38em) {
    .few,
    .many {
      display: flex;
    }
    .many {
      gap: calc(var(--_space) * 0.25);
    }
    :is(.few, .many) > label {
      flex: 1 1 0;
      flex-direction: column;
      flex-wrap: nowrap;
      gap: 0.25em;
      padding-inline: 0.25em;
      text-align: center;
      hyphens: auto;
    }
    .many > :is(:first-child, :last-child) {
      flex-grow: 1.75;
    }
    :is(.few, .many, .heads) .dash {
      display: block;
      block-size: 0;
      overflow: hidden;
    }
    :is(.few, .many) .dash + span {
      display: block;
    }
    :is(.few, .many) .dash + span,
    .heads {
      font-size: 0.875em;
      line-height: 1.3;
    }
    .grid > * {
      display: grid;
      grid-template-columns: minmax(8em, 2fr);
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
      gap: 0 calc(var(--_space) * 0.25);
      margin: 0;
      padding: calc(var(--_space) * 0.25) 0;
      border-width: 1px 0 0;
      border-radius: 0;
    }
    .grid > .heads {
      align-items: end;
      padding-block-end: calc(var(--_space) * 0.5);
      border: 0;
      text-align: center;
      hyphens: auto;
    }
    .grid legend {
      grid-row: 1 / span 2;
      align-self: center;
      padding-inline-end: var(--_space);
    }
    .grid [part~='question-error'] {
      grid-area: 3 / 1;
      font-size: 0.9em;
    }
    .grid label {
      grid-row: 1 / span 2;
      justify-content: center;
      padding: 0;
      border-color: transparent;
    }
    .grid [part~='checked'] {
      border-color: var(--_accent);
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

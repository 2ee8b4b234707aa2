import { css } from 'lit';

/** Questions and answers before they are sent: the answer counts, the question is small. */
export const reviewedAnswers = css`
  [part~='review-item'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: var(--_space);
    padding-block: var(--_half);
    border-block-start: 1px solid var(--_faint);
  }
  dt,
  dd {
    grid-column: 1;
    margin: 0;
  }
  dt {
    color: var(--_muted);
    font-size: var(--_small);
  }
  dd {
    white-space: pre-line;
  }
  .change {
    grid-area: 1 / 2 / span 2;
    align-self: start;
    white-space: normal;
    margin-block: calc((1.5em - var(--_target)) / 2);
  }
`;

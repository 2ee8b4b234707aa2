import { css } from 'lit';

/** Answers from paper are keyed in: the key of each choice stands before it, for the eyes alone. */
export const keyedIn = css`
  [data-key]::before {
    content: attr(data-key);
    content: attr(data-key) / '';
    min-inline-size: 1.25em;
    color: var(--_muted);
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
`;

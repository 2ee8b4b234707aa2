import { css } from 'lit';

/** The list below a search field: in the page's flow, and never higher than half of a phone. */
export const search = css`
  .found {
    max-block-size: 18em;
    margin-block: var(--_half);
    padding: 0;
    overflow-y: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    list-style: none;
  }
  .found [part~='choice'] {
    border: 0;
    border-radius: 0;
  }
  .found [aria-selected='true'] {
    outline: 3px solid var(--_text);
    outline-offset: -3px;
  }
`;

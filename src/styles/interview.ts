import { css } from 'lit';

/** What only an interviewer sees: the index of pages, as compact as a line of text. */
export const interview = css`
  [part~='page-index'] {
    margin-block-end: var(--_space);
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_faint);
  }
  [part~='page-index'] p {
    margin: 0;
    font-weight: 600;
  }
  [part~='page-index'] ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 1.5);
    padding: 0;
    list-style: none;
  }
  [part~='page-index'] li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: var(--_half);
  }
  /* Also while they are at rest. */
  [part~='page-index'] li button {
    padding-inline: 0;
  }
  [part~='page-index'] .hint {
    flex: none;
    padding: 0;
  }
  .interviews {
    padding: 0;
    list-style: none;
  }
  [aria-current] {
    color: inherit;
    font-weight: 700;
    text-decoration: underline 2px;
  }
`;

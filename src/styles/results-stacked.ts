import { css, unsafeCSS, type CSSResult } from 'lit';

/** Rows that do not fit are stacked: the head above its figures, each with the head of its column. */
const stackRows = (table: CSSResult) => css`
  ${table}, ${table} tbody, ${table} caption {
    display: block;
  }
  ${table} thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  ${table} tr {
    display: block;
    padding-block: var(--_half);
    border-block-end: 1px solid var(--_faint);
  }
  ${table} tbody tr:first-child {
    border-block-start: 1px solid var(--_text);
  }
  ${table} tbody :is(th, td) {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    padding: 0.1em 0;
    border: 0;
    white-space: normal;
  }
  ${table} tbody th {
    display: block;
    font-weight: 600;
  }
  ${table} td.empty {
    display: none;
  }
  ${table} .head {
    display: block;
    font-weight: 400;
    color: var(--_muted);
  }
  ${table} .content {
    flex-wrap: wrap;
    justify-content: flex-end;
  }
`;

/** Tables of many columns are stacked everywhere, those of some on a phone. */
export const resultsStacked = [
  stackRows(css`.stacked`),
  unsafeCSS(`@container (max-width: 40em) { ${stackRows(css`.stacks`).cssText} }`),
];

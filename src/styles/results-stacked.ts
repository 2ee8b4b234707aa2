import { css, unsafeCSS, type CSSResult } from 'lit';
import { hiddenFromEyes } from './hidden-from-eyes.js';

/**
 * Rows that do not fit are stacked: the head above its figures, each with the head of its column.
 * On a phone it stands beside the figure, elsewhere above it, so that rows can be read downwards.
 */
const stackRows = (table: CSSResult) => css`
  ${table}, ${table} tbody, ${table} caption {
    display: block;
  }
  ${hiddenFromEyes(css`
    ${table} thead
  `)}
  ${table} tr {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 1.5em;
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
  ${table} :is(th, .with-bar) {
    grid-column: 1 / -1;
  }
  ${table} .with-bar .parts {
    inline-size: 100%;
  }
  ${table} td.empty {
    display: none;
  }
  ${table} .head {
    display: block;
    font-weight: 400;
    color: var(--_muted);
    hyphens: auto;
  }
  ${table} .content {
    justify-content: flex-end;
  }
  @container (min-width: 26em) {
    ${table} tr {
      grid-template-columns: repeat(auto-fill, minmax(8em, 1fr));
    }
    ${table} tbody td, ${table} td.empty {
      display: block;
    }
    ${table} .content {
      justify-content: start;
    }
  }
`;

/** Tables are stacked where their columns have no room, those of many columns everywhere. */
export const resultsStacked = [
  stackRows(css`.stacked`),
  unsafeCSS(`@container (max-width: 54em) { ${stackRows(css`.stacks-early`).cssText} }`),
  unsafeCSS(`@container (max-width: 40em) { ${stackRows(css`.stacks`).cssText} }`),
];

import { css } from 'lit';
import { hiddenFromEyes } from './hidden-from-eyes.js';
import { ring } from './ring.js';

/**
 * Text and tables, in the manner of a printed annual report: the headline is the sentence that a
 * newspaper would quote, and tables have rules between their rows, no boxes.
 */
export const resultsLayout = css`
  [part~='results'] {
    container-type: inline-size;
    max-inline-size: var(--user-survey-max-width, calc(var(--_unit) * 64));
    color: var(--_text);
    background: var(--_surface);
    font: var(--user-survey-font-size, var(--_unit)) / 1.5 serif;
    font-family: var(--user-survey-font, inherit);
    text-align: start;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    overflow-wrap: break-word;
    cursor: auto;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul {
    margin: 0;
  }
  .depth-0 {
    font-size: clamp(1.375em, 7cqi, 1.75em);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
    hyphens: auto;
  }
  .depth-1 {
    margin-block-end: var(--_space);
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .depth-2 {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: balance;
  }
  section > section {
    margin-block-start: calc(var(--_space) * 3);
    padding-block-start: calc(var(--_space) * 1.25);
    border-block-start: 2px solid var(--_text);
  }
  p,
  ul {
    max-inline-size: 66ch;
  }
  a {
    border-radius: var(--_radius);
    color: var(--_accent);
  }

  .name {
    font-size: 1.125em;
  }
  .headline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_half) calc(var(--_space) * 1.25);
    margin-block: var(--_half);
    font-size: 1.25em;
    line-height: 1.35;
  }
  .headline > div {
    flex: 1 1 11em;
  }
  .big {
    color: var(--_accent);
    font-size: calc(3em / 1.25);
    font-weight: 700;
    line-height: 1.1;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .big[part~='hidden'] {
    color: var(--_text);
    font-size: 1.5em;
  }
  .headline [part~='comparison'] {
    font-weight: 600;
  }
  .answered,
  .note {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .figures {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .figures + .figures,
  [part~='breakdown'] + [part~='breakdown'] {
    margin-block-start: calc(var(--_space) * 2.5);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums lining-nums;
  }
  caption {
    padding-block-end: var(--_half);
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 0.45em 0.75em 0.45em 0;
    border-block-end: 1px solid var(--_faint);
    text-align: start;
    vertical-align: baseline;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  thead :is(th, td) {
    border-block-end: 1px solid var(--_text);
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
    line-height: 1.35;
    vertical-align: bottom;
    hyphens: auto;
  }
  tbody th {
    font-weight: 400;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  td {
    white-space: nowrap;
  }
  td:is(.words, .missing) {
    white-space: normal;
  }
  [part~='figure'] {
    font-weight: 600;
  }
  td.hidden,
  td.missing {
    color: var(--_muted);
  }
  .content {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.6em;
  }
  .content svg {
    flex: none;
    align-self: center;
  }
  .head {
    display: none;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  .note {
    margin-block-start: var(--_half);
  }

  .questions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2.5) calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 2.5);
  }
  .questions .figures {
    margin: 0;
  }
  .questions :is(th, td) {
    padding-block: 0.3em;
  }
  @container (min-width: 52em) {
    .questions {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  [part~='method'] p + p,
  [part~='method'] div {
    margin-block-start: var(--_space);
  }
  [part~='notice'] {
    margin-block: var(--_space);
    padding: var(--_space);
    border-inline-start: 4px solid var(--_accent);
    background: var(--_tint);
  }
  button {
    min-block-size: var(--_target) !important;
    max-inline-size: 100%;
    margin-block-start: calc(var(--_space) * 2);
    padding: 0.4em 1.5em;
    border: var(--_line) solid var(--_accent);
    border-radius: var(--_radius);
    color: var(--_accent);
    background: var(--_surface);
    font: inherit;
    font-weight: 600;
    letter-spacing: inherit;
    word-spacing: inherit;
    cursor: pointer;
    opacity: 1 !important;
    visibility: visible !important;
  }
  button:hover {
    text-decoration: underline;
  }
  ${ring(css`button:focus-visible, a:focus-visible`)}
  ${hiddenFromEyes(css`.visually-hidden`)}
`;

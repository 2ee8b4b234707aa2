import { css } from 'lit';
import { hiddenFromEyes } from './hidden-from-eyes.js';

/** What stands around the questions: texts, progress, notices, errors, buttons. */
export const layout = css`
  [part~='survey'] {
    container-type: inline-size;
    max-inline-size: var(--user-survey-max-width, calc(var(--_unit) * 44));
    color: var(--_text);
    background: var(--_surface);
    font: var(--user-survey-font-size, var(--_unit)) / 1.5 serif;
    font-family: var(--user-survey-font, inherit);
    text-align: start;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    overflow-wrap: anywhere;
    hyphens: auto;
    hyphenate-limit-chars: 10 4 4;
    cursor: auto;
    accent-color: var(--_accent);
  }
  p,
  ul,
  ol,
  dl {
    margin: 0 0 var(--_space);
  }
  :is(p, li, legend) {
    max-inline-size: 66ch;
  }
  ul {
    padding-inline-start: 1.25em;
  }
  a {
    border-radius: var(--_radius);
    color: var(--_accent);
  }
  img {
    display: block;
    max-inline-size: 100%;
    margin-block-end: var(--_half);
    border-radius: var(--_radius);
  }
  ${hiddenFromEyes(css`.visually-hidden`)}
  .or,
  .counter,
  .hint,
  .ends,
  [part~='question-hint'],
  [part~='question-mark'],
  [part~='progress'],
  [part~='draft-status'],
  .quiet,
  [part~='contact'] {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
  }
  [part~='progress'] {
    margin-block-end: var(--_space);
  }
  [part~='progress'] p {
    margin: 0;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 0.4em;
  }
  [part~='notice'],
  [part~='error-summary'] {
    margin-block: var(--_space) calc(var(--_space) * 1.5);
    padding: var(--_space);
    border-inline-start: 4px solid var(--_accent);
    background: var(--_tint);
  }
  [part~='error-summary'],
  .danger {
    padding-block: var(--_half);
    border-color: var(--_danger);
    background: none;
  }
  /* A link that stands alone is a target like a button. */
  [part~='error-summary-link'],
  [part~='receipt'] a:not([target]) {
    display: inline-block;
    min-block-size: var(--_target) !important;
    min-inline-size: var(--_target) !important;
    padding-block: calc((var(--_target) - 1.5em) / 2) !important;
  }
  [part~='error-summary-link'] {
    display: block;
    inline-size: fit-content;
    color: var(--_danger);
    font-weight: 600;
  }
  /* What an editor reads in preview. */
  .problems {
    margin-block: 0;
    padding-inline-start: 1.25em;
    line-height: 1.5;
  }
  .problems li + li {
    margin-block-start: var(--_space);
  }
  .problems p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .problems .place {
    margin-block-end: calc(var(--_half) / 2);
  }
  .problems code {
    display: block;
    color: var(--_muted);
    font-size: var(--_small);
  }
  :is([part~='notice'], [part~='error-summary'], li) > :last-child {
    margin-block-end: 0;
  }
  [part~='navigation'],
  [part~='language-switcher'],
  .quiet,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_half) var(--_space);
    margin-block-end: var(--_space);
  }
  .asking {
    flex-basis: 100%;
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_text);
    background: var(--_surface);
  }
  .asking > .buttons {
    margin-block-end: 0;
  }
  /* "Remove the answer" of the last question stands in this gap, too. */
  [part~='navigation'] {
    margin-block-start: calc(var(--_space) * 3);
  }
  [part~='language-switcher'] {
    row-gap: 0;
    margin-block-end: var(--_half);
    font-size: var(--_small);
  }
  [part~='language-switcher'] button {
    min-inline-size: var(--_target) !important;
    padding-inline: 0;
    border-color: transparent;
    background: none;
    font-weight: 400;
  }
  [part~='language-switcher'] [aria-pressed='true'] {
    color: inherit;
    font-weight: 700;
    text-decoration: underline 2px;
    text-underline-offset: 0.3em;
  }
  .quiet {
    row-gap: 0;
  }
  .quiet > div {
    flex-basis: 100%;
  }
  .quiet > p {
    margin: 0;
  }
  .quiet > .asking {
    margin-block: var(--_half);
  }
  .quiet [part~='choice'] {
    inline-size: fit-content;
    margin-block-end: calc(var(--_half) / 2);
  }
  [part~='read-aloud-button'] {
    display: block;
    font-size: var(--_small);
  }
  [part~='page-title'] + [part~='read-aloud-button'] {
    margin-block: calc(var(--_space) * -1) var(--_space);
  }
  [part~='contact'] {
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_faint);
  }
  [part~='receipt'] {
    margin-block-start: var(--_space);
  }
  [part~='receipt'] strong {
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
  }
  .on-paper {
    display: none;
  }
  @media print {
    .on-paper {
      display: block;
    }
    [part~='survey'] {
      max-inline-size: none;
      color-scheme: light;
    }
    button,
    [part~='language-switcher'],
    .quiet,
    progress {
      display: none !important;
    }
    [part~='question'],
    [part~='review-item'] {
      break-inside: avoid;
    }
  }
`;

import { css } from 'lit';

/** Headings, notices, error summary, navigation, review: all but the questions. */
export const layout = css`
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0 0 calc(var(--_space) * 0.75);
    font-size: 1.15em;
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }
  [part~='title'] {
    font-size: 1.75em;
  }
  [part~='page-title'] {
    font-size: 1.4em;
  }
  p,
  ul,
  ol,
  dl {
    margin: 0 0 calc(var(--_space) * 0.75);
  }
  ul,
  [part~='page-index'] {
    padding-inline-start: 1.25em;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    margin-block-end: calc(var(--_space) * 0.75);
    border-radius: var(--_radius);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .muted,
  .counter,
  .or,
  .choice-hint,
  [part~='progress'],
  [part~='question-hint'],
  [part~='question-mark'],
  [part~='draft-status'],
  [part~='contact'] {
    color: var(--_muted);
  }
  .counter,
  .choice-hint,
  [part~='progress'],
  [part~='question-mark'],
  [part~='draft-status'],
  [part~='contact'] {
    font-size: 0.9em;
    font-weight: 400;
  }
  [part~='progress'] p {
    margin-block-end: calc(var(--_space) * 0.25);
  }
  progress {
    display: block;
    appearance: none;
    inline-size: 100%;
    block-size: 6px;
    margin-block-end: calc(var(--_space) * 1.5);
    border: 1px solid var(--_border);
    border-radius: 3px;
    background: var(--_surface);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
  [part~='language-switcher'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 0.5);
    margin-block-end: var(--_space);
  }
  [part~='notice'],
  [part~='error-summary'] {
    margin-block-end: calc(var(--_space) * 1.5);
    padding: var(--_space);
    border: 1px solid var(--_border);
    border-inline-start: 6px solid var(--_accent);
    border-radius: var(--_radius);
  }
  [part~='error-summary'],
  .danger {
    border-color: var(--_danger);
    scroll-margin-block: var(--user-survey-scroll-margin, 8rem);
  }
  [part~='error-summary'] {
    border-width: 2px;
    border-inline-start-width: 6px;
  }
  [part~='error-summary-link'] {
    padding-block: 0.25em !important;
    color: var(--_danger);
    font-weight: 600;
  }
  [part~='notice'] > :last-child,
  [part~='error-summary'] > :last-child,
  li > :last-child {
    margin-block-end: 0;
  }
  [part~='navigation'],
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.75);
  }
  [part~='navigation'] {
    margin-block: calc(var(--_space) * 1.5);
  }
  .buttons {
    margin-block-end: calc(var(--_space) * 0.75);
  }
  [part~='review-item'] {
    padding-block: calc(var(--_space) * 0.75);
    border-block-start: 1px solid var(--_faint);
  }
  dt {
    font-weight: 600;
  }
  dd {
    margin: 0;
  }
  .typed {
    white-space: pre-line;
  }
  [part~='draft-status'],
  [part~='contact'] {
    padding-block: calc(var(--_space) * 0.75);
    border-block-start: 1px solid var(--_faint);
  }
  @media print {
    [part~='survey'] {
      max-inline-size: none;
      color: #000;
      background: #fff;
    }
    [part~='button'],
    [part~='language-switcher'],
    [part~='draft-status'],
    progress {
      display: none !important;
    }
    [part~='question'],
    [part~='review-item'] {
      break-inside: avoid;
    }
  }
`;

import { css } from 'lit';

/** Headings, notices, error summary, navigation, review: all but the questions. */
export const layout = css`
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl {
    margin: 0 0 var(--_space);
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: 1.15em;
    font-weight: 600;
    line-height: 1.3;
    hyphens: auto;
  }
  /* On a phone a long word stays whole; one that does not fit is hyphenated. */
  [part~='title'] {
    font-size: clamp(1.25em, 8.5cqi, 1.75em);
  }
  [part~='page-title'] {
    font-size: 1.4em;
  }
  ul,
  [part~='page-index'] {
    padding-inline-start: 1.25em;
  }
  a {
    color: var(--_accent);
  }
  img {
    display: block;
    max-inline-size: 100%;
    margin-block-end: var(--_half);
    border-radius: var(--_radius);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .or,
  .counter,
  .hint,
  [part~='question-hint'],
  [part~='progress'],
  [part~='question-mark'],
  [part~='draft-status'],
  [part~='contact'] {
    color: var(--_muted);
    font-weight: 400;
  }
  .counter,
  .hint,
  [part~='progress'],
  [part~='draft-status'],
  [part~='contact'] {
    font-size: 0.9em;
  }
  [part~='progress'] p {
    margin: 0;
  }
  progress {
    inline-size: 100%;
    block-size: var(--_half);
    margin-block-end: var(--_space);
  }
  [part~='notice'],
  [part~='error-summary'] {
    margin-block-end: calc(var(--_space) * 1.5);
    padding: var(--_space);
    border-inline-start: 6px solid var(--_accent);
    background: var(--_tint);
  }
  [part~='error-summary'],
  .danger {
    border: 2px solid var(--_danger);
    border-inline-start-width: 6px;
    background: none;
  }
  [part~='error-summary-link'] {
    padding-block: 0.25em !important;
    color: var(--_danger);
    font-weight: 600;
  }
  :is([part~='notice'], [part~='error-summary'], li) > :last-child {
    margin-block-end: 0;
  }
  [part~='navigation'],
  [part~='language-switcher'],
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_half);
    margin-block-end: var(--_space);
  }
  [part~='language-switcher'] {
    gap: 0 var(--_space);
  }
  [aria-pressed='true'] {
    font-weight: 700;
    text-decoration: none;
    border-block-end: 3px solid;
    border-radius: 0;
  }
  [part~='navigation'] {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  [part~='review-item'],
  [part~='draft-status'],
  [part~='contact'] {
    padding-block: var(--_space) 0;
    border-block-start: 1px solid var(--_faint);
  }
  dt {
    font-weight: 600;
  }
  dd {
    margin: 0;
    white-space: pre-line;
  }
  @media print {
    [part~='survey'] {
      max-inline-size: none;
      color-scheme: light;
    }
    button,
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

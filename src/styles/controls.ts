import { css } from 'lit';

/** Fields and buttons, and what no theme may take away: focus ring, targets, visibility. */
export const controls = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
  }
  :is(input, select, textarea, button, a) {
    opacity: 1 !important;
    visibility: visible !important;
  }
  [part~='input'],
  [part~='textarea'],
  [part~='select'] {
    display: block;
    inline-size: 100%;
    max-inline-size: 100%;
    min-block-size: var(--_target) !important;
    padding: 0.4em 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  [part~='textarea'] {
    resize: vertical;
  }
  [part~='select'],
  [part~='input'][type='date'] {
    inline-size: auto;
  }
  .number {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  [inputmode='decimal'] {
    inline-size: 10em;
  }
  :is(input, select, textarea)[part~='invalid'] {
    border: 2px solid var(--_danger);
  }
  .counter {
    margin-block: calc(var(--_space) * 0.25) 0;
  }
  .or {
    margin-block: calc(var(--_space) * 0.5);
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--_target) !important;
    min-inline-size: var(--_target) !important;
    padding: 0.4em 1.25em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    color: var(--_accent);
    background: var(--_surface);
    font-weight: 600;
    text-align: center;
    cursor: pointer;
  }
  button:hover {
    background: var(--_tint);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .primary {
    padding-inline: 2em;
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, #000);
  }
  .text {
    padding-inline: 0;
    border-color: transparent;
    background: none;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  [aria-disabled='true'] {
    border: 1px dashed var(--_border);
    color: var(--_muted);
    background: var(--_surface);
    cursor: default;
  }
  fieldset > .text:last-child {
    margin-block-end: calc(var(--_target) * -1);
  }
  [part~='ranking'] {
    padding: 0;
    list-style: none;
    counter-reset: rank;
  }
  [part~='ranking-item'] {
    display: flex;
    align-items: center;
    gap: 0.5em;
    margin-block-end: calc(var(--_space) * 0.5);
    padding: 0.4em 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    counter-increment: rank;
  }
  [part~='ranking-item']::before {
    content: counter(rank) '.';
    font-weight: 600;
  }
  [part~='ranking-item'] > span {
    flex: 1;
    min-inline-size: 0;
  }
  [part~='ranking-item'] button {
    padding: 0;
  }

  /* Two colours around the theme's own, so the ring shows on every background. */
  :focus-visible,
  [tabindex='-1']:focus {
    outline: 3px solid var(--_focus) !important;
    outline-offset: 2px !important;
    box-shadow:
      0 0 0 2px #fff,
      0 0 0 6px #000 !important;
    border-radius: var(--_radius);
    scroll-margin-block: var(--user-survey-scroll-margin, 8rem);
  }
  @media (forced-colors: active) {
    [part~='checked'] {
      border: 2px solid Highlight;
    }
    .text {
      border-color: ButtonBorder;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
  }
  @media (prefers-contrast: more) {
    :is(button, input, select, textarea, [part~='choice']) {
      border-width: 2px;
    }
  }
`;

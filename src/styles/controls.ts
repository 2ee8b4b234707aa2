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
  button,
  select,
  textarea,
  [part~='input'],
  [part~='choice'],
  [part~='ranking-item'] {
    min-block-size: var(--_target) !important;
    max-inline-size: 100%;
    padding: 0.4em 0.75em;
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  button,
  select,
  textarea,
  [part~='input'] {
    min-inline-size: var(--_target) !important;
  }
  textarea,
  [part~='input'] {
    inline-size: 100%;
  }
  textarea {
    display: block;
    min-block-size: 5.5em !important;
    resize: vertical;
    field-sizing: content;
  }
  [type='date'] {
    inline-size: auto;
  }
  [inputmode='decimal'] {
    inline-size: 10em;
  }
  :is(input, select, textarea)[part~='invalid'] {
    border: 2px solid var(--_danger);
  }
  button {
    padding-inline: 1.5em;
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    text-decoration: underline;
  }
  [type='submit'] {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .text {
    padding-inline: 0;
    border-color: transparent;
    background: none;
    font-weight: 400;
    text-decoration: underline;
  }
  [aria-disabled] {
    border: 1px dashed var(--_border);
    color: var(--_muted);
    background: var(--_surface);
    cursor: default;
  }
  [part~='ranking'] {
    padding: 0;
    list-style: none;
  }
  [part~='ranking-item'] {
    display: flex;
    align-items: center;
    gap: var(--_half);
    margin-block-end: var(--_half);
  }
  [part~='ranking-item'] > span {
    flex: 1;
  }
  .up,
  .down {
    padding: 0;
  }

  /* Two colours around the theme's own, so the ring shows on every background. */
  /* In a date field a part of it has the focus, also its calendar's icon. */
  :focus-visible,
  [type='date']:focus-within,
  [tabindex='-1']:focus {
    outline: 3px solid var(--user-survey-focus, var(--_text)) !important;
    outline-offset: 2px !important;
    box-shadow:
      0 0 0 2px #fff,
      0 0 0 6px #000 !important;
    border-radius: var(--_radius);
  }
  @media (forced-colors: active) {
    [part~='checked'] {
      border-width: 2px;
    }
    /* The background is forced; a system colour on it would stay, and vanish. */
    [type='submit'] {
      color: ButtonText;
    }
    [aria-disabled] {
      color: GrayText;
    }
  }
`;

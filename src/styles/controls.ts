import { css } from 'lit';

/** Fields and buttons, and what no theme may take away: targets, visibility. */
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
  [part~='input'] {
    min-block-size: var(--_target) !important;
    min-inline-size: var(--_target) !important;
    max-inline-size: 100%;
    padding: 0.4em 0.75em;
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 5.5em !important;
    resize: vertical;
    field-sizing: content;
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
  [part~='primary-button'] {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  [part~='quiet-button'] {
    padding-inline: 0;
    border-color: transparent;
    background: none;
    font-weight: 400;
    text-align: start;
    text-decoration: underline;
  }
  [part~='quiet-button']:hover {
    text-decoration-thickness: 2px;
  }
  [aria-disabled] {
    border: 1px dashed var(--_border);
    color: var(--_muted);
    background: var(--_surface);
    cursor: default;
  }
  @media (prefers-contrast: more) {
    [part~='quiet-button'] {
      color: inherit;
    }
  }
  @media (forced-colors: active) {
    /* The background is forced; a system colour on it would stay, and vanish. */
    [part~='primary-button'] {
      border-width: 3px;
      color: ButtonText;
    }
    [aria-disabled] {
      color: GrayText;
    }
  }
`;

import { css, type CSSResult } from 'lit';

/** A rule for the focus ring: two colours around the theme's own, so that it shows on every background. */
export const ring = (selector: CSSResult) => css`
  ${selector} {
    outline: 3px solid var(--user-survey-focus, var(--_text)) !important;
    outline-offset: 2px !important;
    box-shadow:
      0 0 0 2px #fff,
      0 0 0 6px #000 !important;
  }
`;

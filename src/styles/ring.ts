import { css } from 'lit';

/** Two colours around the theme's own, so that the ring shows on every background. */
export const ring = css`
  outline: 3px solid var(--user-survey-focus, var(--_text)) !important;
  outline-offset: 2px !important;
  box-shadow:
    0 0 0 2px #fff,
    0 0 0 6px #000 !important;
  border-radius: var(--_radius);
`;

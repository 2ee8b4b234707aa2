import { css } from 'lit';

/** The ring, which no theme may take away. */
export const focus = css`
  /* Two colours around the theme's own, so the ring shows on every background. */
  /* In a date field a part of it has the focus, also its calendar's icon. */
  :focus-visible,
  [type='date']:focus-within {
    outline: 3px solid var(--user-survey-focus, var(--_text)) !important;
    outline-offset: 2px !important;
    box-shadow:
      0 0 0 2px #fff,
      0 0 0 6px #000 !important;
    border-radius: var(--_radius);
  }

  /* Nothing can be done with a heading: after a key the ring is quiet, after a tap there is none. */
  [tabindex='-1']:focus:not([part~='error-summary']) {
    outline: 2px solid var(--_border) !important;
    outline-offset: 4px !important;
    box-shadow: none !important;
  }
  [tabindex='-1']:focus:not(:focus-visible) {
    outline: none !important;
  }
`;

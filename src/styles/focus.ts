import { css } from 'lit';
import { ring } from './ring.js';

/** The ring, which no theme may take away. */
export const focus = css`
  /* In a date field a part of it has the focus, also its calendar's icon. */
  ${ring(css`:is(:focus-visible, [type='date']:focus-within)`)}

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

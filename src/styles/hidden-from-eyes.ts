import { css } from 'lit';

/** Declarations for what is there for screen readers alone. */
export const hiddenFromEyes = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

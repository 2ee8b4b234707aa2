import { css, type CSSResult } from 'lit';

/** A rule for what is there for screen readers alone. */
export const hiddenFromEyes = (selector: CSSResult) => css`
  ${selector} {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

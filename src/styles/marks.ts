import { css } from 'lit';

/**
 * Radios and boxes, and what marks the chosen ones. They are drawn here because a browser takes the
 * accent alone from a theme: the sign in it, the border and the ground would be its own. Borders
 * draw both signs, so they are there on paper and in forced colours, where filling is not.
 */
export const marks = css`
  [part~='choice-input'] {
    position: relative;
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    min-inline-size: 24px !important;
    min-block-size: 24px !important;
    margin: 0;
    border: 2px solid var(--_border);
    border-radius: min(var(--_radius), 0.25em);
    background: var(--_surface);
    color: var(--_on-accent);
    cursor: inherit;
    appearance: none;
  }
  [part~='choice-input']:where([type='radio']) {
    border-radius: 50%;
  }
  [part~='choice-input']:where(:checked) {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  [part~='choice-input']:where([type='radio']:checked) {
    border-width: 0.45em;
    background: var(--_on-accent);
  }
  [part~='choice-input']:where([type='checkbox']:checked)::before {
    content: '';
    position: absolute;
    inset: 8% auto auto 32%;
    inline-size: 36%;
    block-size: 66%;
    border: solid;
    border-width: 0 0.2em 0.2em 0;
    rotate: 45deg;
  }
  @media (forced-colors: active) {
    [part~='choice-input']:where(:checked) {
      border-color: Highlight;
      color: CanvasText;
    }
  }
  @media print {
    [part~='choice-input']:where(:checked) {
      border-color: currentcolor;
      background: none;
      color: inherit;
    }
  }
`;

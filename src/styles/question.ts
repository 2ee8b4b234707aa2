import { css } from 'lit';

/** A question: label, hint, error, and what goes with its field. */
export const question = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  [part~='question'] {
    margin-block-end: calc(var(--_space) * 2);
  }
  /* Hundreds of questions on a page: those far down are laid out when they come near. */
  [part~='question']:nth-child(n + 30) {
    content-visibility: auto;
    contain-intrinsic-size: auto 12em;
    overflow-clip-margin: 3em;
  }
  [part~='question'][part~='invalid'],
  [part~='matrix-row'][part~='invalid'] {
    padding-inline-start: var(--_space);
    border-inline-start: 4px solid var(--_danger);
  }
  /* A floating legend is an ordinary box: beside the border, or an item of a grid. */
  legend {
    float: left;
    inline-size: 100%;
    padding: 0;
  }
  legend + div {
    clear: both;
  }
  [part~='question-label'] {
    display: block;
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.35;
  }
  .one-question [part~='question'] [part~='question-label'] {
    font-size: clamp(1.25em, 7cqi, 1.5em);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  [part~='question-label'] :is(h1, h2, h3, h4, h5, h6) {
    margin: 0;
    font: inherit;
  }
  /* Where one question is a step its label is a heading. */
  [part~='question-label'] > [tabindex] {
    margin: 0;
  }
  [part~='question'] :is(p, legend),
  [part~='code'] p,
  [part~='question-label'] {
    margin-block-end: var(--_half);
  }
  [part~='question-comment'] {
    margin-block-start: var(--_space);
  }
  [part~='question-comment'] > label {
    display: block;
    margin-block-end: calc(var(--_half) / 2);
  }
  [part~='question-error'] {
    color: var(--_danger);
    font-weight: 600;
  }
  /* A sign beside the word, for those who see no red. Not spoken, where the browser can tell so. */
  [part~='question-error']::before {
    content: '!';
    content: '!' / '';
    display: inline-block;
    inline-size: 1.4em;
    margin-inline-end: 0.4em;
    border: 2px solid;
    border-radius: 50%;
    font-weight: 700;
    line-height: 1.15;
    text-align: center;
  }
  [part~='probes'] {
    margin-block-end: var(--_half);
    padding-inline-start: var(--_space);
    border-inline-start: 4px solid var(--_faint);
  }

  /*
   * It takes no room, so nothing moves when it comes: it stands in the gap under the question. Its
   * words begin where the question ends: they are within a frame that a theme draws around it.
   */
  .remove {
    display: flex;
    justify-content: end;
    block-size: 0;
    font-size: var(--_small);
  }
  .remove button {
    flex: none;
    align-items: start;
    display: flex;
    block-size: var(--_target);
    padding-block: 0;
  }
  /* Beside "not applicable" there is room on wide screens, and always the same. */
  @container (min-width: 38em) {
    .apart {
      padding-inline-end: 11em;
    }
    .apart + .remove button {
      align-items: center;
      margin-block-start: calc(var(--_target) * -1);
    }
  }
  /* No stop on the way from an answer to the next question; from there, Shift+Tab comes to it. */
  @media (pointer: fine), (pointer: none) {
    .answering:not(:hover) > .remove {
      display: none;
    }
  }

  [part~='ranking'] {
    padding: 0;
    list-style: none;
  }
  [part~='ranking-item'] {
    display: flex;
    align-items: center;
    gap: var(--_half);
    max-inline-size: none;
    margin-block-end: var(--_half);
    padding: 0.25em 0.25em 0.25em 0.75em;
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
  }
  [part~='ranking-item'] > span {
    flex: 1;
    min-inline-size: 0;
  }
  .up,
  .down {
    flex: none;
    padding: 0;
  }
  @media (prefers-reduced-motion: no-preference) {
    [part~='ranking-item']:focus-within {
      animation: moved 1s;
    }
    @keyframes moved {
      from {
        background: var(--_tint);
      }
    }
  }
`;

import { css } from 'lit';
import { marks } from './marks.js';

/** Choices as cards: the whole card is the target. Hovered, chosen and focused never look alike. */
export const choices = css`
  .choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_half);
  }
  [part~='choice'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    max-inline-size: 100%;
    min-block-size: var(--_target) !important;
    padding: calc(var(--_half) * 0.75) calc(var(--_half) * 1.25);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }
  @media (pointer: fine), (pointer: none) {
    [part~='choice']:hover {
      border-color: var(--_text);
    }
  }
  [part~='choice'][part~='checked'] {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  ${marks}
  [part~='choice-label'] {
    flex: 1;
    min-inline-size: 0;
  }
  .more {
    display: contents;
  }
  .hint {
    flex-basis: 100%;
    padding-inline-start: 2.5em;
  }

  /* "Not applicable" is no step and no choice like the others. */
  .apart {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_half) / 2) 0.75em;
    margin-block-start: var(--_half);
  }
  [part~='question'] .or {
    margin: 0;
  }
  .or + [part~='choice']:not([part~='checked'], :hover) {
    border-color: var(--_faint);
  }

  /* Two in a row at least. */
  .images {
    grid-template-columns: repeat(auto-fill, minmax(min(10em, calc(50% - var(--_half) / 2)), 1fr));
  }
  .images > label {
    align-content: start;
  }
  .choices [part~='question-comment'] {
    margin-block-start: 0;
  }
  .images [part~='question-comment'] {
    grid-column: 1 / -1;
  }
  [part~='choice-image'] {
    order: -1;
    inline-size: 100%;
    max-block-size: 10em;
    object-fit: contain;
  }
  /*
   * Above a question that begins with a card there is room for the target of "Remove the answer" of
   * the one before: outside, where a theme that frames questions shows no empty band.
   */
  [part~='question'] + .box-first {
    margin-block-start: max(var(--_space) * 2, var(--_target));
  }
  @media (forced-colors: active) {
    [part~='choice'][part~='checked'] {
      border-width: 2px;
    }
  }
`;

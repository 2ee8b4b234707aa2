import { css } from 'lit';

/** Pictures, and what changes on paper and in few colours. */
export const resultsCharts = css`
  svg {
    overflow: visible;
    color: var(--_text);
  }
  .patterns {
    position: absolute;
  }
  pattern line {
    stroke: var(--_muted);
    stroke-width: 3;
  }
  svg text {
    fill: var(--_text);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .part,
  .filled {
    fill: var(--_accent);
  }
  .part {
    stroke: var(--_surface);
    stroke-width: 2;
  }
  svg .on-dark {
    fill: var(--_on-accent);
  }
  .whole {
    fill: var(--_tint);
    stroke: var(--_border);
  }
  .axis {
    stroke: var(--_border);
    stroke-width: 2;
  }
  .grid {
    stroke: var(--_faint);
  }
  .trend {
    stroke: var(--_accent);
    stroke-width: 3;
  }
  .hollow {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 3;
  }
  .dots .hollow {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .hatched {
    stroke: var(--_muted);
  }
  svg .value {
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
  }

  .parts {
    display: block;
    inline-size: 100%;
    block-size: 2em;
    margin-block-start: var(--_half);
  }
  td[aria-hidden] {
    vertical-align: middle;
  }
  thead .swatch {
    display: block;
    margin-block-end: 0.25em;
  }
  td .parts {
    inline-size: 9em;
    block-size: 1.5em;
    margin: 0;
  }
  td .parts text {
    font-size: 0.75em;
  }
  .dots {
    inline-size: 6.5em;
    block-size: 1.25em;
  }
  .dot {
    inline-size: 14px;
    block-size: 14px;
    vertical-align: -0.12em;
  }
  [part~='overall'] td.with-length .content {
    flex-direction: column;
    align-items: start;
  }
  [part~='overall'] td.with-length svg {
    align-self: auto;
  }
  .length {
    inline-size: 5em;
    block-size: 0.75em;
  }
  .hatch {
    inline-size: 2.5em;
    block-size: 0.9em;
  }
  .rounds {
    display: block;
    inline-size: 100%;
    block-size: 14em;
    margin-block-end: var(--_space);
  }
  .swatch {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.5em;
    vertical-align: -0.12em;
  }
  .swatch .part {
    stroke: var(--_accent);
    stroke-width: 1;
  }

  @media print {
    [part~='results'] {
      max-inline-size: none;
      color-scheme: light;
    }
    button {
      display: none !important;
    }
    tr,
    [part~='question'],
    .headline,
    svg {
      break-inside: avoid;
    }
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    caption {
      break-after: avoid;
    }
  }
  @media (forced-colors: active) {
    .part,
    .filled {
      fill: CanvasText;
    }
    .trend,
    .hollow,
    .axis,
    pattern line {
      stroke: CanvasText;
    }
    svg .on-dark {
      fill: Canvas;
    }
  }
`;

import { css } from 'lit';
import { hiddenFromEyes } from './hidden-from-eyes.js';

/**
 * Of `<user-survey-print>`: black on white, also on a dark page, and the same on the screen as on
 * paper. Nothing needs a background, since browsers leave them out. Lengths of what is written by
 * hand are in millimetres: a pen needs them, whatever the size of the text.
 */
export const printStyles = css`
  :host {
    display: block !important;
    color-scheme: light;
    --_hair: 0.25mm solid #000;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  ::before {
    box-sizing: border-box;
  }
  [part~='print'] {
    container-type: inline-size;
    max-inline-size: 210mm;
    padding: clamp(4mm, 4vw, 15mm);
    border: 1px solid #767676;
    color: #000;
    background: #fff;
    font: var(--user-survey-font-size, 12pt) / 1.4 serif;
    font-family: var(--user-survey-font, inherit);
    text-align: start;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    overflow-wrap: break-word;
    hyphens: auto;
    cursor: auto;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul {
    margin: 0;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  .page-head,
  .only-if,
  .instruction,
  .hint {
    break-after: avoid;
  }
  p,
  li {
    orphans: 3;
    widows: 3;
  }
  .title {
    font-size: 1.75em;
    line-height: 1.25;
    text-wrap: balance;
  }
  .page-title {
    font-size: 1.25em;
    line-height: 1.25;
  }
  .label {
    font-size: 1em;
    font-weight: 600;
  }
  a {
    color: inherit;
    overflow-wrap: anywhere;
  }
  img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 20mm;
  }
  .picture {
    max-block-size: 45mm;
    margin-block: 2mm;
  }
  .mark,
  .hint,
  .instruction {
    font-size: 0.9375em;
    font-weight: 400;
  }
  .hint {
    display: block;
  }

  .front > * + *,
  .front div > * + * {
    margin-block-start: 2mm;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 2mm 8mm;
  }
  .ways > * {
    margin: 0;
  }
  .online {
    display: flex;
    align-items: center;
    gap: 3mm;
  }
  .online p {
    flex: 0 1 70mm;
    hyphens: none;
  }
  .qr {
    flex: none;
    inline-size: 28mm;
    block-size: 28mm;
    fill: #000;
  }
  .contact {
    padding: 2mm 3mm;
    border: var(--_hair);
    break-inside: avoid;
  }
  .page-head {
    margin-block-start: 7mm;
  }
  .page-head .page-title {
    padding-block-start: 2mm;
    border-block-start: 0.5mm solid #000;
  }
  .page-head > * + * {
    margin-block-start: 1.5mm;
  }
  .only-if {
    font-style: italic;
    text-wrap: balance;
  }
  .only-if p::before {
    content: '→ ' / '';
    font-style: normal;
  }

  [part~='question'] {
    margin-block-start: 5mm;
    break-inside: avoid;
  }
  [part~='question'].long {
    break-inside: auto;
  }
  [part~='question'] > * + * {
    margin-block-start: 1.5mm;
  }
  .probes {
    padding-inline-start: 3mm;
    border-inline-start: 0.5mm solid #000;
  }

  .box {
    display: inline-block;
    flex: none;
    inline-size: 4.5mm;
    block-size: 4.5mm;
    border: 0.3mm solid #000;
    font: 700 4mm / 3.9mm sans-serif;
    text-align: center;
    vertical-align: middle;
  }
  .box.round {
    border-radius: 50%;
  }
  .box.chosen::before {
    content: 'X';
  }
  .choices,
  .scale {
    padding: 0;
    list-style: none;
  }
  .choices {
    display: grid;
    gap: 1.5mm 6mm;
  }
  .choices.beside {
    display: flex;
    flex-wrap: wrap;
  }
  .choices.columns {
    display: block;
    columns: 60mm auto;
  }
  .choices.columns .choice {
    margin-block-end: 1.5mm;
  }
  .choices.pictures {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 38mm), 1fr));
  }
  .choice {
    display: flex;
    flex-wrap: nowrap;
    gap: 2.5mm;
    break-inside: avoid;
  }
  .choice > .box {
    margin-block-start: calc((1.4em - 4.5mm) / 2);
  }
  .choice.other {
    flex-wrap: wrap;
  }
  .choice.other > .lines {
    flex: 1 0 40mm;
  }
  .pictures .choice.other {
    grid-column: 1 / -1;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 1.5mm 6mm;
  }

  .scale {
    display: flex;
    align-items: end;
    gap: 1mm;
  }
  .scale li {
    display: flex;
    align-items: end;
    gap: 2mm;
  }
  .scale li:first-child {
    flex-direction: row-reverse;
  }
  .step {
    display: grid;
    flex: none;
    justify-items: center;
    min-inline-size: 7mm;
    line-height: 1.2;
  }
  /* As wide for every question: the boxes of all stand under one another. */
  .end {
    inline-size: 32mm;
    line-height: 1.2;
  }
  .scale li:first-child .end {
    text-align: end;
  }
  .scale.worded {
    align-items: start;
    inline-size: 100%;
  }
  .scale.worded li {
    flex: 1 1 0;
    flex-direction: column;
    align-items: center;
    min-inline-size: 0;
  }
  .scale.worded .end {
    inline-size: 100%;
    font-size: 0.9em;
    text-align: center;
  }
  /* On a phone the steps stand in one row, the words of both ends under it. */
  @container (max-width: 150mm) {
    .scale {
      flex-wrap: wrap;
      align-items: start;
      inline-size: 100%;
    }
    .scale:not(.worded) li {
      display: contents;
    }
    .scale:not(.worded) .step {
      flex: 1;
    }
    .scale:not(.worded)::before {
      content: '';
      flex-basis: 100%;
      order: 1;
    }
    .scale .end {
      flex: 1 1 40%;
      order: 2;
      inline-size: auto;
    }
    .scale:not(.worded) li:last-child .end {
      text-align: end;
    }
    .scale.worded {
      display: grid;
      gap: 2mm;
    }
    .scale.worded li {
      flex-direction: row;
    }
    .scale li:first-child .end,
    .scale.worded .end {
      text-align: start;
    }
  }

  .table {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    min-inline-size: 34em;
    border-collapse: collapse;
    table-layout: fixed;
  }
  thead > tr > td {
    inline-size: 35%;
  }
  tr {
    break-inside: avoid;
  }
  th,
  td {
    padding: 1.2mm 1mm;
    border-block-end: var(--_hair);
    font-weight: 400;
    line-height: 1.2;
    text-align: center;
  }
  thead > tr > * {
    font-size: 0.875em;
    vertical-align: bottom;
  }
  tbody th {
    text-align: start;
  }
  th .number {
    display: block;
  }

  .lines {
    display: block;
  }
  .line {
    block-size: 8.5mm;
    border-block-end: var(--_hair);
  }
  .choice .line {
    block-size: 1.4em;
  }
  .written {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .written,
  .frame:not(:empty) {
    font-weight: 600;
  }
  .cell {
    display: inline-grid;
    justify-items: center;
    vertical-align: middle;
  }
  .frame {
    display: grid;
    place-items: center;
    min-inline-size: 10mm;
    min-block-size: 8.5mm;
    padding-inline: 1mm;
    border: 0.3mm solid #000;
  }
  .word .frame {
    min-inline-size: 28mm;
  }
  .digits .frame {
    min-inline-size: 14mm;
  }
  .cell-label {
    font-size: 0.8em;
  }
  .date {
    display: flex;
    gap: 2mm;
  }
  .place + span {
    align-self: center;
  }
  .comment {
    break-inside: avoid;
  }
  ${hiddenFromEyes(css`.visually-hidden`)}

  [part~='print-button'] {
    float: inline-end;
    min-block-size: max(24px, var(--user-survey-target-size, 44px)) !important;
    padding: 0.4em 1.5em;
    border: 1px solid #000;
    border-radius: 4px;
    color: #000;
    background: #fff;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  @container (max-width: 100mm) {
    .title {
      font-size: 1.375em;
    }
    [part~='print-button'] {
      margin-block-end: 4mm;
      float: none;
    }
  }
  [part~='print-button']:hover {
    text-decoration: underline;
  }
  /* Two colours around the theme's own, so the ring shows on every background. */
  :focus-visible {
    outline: 3px solid var(--user-survey-focus, #000) !important;
    outline-offset: 2px !important;
    box-shadow:
      0 0 0 2px #fff,
      0 0 0 6px #000 !important;
  }

  @media print {
    [part~='print'] {
      container-type: normal;
      max-inline-size: none;
      padding: 0;
      border: 0;
    }
    [part~='print-button'],
    .visually-hidden {
      display: none;
    }
    .table {
      overflow: visible;
    }
    table {
      min-inline-size: 0;
    }
    /* On paper a link is its address. */
    a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
    .online a::after {
      content: none;
    }
  }
`;

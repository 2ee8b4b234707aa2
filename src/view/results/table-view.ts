import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { when } from 'lit/directives/when.js';
import type { Cell, Column, Row, Table } from '../../tables/figure-table.js';
import { words } from '../parts/texts.js';
import { dot, pictureView, swatch } from './picture.js';
import type { ResultsContext } from './results-view-types.js';

/** Columns, and pictures in them; with more the rows are stacked: on a phone, in a page's column, everywhere. */
const MOST_ON_A_PHONE = 3;
const MOST_IN_A_COLUMN = 6;
const MOST = 7;

/**
 * Some browsers forget what the tags of a table are where its rows are stacked: there the roles are
 * written out.
 */
type RoleOf = <Role extends string>(role: Role) => Role | undefined;

const PARTS: Readonly<Record<Cell['kind'], string | undefined>> = {
  number: 'figure',
  count: undefined,
  hidden: 'hidden',
  missing: undefined,
  words: undefined,
};

/** The head is repeated where the rows are stacked; for assistive technology it is there already. */
const cellView = (
  cell: Cell,
  column: Column | undefined,
  role: RoleOf,
  context: ResultsContext,
) => {
  const isEmpty = !cell.words.text && !cell.picture;
  const look = [cell.kind, cell.picture && `with-${cell.picture.kind}`, isEmpty && 'empty'];
  return html`<td
    role=${ifDefined(role('cell'))}
    part=${ifDefined(PARTS[cell.kind])}
    class=${look.filter((each) => each).join(' ')}
  >
    ${when(
      column && !isEmpty,
      () => html`<span class="head" aria-hidden="true">${words(column!.head, context)}</span>`,
    )}<span class="content"
      >${when(cell.picture, (picture) => pictureView(picture, context))}<span
        >${words(cell.words, context)}</span
      ></span
    >
  </td>`;
};

const hasBars = ({ rows }: Table) => rows.some(({ bar }) => bar);

/** What stands side by side in a row: a line with dots needs the room of a column. */
const lookOf = (table: Table) => {
  const { columns, rows } = table;
  const lines = columns.filter((_, index) =>
    rows.some(({ cells }) => cells[index - 1]?.picture?.kind === 'dots'),
  );
  const wide = columns.length + lines.length + (hasBars(table) ? 1 : 0);
  if (columns.length > MOST) return 'stacked';
  if (wide > MOST_IN_A_COLUMN) return 'stacks-early';
  return wide > MOST_ON_A_PHONE ? 'stacks' : undefined;
};

const rowView = (
  { head, cells, step, bar, part }: Row,
  table: Table,
  role: RoleOf,
  context: ResultsContext,
) =>
  html`<tr role=${ifDefined(role('row'))} part=${ifDefined(part)}>
    <th scope="row" role=${ifDefined(role('rowheader'))}>
      ${when(step, swatch)}${words(head, context)}
    </th>
    ${cells.map((cell, index) => cellView(cell, table.columns[index + 1], role, context))}
    ${when(
      hasBars(table),
      () =>
        html`<td class="with-bar" aria-hidden="true">
          ${when(bar, (drawn) => pictureView(drawn, context))}
        </td>`,
    )}
  </tr>`;

/** It tells of the pictures alone, so it is hidden where they are. */
const dotsKey = ({ own, others }: NonNullable<Table['key']>, context: ResultsContext) =>
  html`<p class="note key" aria-hidden="true">
    <span>${dot('filled')} ${words(own, context)}</span>
    <span>${dot('hollow')} ${words(others, context)}</span>
  </p>`;

/**
 * A table with its notes; the picture of the whole table stands between caption and heads.
 * @param caption The words of the caption, or a heading with them.
 */
export const tableView = (
  table: Table,
  context: ResultsContext,
  caption: unknown = words(table.caption, context),
): TemplateResult => {
  const { columns, rows, picture, key, notes } = table;
  const look = lookOf(table);
  const role: RoleOf = (name) => (look ? name : undefined);
  return html`<div class="figures">
    <table part="table" role=${ifDefined(role('table'))} class=${ifDefined(look)}>
      <caption>
        ${caption}${when(picture, (drawn) => pictureView(drawn, context))}
      </caption>
      <thead role=${ifDefined(role('rowgroup'))}>
        <tr role=${ifDefined(role('row'))}>
          ${columns.map(
            ({ head, step }) =>
              html`<th scope="col" role=${ifDefined(role('columnheader'))}>
                ${when(hasBars(table) && step, swatch)}${words(head, context)}
              </th>`,
          )}${when(hasBars(table), () => html`<td aria-hidden="true"></td>`)}
        </tr>
      </thead>
      <tbody role=${ifDefined(role('rowgroup'))}>
        ${rows.map((row) => rowView(row, table, role, context))}
      </tbody>
    </table>
    ${when(key, (dots) => dotsKey(dots, context))}
    ${notes.map((note) => html`<p class="note">${words(note, context)}</p>`)}
  </div>`;
};

import type pg from 'pg';

/** A row with all that PostgreSQL tells of it, as text. */
export type Row = Readonly<Record<string, string>>;

export interface ReadTable {
  readonly name: string;
  readonly rows: readonly Row[];
}

const SYSTEM_COLUMNS = ['ctid', 'xmin', 'xmax', 'cmin', 'cmax', 'tableoid'];

/**
 * Reads what a superuser gets: every table of every schema with the system columns and where PostgreSQL
 * put long values (TOAST), what it has written into its own catalogue since the first table was made (its
 * samples of values are there), and its statistics.
 */
export async function readEverything(client: pg.Client): Promise<readonly ReadTable[]> {
  const tables: ReadTable[] = [];
  for (const { name, oid, own } of await tablesOf(client)) {
    const columns = await columnsOf(client, oid);
    const cells = [
      ...SYSTEM_COLUMNS.map((column) => `${column}::text`),
      ...columns.map((column) => `${quoted(column)}::text`),
      ...(own ? [] : columns.map(chunkOf)),
    ];
    const since = own ? `where xmin::text::bigint >= ${FIRST_OF_OURS}` : '';
    const { rows } = await client.query<Row>(`select ${cells.join(', ')} from ${name} ${since}`);
    tables.push({ name, rows: rows.map(filled) });
  }
  for (const name of await statisticsOf(client)) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
    tables.push({ name, rows });
  }
  return tables;
}

/** `own`: PostgreSQL's. */
async function tablesOf(client: pg.Client) {
  const { rows } = await client.query<{ name: string; oid: string; own: boolean }>(`
    select oid::regclass::text as name, oid::text,
      relnamespace::regnamespace::text in ('pg_catalog', 'pg_toast', 'information_schema') as own
    from pg_class where relkind in ('r', 't', 'm', 'S') order by 1`);
  return rows;
}

async function columnsOf(client: pg.Client, oid: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ attname: string }>(
    'select attname from pg_attribute where attrelid = $1 and attnum > 0 and not attisdropped',
    [oid],
  );
  return rows.map(({ attname }) => attname);
}

async function statisticsOf(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select oid::regclass::text as name from pg_class
    where relkind = 'v' and relnamespace = 'pg_catalog'::regnamespace and relname like 'pg\\_stat%'`);
  return rows.map(({ name }) => name);
}

/** PostgreSQL counts long values up as it puts them away. */
const chunkOf = (column: string): string =>
  `pg_column_toast_chunk_id(${quoted(column)})::text as ${quoted(`chunk of ${column}`)}`;

const FIRST_OF_OURS = `(select min(xmin::text::bigint) from pg_class where relnamespace = 'public'::regnamespace)`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const filled = (row: Readonly<Record<string, string | null>>): Row =>
  Object.fromEntries(
    Object.entries(row).filter((cell): cell is [string, string] => cell[1] !== null),
  );

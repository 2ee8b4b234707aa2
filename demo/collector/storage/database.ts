import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import Cursor from 'pg-cursor';
import type { Tables } from './tables.js';

export type Database = Kysely<Tables>;

/**
 * Connections of one's own to a PostgreSQL, made when they are needed.
 * @param url `postgres://…`
 */
export function connectTo(url: string, options: pg.PoolConfig): Database {
  const pool = new pg.Pool({ connectionString: url, keepAlive: true, ...options });
  // A dropped connection fails who uses it, and is replaced on demand. Without listeners, on idle and
  // on lent ones, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool, cursor: Cursor }) });
}

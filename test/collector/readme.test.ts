import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { openCollector, type Collector } from '../../demo/collector/collector.js';
import type { EmbeddedDatabase } from '../../demo/collector/storage/embedded/embedded-database.js';
import { readSettings } from '../../demo/collector/settings.js';
import { openTestDatabase } from '../support/collector.js';

const readme = readFileSync('demo/collector/README.md', 'utf8');
/** First cells of the tables' rows. */
const firstCells = [...readme.matchAll(/^\| ([^|]+) \|/gm)].map(([, cell]) => cell!);

describe("the collector's README", () => {
  let database: EmbeddedDatabase;
  let collector: Collector;
  before(async () => {
    database = await openTestDatabase();
    collector = await openCollector(readSettings({ DATABASE_URL: database.url }));
  });
  after(async () => {
    await collector.close();
    await database.close();
  });

  it('tells every setting that is read', () => {
    const read = new Set<string>();
    readSettings(
      new Proxy<Record<string, undefined>>(
        {},
        { get: (_settings, name) => void read.add(String(name)) },
      ),
    );
    const told = firstCells.flatMap((cell) => /^`([A-Z_]+)`$/.exec(cell)?.[1] ?? []);
    assert.deepEqual(told.sort(), [...read].sort());
  });

  it('tells only calls that are there', () => {
    const calls = firstCells.flatMap((cell) => {
      const [, method, url] = /^`([A-Z]+) (\/.*)`$/.exec(cell) ?? [];
      return method && url ? [{ method, url }] : [];
    });
    assert.equal(calls.length, 20);
    for (const call of calls) {
      // The route's own type of a method is a list of words.
      assert.ok(collector.app.hasRoute(call as { method: 'GET'; url: string }), call.url);
    }
  });

  it('tells every table and column', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ table_name: string; column_name: string }>(
      `select table_name, column_name from information_schema.columns
       where table_schema = 'public' and table_name not like 'kysely%'`,
    );
    await client.end();
    assert.ok(rows.length > 0);
    for (const name of rows.flatMap((row) => [row.table_name, row.column_name]))
      assert.ok(readme.includes(`\`${name}\``), name);
  });
});

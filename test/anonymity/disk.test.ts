import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { openTestDatabase, startCollector } from '../support/collector.js';
import type { TestCollector, TestDatabase } from '../support/collector.js';
import { coded, inTurn, makeCodes, sender, settled, THRESHOLD } from './respondents.js';

const SURVEY = coded('disk');
const DIGEST_KEY = 'a key that is not in the database';

let database: TestDatabase;
let collector: TestCollector;
let client: pg.Client;
before(async () => {
  database = await openTestDatabase();
  collector = await startCollector({
    surveys: [SURVEY],
    databaseUrl: database.url,
    environment: { DIGEST_KEY },
  });
  client = new pg.Client(database.superuserUrl);
  await client.connect();
});
after(async () => {
  await client.end();
  await collector.close();
  await database.close();
});

/** Those of some texts that stand in any file of the database: tables, write-ahead log, its own log. */
async function onDisk(texts: readonly string[]): Promise<readonly string[]> {
  await client.query('checkpoint');
  const found = new Set<string>();
  const entries = await readdir(database.folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const bytes = await readFile(path.join(entry.parentPath, entry.name)).catch(() => '');
    for (const text of texts) if (bytes.includes(text)) found.add(text);
  }
  return [...found];
}

describe('the disk of the database, write-ahead log included', () => {
  it('holds no id, receipt or code, and no answers before there are enough', async () => {
    const codes = await makeCodes(database.url, SURVEY, 2 * THRESHOLD, DIGEST_KEY);
    const senders = codes.map((code) => sender(SURVEY.id, code));
    const few = await inTurn(senders.slice(0, THRESHOLD - 1), () => collector.address);
    await settled(client, SURVEY.id);
    assert.deepEqual(await onDisk(few.map(({ mark }) => mark)), []);

    const more = await inTurn(senders.slice(THRESHOLD - 1), () => collector.address);
    await settled(client, SURVEY.id);
    const known = [...few, ...more].flatMap(({ submissionId, receipt, code }) => [
      submissionId,
      receipt,
      code,
    ]);
    assert.deepEqual(await onDisk(known), []);
    assert.deepEqual(
      await onDisk(few.map(({ mark }) => mark)).then(({ length }) => length),
      few.length,
    );
  });
});

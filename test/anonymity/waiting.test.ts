import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import pg from 'pg';
import { openStore } from '../../demo/collector/storage/store.js';
import { openTestDatabase, startCollector } from '../support/collector.js';
import type { TestDatabase } from '../support/collector.js';
import { join } from './joining.js';
import { coded, inTurn, makeCodes, sender, settled, THRESHOLD } from './respondents.js';

const SURVEY = coded('few');
const FEW = THRESHOLD - 1;

async function withDatabase(test: (database: TestDatabase, client: pg.Client) => Promise<void>) {
  const database = await openTestDatabase();
  const client = new pg.Client(database.superuserUrl);
  try {
    await client.connect();
    await test(database, client);
  } finally {
    await client.end();
    await database.close();
  }
}

/** What an attacker finds when fewer than the threshold have answered. */
async function answered(database: TestDatabase, client: pg.Client, digestKey?: string) {
  const collector = await startCollector({
    surveys: [SURVEY],
    databaseUrl: database.url,
    ...(digestKey && { environment: { DIGEST_KEY: digestKey } }),
  });
  try {
    const codes = await makeCodes(database.url, SURVEY, FEW, digestKey);
    const senders = codes.map((code, index) => sender(SURVEY.id, code, index * 200));
    const respondents = await inTurn(senders, () => collector.address);
    assert.equal(await settled(client, SURVEY.id), FEW);
    await client.query('analyze');
    return respondents;
  } finally {
    await collector.close();
  }
}

describe('while fewer than the threshold have answered', () => {
  it('answers are sealed to who has not the key, and the key is not there when it was given', () =>
    withDatabase(async (database, client) => {
      const respondents = await answered(database, client, 'a key that is not in the database');
      const attack = { surveyId: SURVEY.id, respondents };
      assert.deepEqual(await join(client, attack), { traces: [], answers: [], links: [] });
      const { rows } = await client.query<{ name: string }>('select name from secrets');
      assert.deepEqual(rows, [{ name: 'fingerprint' }]);
    }));

  it('the key in the database opens them, and nothing tells which are whose', () =>
    withDatabase(async (database, client) => {
      const respondents = await answered(database, client);
      const store = await openStore(database.url);
      try {
        const { secrets } = store;
        const attack = { surveyId: SURVEY.id, respondents, secrets };
        assert.deepEqual(await join(client, attack), {
          traces: [`codes: keyed code of ${FEW}`, `stored_ids: keyed submission id of ${FEW}`],
          answers: [`inbox: answers of ${FEW}`],
          links: [],
        });
      } finally {
        await store.close();
      }
      // All were written by one transaction, which wrote nothing that is of one of them.
      const { rows } = await client.query<{ inbox: number; shared: number; lengths: number }>(`
        select count(distinct inbox.xmin::text)::integer as inbox,
          count(distinct length(sealed))::integer as lengths,
          (select count(*)::integer from stored_ids where xmin in (select xmin from inbox)) as shared
        from inbox`);
      assert.deepEqual(rows, [{ inbox: 1, shared: 0, lengths: 1 }]);
    }));
});

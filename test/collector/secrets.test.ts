import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStore } from '../../demo/collector/storage/store.js';
import { openTestDatabase, startCollector, VISIT, visitSubmission } from '../support/collector.js';
import { receiptOf } from './posting.js';
import { rowsOf } from './rounds.js';

const [ONE, OTHER] = ['one-key-of-thirty-characters-x', 'other-key-of-thirty-characters'];

let database: Awaited<ReturnType<typeof openTestDatabase>>;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

/** Opens the store with a key, and lets it go. */
async function open(digestKey?: string): Promise<void> {
  const store = await openStore(database.url, digestKey);
  await store.close();
}

describe('the digest key', () => {
  it('may be given, and changed, as long as nothing was kept with it', async () => {
    await open();
    await open(ONE);
    await open(OTHER);
    await open();
  });

  it('moves from the database to the environment as the README says, and receipts stay', async () => {
    const submission = visitSubmission();
    const start = (environment = {}) =>
      startCollector({ surveys: [VISIT], databaseUrl: database.url, environment });
    const before = await start();
    const receipt = await receiptOf(await before.post('visit', submission));
    await before.close();

    const key = `from secrets where name = 'digest-key'`;
    const [row] = await rowsOf(database.url, `select value ${key}`);
    const DIGEST_KEY = String(row?.['value']);
    await rowsOf(database.url, `delete ${key}`);

    const later = await start({ DIGEST_KEY });
    const again = await later.post('visit', submission);
    assert.equal(again.status, 200);
    assert.equal(await receiptOf(again), receipt);
    assert.equal((await later.exported('visit')).length, 1, 'what waited is opened');
    await later.close();
  });

  it('is refused when it is another one than something was kept with', async () => {
    const message =
      'DIGEST_KEY is not the key that this database has been used with: with another one its invitation codes, and answers that were just sent, would not be known again.';
    await assert.rejects(open(OTHER), { message });
  });
});

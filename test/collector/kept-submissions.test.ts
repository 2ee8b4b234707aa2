import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { parseSurvey } from 'user-survey/engine';
import { invitationCodes } from '../../demo/collector/codes/invitation-codes.js';
import type { InvitationCodes } from '../../demo/collector/codes/invitation-codes.js';
import { keepSubmissions } from '../../demo/collector/storage/responses/kept-submissions.js';
import { openStore } from '../../demo/collector/storage/store.js';
import type { Store } from '../../demo/collector/storage/store.js';
import { openTestDatabase, VISIT } from '../support/collector.js';
import type { TestDatabase } from '../support/collector.js';

const SURVEY = parseSurvey({ ...VISIT, code: { required: true } }).survey!;

// Two connections at once stand for two collectors.
let database: TestDatabase;
let store: Store;
let codes: InvitationCodes;
before(async () => {
  database = await openTestDatabase();
  store = await openStore(database.url);
  codes = invitationCodes(store.database, store.secrets);
});
after(async () => {
  await store.close();
  await database.close();
});

const keep = (group: readonly { id: string; code: string }[]) =>
  keepSubmissions(
    store.database,
    'visit',
    group.map(({ id, code }) => ({
      id: store.secrets.idDigest('visit', id),
      code: store.secrets.codeDigest('visit', code),
      sealed: store.secrets.seal('{}'),
    })),
  );
const make = async (count: number) => (await codes.make(SURVEY, { count }))!;

describe('submissions that two collectors are sent at once', () => {
  it('burn one code when they are one submission with two codes', async () => {
    for (let time = 0; time < 30; time += 1) {
      const id = randomUUID();
      const [one, other] = (await make(2)) as [string, string];
      const kept = await Promise.all([keep([{ id, code: one }]), keep([{ id, code: other }])]);
      assert.equal(
        kept.reduce((sum, { size }) => sum + size, 0),
        1,
      );
      assert.equal((await codes.unusedOf('visit', [one, other])).length, 1);
    }
  });

  it('are kept once when they are two submissions with one code', async () => {
    for (let time = 0; time < 30; time += 1) {
      const [code] = (await make(1)) as [string];
      const group = () => keep([{ id: randomUUID(), code }]);
      const kept = await Promise.all([group(), group()]);
      assert.equal(
        kept.reduce((sum, { size }) => sum + size, 0),
        1,
      );
    }
  });

  it('wait for each other only one way, in whichever order they come', async () => {
    for (let time = 0; time < 30; time += 1) {
      const group = (await make(40)).map((code) => ({ id: randomUUID(), code }));
      const kept = await Promise.all([keep(group), keep(group.toReversed())]);
      assert.equal(
        kept.reduce((sum, { size }) => sum + size, 0),
        40,
      );
    }
  });
});

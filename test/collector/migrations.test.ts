import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Migrator } from 'kysely';
import { connectTo } from '../../demo/collector/storage/database.js';
import { migrations } from '../../demo/collector/storage/migrations/index.js';
import { openTestDatabase, startCollector, VISIT, visitSubmission } from '../support/collector.js';
import { rowsOf } from './rounds.js';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
before(async () => {
  database = await openTestDatabase();
});
after(() => database.close());

/** The tables as a collector before the inbox made them. */
async function migrateUpTo(name: string): Promise<void> {
  const db = connectTo(database.url, { max: 1 });
  const provider = { getMigrations: () => Promise.resolve({ ...migrations(undefined) }) };
  const { error } = await new Migrator({ db, provider }).migrateTo(name);
  await db.destroy();
  assert.equal(error, undefined);
}

describe('a database of an earlier collector', () => {
  const sent = Array.from({ length: 40 }, (_, index) =>
    visitSubmission({ answers: { satisfied: 1 + (index % 5) } }),
  );

  it('keeps its responses and knows them again, but no longer which is whose', async () => {
    await migrateUpTo('0004-publications');
    for (const { submissionId, answers } of sent)
      await rowsOf(
        database.url,
        `insert into responses (survey_id, submission_id, receipt, survey_version, language,
           completed_on, context, answers)
         values ('visit', '${submissionId}', 'AAAA-AAAA', '1', 'en', '2026-10-12',
           '{"round":"2026"}', '${JSON.stringify(answers)}')`,
      );
    const collector = await startCollector({ surveys: [VISIT], databaseUrl: database.url });
    try {
      const stored = await collector.exported('visit');
      assert.equal(stored.length, 40);
      for (const response of sent.slice(0, 5))
        assert.equal((await collector.post('visit', response)).status, 200);
      assert.equal((await collector.exported('visit')).length, 40);
      const rows = await rowsOf(
        database.url,
        'select round, answers, count(*) over (partition by xmin::text)::integer as written from responses order by ctid',
      );
      assert.deepEqual([...new Set(rows.map(({ round }) => round))], ['2026']);
      assert.deepEqual([...new Set(rows.map(({ written }) => written))], [40]);
      const order = rows.map(({ answers }) => (answers as { satisfied: number }).satisfied);
      assert.notDeepEqual(
        order,
        sent.map(({ answers }) => (answers as { satisfied: number }).satisfied),
      );
    } finally {
      await collector.close();
    }
  });
});

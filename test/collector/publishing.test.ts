import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { parseSurvey } from 'user-survey/engine';
import { openPublishing } from '../../demo/collector/publication/publishing.js';
import { openStore } from '../../demo/collector/storage/store.js';
import { startCollector } from '../support/collector.js';
import type { TestCollector } from '../support/collector.js';
import { answer, documentOf, rowsOf, YEARLY } from './rounds.js';

const MANY = { ...YEARLY, id: 'many' };

let collector: TestCollector;
before(async () => {
  collector = await startCollector({ surveys: [YEARLY, MANY] });
});
after(async () => {
  await collector.close();
  assert.deepEqual(collector.reported, []);
});

/** Adds responses straight to the table: what collectors before this one may have stored. */
const insert = (survey: string, count: number, version: string, answers: string) =>
  rowsOf(
    collector.databaseUrl,
    `insert into responses
       (survey_id, survey_version, language, completed_on, context, answers)
     select '${survey}', '${version}', 'en', '2026-10-12',
       '{"round":"2025"}', '${answers}' from generate_series(1, ${count})`,
  );
const preview = async (survey: string) =>
  documentOf(await collector.asAdmin('GET', `/surveys/${survey}/results/preview?round=2025`));
const publish = (survey: string) =>
  collector.asAdmin('POST', `/surveys/${survey}/rounds/2025/publication`);

describe('what is published', () => {
  it('counts responses of every version, however many, that answer the survey', async () => {
    await insert('many', 2500, '1', '{"good":true}');
    await insert('many', 7, '0', '{"gone":1,"good":false}');
    await insert('many', 3, '0', '{"gone":1}');
    await insert('many', 2, '1', '{}');
    assert.equal((await preview('many')).answered, 2507);
  });

  it('is not stopped by a character that PostgreSQL cannot read', async () => {
    await insert('many', 1, '1', String.raw`{"good":true,"why":"\u0000"}`);
    assert.equal((await preview('many')).answered, 2508);
    assert.equal((await publish('many')).status, 201);
  });
});

describe('a collector that makes results', () => {
  it('takes submissions meanwhile, and one result at a time', async () => {
    await answer(collector.address, YEARLY, 5, '2025');
    // Another collector publishes the same survey, and takes its time.
    const other = new pg.Client({ connectionString: collector.databaseUrl });
    await other.connect();
    await other.query('begin');
    await other.query('lock table publications');
    const waiting = [publish('yearly'), preview('many'), publish('yearly')] as const;
    await wait(300);
    const active = await rowsOf(
      collector.databaseUrl,
      `select query from pg_stat_activity where wait_event_type = 'Lock'`,
    );
    assert.equal(active.length, 1);
    await answer(collector.address, YEARLY, 20, '2026');
    assert.equal((await fetch(`${collector.address}/healthz`)).status, 200);
    await other.query('commit');
    await other.end();
    const [first, many, second] = await Promise.all(waiting);
    assert.deepEqual([first.status, many.answered, second.status], [201, 2508, 409]);
  });

  it('stops when nobody waits for it any more', async () => {
    await insert('many', 50_000, '1', '{"good":true}');
    const { survey } = parseSurvey(MANY);
    assert.ok(survey);
    const store = await openStore(collector.databaseUrl);
    const publishing = openPublishing(collector.databaseUrl, store.secrets);
    const ask = (signal: AbortSignal) =>
      publishing.preview({ survey, round: '2025', publishedOn: '2026-10-12', signal });
    try {
      const reader = new AbortController();
      const asked = ask(reader.signal);
      const queued = ask(reader.signal);
      const patient = ask(new AbortController().signal);
      setTimeout(() => reader.abort(), 20);
      await assert.rejects(asked, { name: 'AbortError' });
      await assert.rejects(queued, { name: 'AbortError' });
      assert.equal((await patient).answered, 52_508);
    } finally {
      await publishing.close();
      await store.close();
    }
  });
});

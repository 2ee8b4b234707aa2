import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { parseResults } from 'user-survey/results';
import type { ResultsDocument } from 'user-survey/results';
import { openCollector } from '../../demo/collector/collector.js';
import type { Collector } from '../../demo/collector/collector.js';
import { readSettings } from '../../demo/collector/settings.js';
import { seedDemo } from '../../demo/seed/seed-demo.js';
import { rowsOf } from '../collector/rounds.js';
import { openTestDatabase } from '../support/collector.js';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let collector: Collector;
before(async () => {
  database = await openTestDatabase();
  collector = await openCollector(readSettings({ DATABASE_URL: database.url }));
});
after(async () => {
  await collector.close();
  await database.close();
});

/** @returns what it said */
async function seed(stopAfter = Infinity): Promise<readonly string[]> {
  const lines: string[] = [];
  const stop = new AbortController();
  const report = (line: string): void => {
    if (lines.push(line) === stopAfter) stop.abort(new Error('Stopped'));
  };
  const settings = readSettings({ DATABASE_URL: database.url });
  await seedDemo(settings, { report, signal: stop.signal }).catch((reason: Error) =>
    lines.push(reason.message),
  );
  return lines;
}

async function resultsOf(surveyId: string): Promise<ResultsDocument> {
  const { statusCode, body } = await collector.app.inject(`/surveys/${surveyId}/results`);
  assert.equal(statusCode, 200, surveyId);
  const { results, problems } = parseResults(body);
  assert.deepEqual(problems ?? [], []);
  assert.ok(results?.kind === 'survey-results');
  return results;
}

const everything = async () => ({
  responses: await rowsOf(
    database.url,
    'select survey_id, context::text, answers::text from responses order by 1, 2, 3',
  ),
  publications: await rowsOf(database.url, 'select * from publications order by survey_id'),
});

/** What a newcomer does: answers in the round that is open. */
async function answerPeerInterview(): Promise<void> {
  const submissionId = randomUUID();
  const { statusCode } = await collector.app.inject({
    method: 'POST',
    url: '/surveys/bsb-intervjuguide/responses',
    headers: { 'idempotency-key': submissionId },
    payload: {
      submissionId,
      surveyId: 'bsb-intervjuguide',
      surveyVersion: '1.0',
      language: 'nb',
      completedOn: new Date().toISOString().slice(0, 10),
      context: { round: '2026' },
      code: 'MINE',
      answers: { form: 'individual', consent: true },
    },
  });
  assert.equal(statusCode, 201);
}

/** Seeds, and breaks off when some answers of a survey are there. */
async function seedSome(surveyId: string): Promise<void> {
  const stop = new AbortController();
  const settings = readSettings({ DATABASE_URL: database.url });
  const seeding = seedDemo(settings, { report: () => undefined, signal: stop.signal });
  const stopped = assert.rejects(seeding, { message: 'Stopped' });
  const some = `select 1 from stored_ids where survey_id = '${surveyId}' limit 10`;
  while ((await rowsOf(database.url, some)).length < 10) await wait(1);
  stop.abort(new Error('Stopped'));
  await stopped;
}

describe('npm run demo:seed', () => {
  it('publishes invented answers, and goes on where it was broken off', async () => {
    assert.deepEqual(await seed(1), [
      'ks-hjemmetjeneste, round 2024: filled with invented answers, and published.',
      'Stopped',
    ]);
    assert.deepEqual(await seed(), [
      'ks-hjemmetjeneste, round 2024: published before; nothing changed.',
      'skr-ifo, round 2022: filled with invented answers, and published.',
      'korus-bte, round 2021: filled with invented answers, and published.',
      'bsb-intervjuguide, round 2025: filled with invented answers, and published.',
    ]);
  });

  it('gives home care the mean that was published, and hides the zone that is too small', async () => {
    const { answered, responseRate, overall, breakdowns, rounds } =
      await resultsOf('ks-hjemmetjeneste');
    assert.deepEqual([answered, responseRate], [62, 50]);
    assert.deepEqual(overall, { of: { area: 'helhet' }, n: 62, mean: 4.8 });
    const zones = breakdowns.find(({ by }) => by === 'unit');
    assert.ok(zones && 'groups' in zones);
    assert.deepEqual(
      zones.groups.map(({ label, ...group }) => [
        label,
        'hidden' in group ? group.hidden : 'shown',
      ]),
      [
        ['Nord', 'shown'],
        ['Sentrum', 'shown'],
        ['Sør', 'protects-others'],
        [{ nb: 'Øyene', nn: 'Øyane', en: 'The islands' }, 'too-few'],
      ],
    );
    assert.deepEqual(
      rounds.map(({ round }) => round),
      ['2022'],
    );
  });

  it('gives social services their share of satisfied, after five rounds with a gap', async () => {
    const { answered, responseRate, overall, rounds } = await resultsOf('skr-ifo');
    assert.deepEqual([answered, responseRate], [115, 60]);
    assert.deepEqual(overall, { of: { question: 'overall' }, n: 108, positive: 74 });
    assert.deepEqual(
      rounds.map((each) => [each.round, 'missing' in each]),
      [
        ['2017', false],
        ['2018', false],
        ['2019', false],
        ['2020', true],
        ['2021', false],
      ],
    );
  });

  it('gives substance-use services their three groups, and merges small municipalities', async () => {
    const { answered, overall, breakdowns } = await resultsOf('korus-bte');
    assert.equal(answered, 217);
    assert.ok(overall && 'groups' in overall);
    assert.deepEqual(
      overall.groups.map(({ id, percent }) => [id, percent]),
      [
        ['stor', 63],
        ['noen', 24],
        ['liten', 13],
      ],
    );
    const municipalities = breakdowns.find(({ by }) => by === 'unit');
    assert.ok(municipalities && 'groups' in municipalities);
    const merged = municipalities.groups.at(-1);
    assert.ok(merged && 'answered' in merged);
    assert.equal(merged.answered, 26);
  });

  it('publishes of peer interviews that they took place, and no figure', async () => {
    const { answered, measure, overall, areas, questions } = await resultsOf('bsb-intervjuguide');
    assert.deepEqual([answered, measure, overall], [21, 'none', undefined]);
    assert.deepEqual([areas, questions], [[], []]);
  });

  it('changes nothing the second time, also when somebody has answered since', async () => {
    await answerPeerInterview();
    const before = await everything();
    assert.deepEqual(await seed(), [
      'ks-hjemmetjeneste, round 2024: published before; nothing changed.',
      'skr-ifo, round 2022: published before; nothing changed.',
      'korus-bte, round 2021: published before; nothing changed.',
      'bsb-intervjuguide, round 2025: published before; nothing changed.',
    ]);
    assert.deepEqual(await everything(), before);
  });

  it('publishes each round once when it runs twice at the same time', async () => {
    await rowsOf(database.url, 'delete from publications');
    for (const table of ['responses', 'inbox', 'stored_ids'])
      await rowsOf(database.url, `delete from ${table}`);
    const lines = (await Promise.all([seed(), seed()])).flat();
    assert.equal(lines.length, 8);
    for (const line of lines)
      assert.match(line, /filled with invented answers|published before; nothing changed/);
    const { publications } = await everything();
    assert.equal(publications.length, 4);
  });

  it('leaves a survey alone that others have answered', async () => {
    await rowsOf(database.url, `delete from publications where survey_id = 'bsb-intervjuguide'`);
    await answerPeerInterview();
    const before = await everything();
    assert.equal(
      (await seed()).at(-1),
      'bsb-intervjuguide, round 2025: it has answers that are not the demo’s; nothing changed.',
    );
    assert.deepEqual(await everything(), before);
  });

  it('goes on with a round whose answers are there, all or some, and are not published', async () => {
    await rowsOf(database.url, `delete from publications where survey_id = 'korus-bte'`);
    for (const table of ['responses', 'inbox', 'stored_ids'])
      await rowsOf(database.url, `delete from ${table} where survey_id = 'korus-bte'`);
    await seedSome('korus-bte');
    assert.ok(
      (await seed()).includes(
        'korus-bte, round 2021: filled with invented answers, and published.',
      ),
    );
    assert.equal((await resultsOf('korus-bte')).answered, 217);
  });
});

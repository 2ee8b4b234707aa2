import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { OCTOBER, startCollector } from '../support/collector.js';
import type { TestCollector } from '../support/collector.js';
import { problemOf } from './posting.js';
import { answer, documentOf, rowsOf, whileLocked, YEARLY } from './rounds.js';

const SITE = 'https://www.municipality.example';
const surveys = [
  OCTOBER,
  ...['yearly', 'twice', 'raced', 'few', 'kept', 'long'.repeat(40)].map((id) => ({
    ...YEARLY,
    id,
  })),
];
const [, YEAR, TWICE, RACED, FEW, KEPT, LONG] = surveys as [object, ...{ id: string }[]];

let collector: TestCollector;
const start = (databaseUrl?: string) =>
  startCollector({ surveys, databaseUrl, environment: { ALLOWED_ORIGINS: SITE } });
before(async () => {
  collector = await start();
});
after(async () => {
  await collector.close();
  assert.deepEqual(collector.reported, []);
});

const publish = (survey: { id: string } | undefined, round: string, by = collector) =>
  by.asAdmin('POST', `/surveys/${survey!.id}/rounds/${round}/publication`);
const published = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${collector.address}/surveys/${path}`, { headers });

describe('a publication', () => {
  it('of a survey with a long id is read at its address', async () => {
    await answer(collector.address, LONG!, 5, '2025');
    assert.equal((await publish(LONG, '2025')).status, 201);
    assert.equal((await published(`${LONG!.id}/results`)).status, 200);
  });

  it('is refused while the survey is open, until the day after it closes', async () => {
    const october = { id: 'october' };
    await answer(collector.address, october, 5);
    for (const moment of ['2026-10-12T10:00:00Z', '2026-10-31T22:59:59Z']) {
      collector.setTime(moment);
      await problemOf(await publish(october, 'all'), 409, 'round-open');
      assert.equal((await published('october/results')).status, 404);
    }
    collector.setTime('2026-10-31T23:00:00Z');
    const response = await publish(october, 'all');
    assert.equal(response.status, 201);
    const { round, publishedOn, answered } = await documentOf(response);
    assert.deepEqual([round, publishedOn, answered], ['all', '2026-11-01', 5]);
    collector.setTime('2026-10-12T10:00:00Z');
  });

  it('is refused while a survey without an end names the round', async () => {
    await answer(collector.address, YEAR!, 5, '2026');
    await problemOf(await publish(YEAR, '2026'), 409, 'round-open');
  });

  it('is public as it was published, to the last byte, and not before', async () => {
    await problemOf(await published('yearly/results'), 404, 'not-found');
    await problemOf(await published('yearly/results?round=2025'), 404, 'not-found');
    await answer(collector.address, YEAR!, 6, '2025');
    await collector.asAdmin('PUT', '/surveys/yearly/rounds/2025', { invited: 12 });
    const response = await publish(YEAR, '2025');
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    const document = await response.text();
    for (const path of ['yearly/results', 'yearly/results?round=2025']) {
      const read = await published(path);
      assert.equal(read.status, 200);
      assert.match(read.headers.get('Content-Type') ?? '', /^application\/json/);
      assert.equal(await read.text(), document);
    }
    const [row] = await rowsOf(
      collector.databaseUrl,
      `select * from publications where survey_id = 'yearly'`,
    );
    assert.deepEqual(row, {
      survey_id: 'yearly',
      number: 1,
      round: '2025',
      published_on: '2026-10-12',
      answered: 6,
      document,
      etag: response.headers.get('ETag'),
    });
    const { invited, answered } = JSON.parse(document) as Record<string, unknown>;
    assert.deepEqual([invited, answered], [12, 6]);
    // What is typed in later does not change it.
    await collector.asAdmin('PUT', '/surveys/yearly/rounds/2025', { invited: 99 });
    assert.equal(await (await published('yearly/results')).text(), document);
  });

  it('is sent once to whoever keeps its entity tag, and may be read by the allowed sites', async () => {
    const etag = (await published('yearly/results')).headers.get('ETag') ?? '';
    assert.match(etag, /^"[\w-]+"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await published('yearly/results', { 'If-None-Match': known });
      assert.equal(response.status, 304);
      assert.equal(await response.text(), '');
    }
    const other = await published('yearly/results', { 'If-None-Match': '"other"' });
    assert.equal(other.status, 200);
    const allowed = (response: Response) => response.headers.get('Access-Control-Allow-Origin');
    assert.equal(allowed(await published('yearly/results', { Origin: SITE })), SITE);
    assert.equal(allowed(await published('nothing/results', { Origin: SITE })), SITE);
    assert.equal(
      allowed(await published('yearly/results', { Origin: 'https://evil.example' })),
      null,
    );
    assert.equal((await published('yearly/results')).headers.get('Vary'), 'Origin');
  });

  it('answers 404 for what is no survey or round', async () => {
    for (const path of ['nothing/results', 'a%00b/results', '__proto__/results'])
      await problemOf(await published(path), 404, 'not-found');
    for (const round of ['2019', '', 'a%00b', 'a&round=b', 'a'.repeat(5000)])
      await problemOf(await published(`yearly/results?round=${round}`), 404, 'not-found');
    await problemOf(await publish({ id: 'nothing' }, '2025'), 404, 'not-found');
    await problemOf(await publish({ id: 'a%00b' }, '2025'), 404, 'not-found');
    await problemOf(await publish(YEAR, 'a%00b'), 404, 'not-found');
  });

  it('comes again when as many as the threshold came since, and the last one counts', async () => {
    await answer(collector.address, TWICE!, 6, '2025');
    assert.equal((await publish(TWICE, '2025')).status, 201);
    await answer(collector.address, TWICE!, 4, '2025');
    await problemOf(await publish(TWICE, '2025'), 409, 'too-few-since');
    // Of other rounds, and without an answer: they do not count.
    await answer(collector.address, TWICE!, 5, '2024');
    await answer(collector.address, TWICE!, 5);
    await problemOf(await publish(TWICE, '2025'), 409, 'too-few-since');
    await answer(collector.address, TWICE!, 1, '2025');
    collector.setTime('2026-10-13T10:00:00Z');
    assert.equal((await publish(TWICE, '2025')).status, 201);
    const { answered, publishedOn } = await documentOf(await published('twice/results'));
    assert.deepEqual([answered, publishedOn], [11, '2026-10-13']);
    await problemOf(await publish(TWICE, '2025'), 409, 'too-few-since');

    assert.equal((await publish(TWICE, '2024')).status, 201);
    assert.equal((await publish(TWICE, 'all')).status, 201);
    const rounds = async (path: string) => (await documentOf(await published(path))).round;
    assert.equal(await rounds('twice/results'), 'all');
    assert.equal(await rounds('twice/results?round=2025'), '2025');
    assert.equal(await rounds('twice/results?round=2024'), '2024');
    const all = await documentOf(await published('twice/results'));
    assert.deepEqual(
      all.rounds.map(({ round }) => round),
      ['2025', '2024'],
    );
    const rows = await rowsOf(
      collector.databaseUrl,
      `select number, round, answered from publications where survey_id = 'twice' order by number`,
    );
    assert.deepEqual(rows, [
      { number: 1, round: '2025', answered: 6 },
      { number: 2, round: '2025', answered: 11 },
      { number: 3, round: '2024', answered: 5 },
      { number: 4, round: 'all', answered: 5 },
    ]);
    collector.setTime('2026-10-12T10:00:00Z');
  });

  it('of few tells only that they are few, and counts them all the same', async () => {
    await problemOf(await publish(FEW, '2025'), 409, 'nobody-answered');
    await answer(collector.address, FEW!, 3, '2025');
    assert.equal((await publish(FEW, '2025')).status, 201);
    const document = await documentOf(await published('few/results'));
    assert.equal(document.hidden, 'too-few');
    assert.equal(document.answered, undefined);
    await answer(collector.address, FEW!, 4, '2025');
    await problemOf(await publish(FEW, '2025'), 409, 'too-few-since');
    await answer(collector.address, FEW!, 1, '2025');
    assert.equal((await publish(FEW, '2025')).status, 201);
    assert.equal((await documentOf(await published('few/results'))).answered, 8);
  });

  it('happens once when two collectors on one database publish at once', async () => {
    await answer(collector.address, RACED!, 9, '2025');
    const second = await start(collector.databaseUrl);
    try {
      // Both are under way before either has read a response.
      const responses = await whileLocked(collector.databaseUrl, 'responses', 2, () =>
        Promise.all([publish(RACED, '2025'), publish(RACED, '2025', second)]),
      );
      const statuses = responses.map(({ status }) => status).toSorted();
      assert.deepEqual(statuses, [201, 409]);
      assert.deepEqual(second.reported, []);
    } finally {
      await second.close();
    }
    const rows = await rowsOf(
      collector.databaseUrl,
      `select number from publications where survey_id = 'raced'`,
    );
    assert.deepEqual(rows, [{ number: 1 }]);
  });

  it('stays when responses, invitation and survey document are gone', async () => {
    await answer(collector.address, KEPT!, 5, '2025');
    const document = await (await publish(KEPT, '2025')).text();
    await rowsOf(collector.databaseUrl, `delete from responses where survey_id = 'kept'`);
    await rowsOf(collector.databaseUrl, `delete from rounds where survey_id = 'kept'`);
    const other = await startCollector({ surveys: [], databaseUrl: collector.databaseUrl });
    try {
      assert.equal((await fetch(`${other.address}/surveys/kept`)).status, 404);
      const read = await fetch(`${other.address}/surveys/kept/results`);
      assert.equal(await read.text(), document);
    } finally {
      await other.close();
    }
    // Fewer than were published: nothing new came.
    await problemOf(await publish(KEPT, '2025'), 409, 'nobody-answered');
    await answer(collector.address, KEPT!, 9, '2025');
    await problemOf(await publish(KEPT, '2025'), 409, 'too-few-since');
  });
});

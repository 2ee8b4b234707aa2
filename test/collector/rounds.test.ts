import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { OCTOBER, startCollector, VISIT } from '../support/collector.js';
import type { TestCollector } from '../support/collector.js';
import { problemOf } from './posting.js';
import { answer, documentOf, YEARLY } from './rounds.js';

let collector: TestCollector;
before(async () => {
  collector = await startCollector({ surveys: [VISIT, OCTOBER, YEARLY] });
});
after(async () => {
  await collector.close();
  assert.deepEqual(collector.reported, []);
});

const invite = (body: unknown, path = 'yearly/rounds/2026') =>
  collector.asAdmin('PUT', `/surveys/${path}`, body);
const preview = (round: string, survey = 'yearly') =>
  collector.asAdmin('GET', `/surveys/${survey}/results/preview${round}`);

describe('PUT /surveys/:id/rounds/:round', () => {
  it('keeps how many were invited, and forgets it', async () => {
    const said = await invite({ invited: 124 });
    assert.equal(said.status, 200);
    assert.deepEqual(await said.json(), { round: '2026', invited: 124 });
    assert.equal((await documentOf(await preview('?round=2026'))).invited, 124);
    assert.equal((await invite({ invited: 0 })).status, 200);
    assert.equal((await documentOf(await preview('?round=2026'))).invited, 0);
    assert.equal((await invite({ invited: null })).status, 200);
    assert.equal((await documentOf(await preview('?round=2026'))).invited, undefined);
  });

  it('refuses what is not a whole number', async () => {
    const wrong = [-1, 1.5, '124', true, [], {}, 2 ** 31, undefined].map((invited) => ({
      invited,
    }));
    for (const body of [...wrong, [], 'null', '124', { invited: 1, round: '2025' }]) {
      await problemOf(await invite(body), 422, 'invalid-round');
    }
    await problemOf(await invite('{'), 400, 'bad-json');
    await problemOf(await invite('{"__proto__": {"invited": 1}}'), 400, 'bad-json');
  });

  it('keeps the rounds of a survey apart, however they are called', async () => {
    for (const round of [
      'all',
      '__proto__',
      'høst 2026',
      'a/b',
      'å'.repeat(100),
      '😀'.repeat(100),
    ]) {
      const path = `yearly/rounds/${encodeURIComponent(round)}`;
      assert.equal((await invite({ invited: 7 }, path)).status, 200, round);
      const { invited } = await documentOf(await preview(`?round=${encodeURIComponent(round)}`));
      assert.equal(invited, 7);
    }
    assert.equal((await documentOf(await preview('?round=2024'))).invited, undefined);
  });

  it('answers 404 for an unknown survey, and for what is no name of a round', async () => {
    for (const path of [
      'nothing/rounds/2026',
      'a%00b/rounds/2026',
      'yearly/rounds/a%00b',
      `yearly/rounds/${'a'.repeat(101)}`,
      `yearly/rounds/${'a'.repeat(5000)}`,
    ]) {
      await problemOf(await invite({ invited: 1 }, path), 404, 'not-found');
    }
  });
});

describe('GET /surveys/:id/results/preview', () => {
  it('shows what would be published now, also while the survey is open', async () => {
    await answer(collector.address, OCTOBER, 6);
    const response = await preview('', 'october');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.match(response.headers.get('Content-Type') ?? '', /^application\/json/);
    const { kind, survey, round, publishedOn, answered } = await documentOf(response);
    assert.deepEqual(
      { kind, survey: survey.id, round, publishedOn, answered },
      {
        kind: 'survey-results',
        survey: 'october',
        round: 'all',
        publishedOn: '2026-10-12',
        answered: 6,
      },
    );
  });

  it('is of one round: the one that is asked for, or the one that the document names', async () => {
    await answer(collector.address, YEARLY, 5, '2026');
    await answer(collector.address, YEARLY, 7, '2025');
    await answer(collector.address, YEARLY, 8);
    for (const [query, round, answered] of [
      ['', '2026', 5],
      ['?round=2025', '2025', 7],
      ['?round=all', 'all', 8],
    ] as const) {
      const document = await documentOf(await preview(query));
      assert.deepEqual([document.round, document.answered], [round, answered]);
    }
  });

  it('hides a round that too few have answered', async () => {
    const document = await documentOf(await preview('?round=2019'));
    assert.equal(document.hidden, 'too-few');
    assert.equal(document.answered, undefined);
  });

  it('answers 404 for an unknown survey, and for what is no name of a round', async () => {
    await problemOf(await preview('', 'nothing'), 404, 'not-found');
    for (const query of [
      '?round=',
      '?round=a%00b',
      '?round=a&round=b',
      `?round=${'a'.repeat(101)}`,
    ])
      await problemOf(await preview(query), 404, 'not-found');
  });

  it('publishes nothing', async () => {
    const response = await fetch(`${collector.address}/surveys/october/results`);
    assert.equal(response.status, 404);
  });

  it('answers several who ask at once, one after the other', async () => {
    const documents = await Promise.all(
      Array.from({ length: 20 }, async () => documentOf(await preview('?round=2025'))),
    );
    assert.deepEqual(new Set(documents.map(({ answered }) => answered)), new Set([7]));
  });

  it('goes on when a reader hangs up', async () => {
    for (let times = 0; times < 10; times += 1) {
      const hangUp = new AbortController();
      const asked = fetch(`${collector.address}/surveys/yearly/results/preview`, {
        headers: { Authorization: 'Bearer test-token-of-the-collector' },
        signal: hangUp.signal,
      });
      setTimeout(() => hangUp.abort(), times);
      await asked.catch(() => undefined);
    }
    assert.equal((await preview('')).status, 200);
  });
});

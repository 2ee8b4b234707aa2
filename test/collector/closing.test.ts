import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseSurvey } from 'user-survey/engine';
import type { Survey } from 'user-survey/engine';
import { openIntake } from '../../demo/collector/intake/intake.js';
import { openUpkeep } from '../../demo/collector/intake/upkeep.js';
import { openStore } from '../../demo/collector/storage/store.js';
import { OCTOBER, startCollector } from '../support/collector.js';
import type { TestCollector } from '../support/collector.js';
import { answer, rowsOf } from './rounds.js';

const { survey } = parseSurvey(OCTOBER) as { survey: Survey };

let collector: TestCollector;
before(async () => {
  collector = await startCollector({ surveys: [OCTOBER] });
});
after(() => collector.close());

/** What the upkeep does with the survey on a day. */
async function doneOn(day: string): Promise<string> {
  const done: string[] = [];
  const upkeep = openUpkeep({
    surveys: { all: () => [{ survey, document: '', sent: '', etag: '' }] },
    intake: {
      finish: async () => void done.push('finish'),
      finishOnce: async () => void done.push('finish once'),
      lookAfter: () => void done.push('look after'),
    },
    clock: () => new Date(`${day}T12:00:00Z`),
    timeZone: 'Europe/Oslo',
    report: (line) => assert.fail(line),
  });
  await upkeep.run();
  await upkeep.close();
  return done.join();
}

const rows = (query: string) => rowsOf(collector.databaseUrl, query);

describe('when a survey closes', () => {
  it('its inbox is emptied once, and again when nothing more can come from outboxes', async () => {
    assert.equal(await doneOn('2026-10-31'), 'look after');
    assert.equal(await doneOn('2026-11-01'), 'finish once,look after');
    assert.equal(await doneOn('2026-11-07'), 'finish once,look after');
    assert.equal(await doneOn('2026-11-08'), 'finish,look after');
  });

  it('what outboxes bring after that waits again until there is enough', async () => {
    const store = await openStore(collector.databaseUrl);
    const intake = openIntake({
      ...store,
      databaseUrl: collector.databaseUrl,
      report: assert.fail,
    });
    const waiting = async () => (await rows('select 1 from inbox')).length;
    await answer(collector.address, OCTOBER, 2);
    await intake.finishOnce('october', '2026-10-31');
    assert.equal(await waiting(), 0);
    await answer(collector.address, OCTOBER, 1);
    await intake.finishOnce('october', '2026-10-31');
    assert.equal(await waiting(), 1);
    await intake.finishOnce('october', '2026-11-15');
    assert.equal(await waiting(), 0, 'the survey was prolonged');
    await intake.close();
    await store.close();
  });

  it('a publication leaves nothing in the inbox, and no order among the responses', async () => {
    await answer(collector.address, OCTOBER, 8);
    collector.setTime('2026-11-03T12:00:00Z');
    const call = '/surveys/october/rounds/all/publication';
    assert.equal((await collector.asAdmin('POST', call)).status, 201);
    assert.deepEqual(await rows('select 1 from inbox'), []);
    assert.equal((await rows('select distinct xmin::text from responses')).length, 1);
    assert.equal((await rows('select 1 from responses')).length, 11);
  });
});

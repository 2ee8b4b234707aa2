import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { visitSubmission } from '../support/collector.js';
import type { TestSubmission } from '../support/collector.js';
import { collector, problemOf, receiptOf, useCollector } from './posting.js';

useCollector();

describe('the dates of a survey', () => {
  const october = (completedOn: string): TestSubmission =>
    visitSubmission({ surveyId: 'october', completedOn, answers: { good: true } });
  const at = async (moment: string, completedOn: string): Promise<Response> => {
    collector.setTime(moment);
    return collector.post('october', october(completedOn));
  };

  it("are those of the collector's time zone", async () => {
    // Oslo is two hours ahead of UTC until 25 October 2026, then one.
    await problemOf(await at('2026-09-30T21:59:00Z', '2026-10-01'), 403, 'survey-closed');
    assert.equal((await at('2026-09-30T22:01:00Z', '2026-10-01')).status, 201);
    assert.equal((await at('2026-10-31T22:59:00Z', '2026-10-31')).status, 201);
    await problemOf(await at('2026-10-31T23:01:00Z', '2026-11-01'), 410, 'survey-closed');
  });

  it('let outboxes in for seven days with what was completed in time', async () => {
    assert.equal((await at('2026-11-07T12:00:00Z', '2026-10-31')).status, 201);
    await problemOf(await at('2026-11-07T12:00:00Z', '2026-11-01'), 410, 'survey-closed');
    await problemOf(await at('2026-11-08T12:00:00Z', '2026-10-31'), 410, 'survey-closed');
  });

  it('give a response the date of the collector when the clock of the device was wrong', async () => {
    collector.setTime('2026-10-20T12:00:00Z');
    for (const [completedOn, stored] of [
      ['2026-10-12', '2026-10-12'],
      ['2026-10-11', '2026-10-20'],
      ['2016-01-01', '2026-10-20'],
      ['2026-10-21', '2026-10-21'],
      ['2026-10-22', '2026-10-20'],
    ]) {
      const context = { unit: `sent ${completedOn}` };
      const { status } = await collector.post('visit', visitSubmission({ completedOn, context }));
      assert.equal(status, 201);
      const kept = (await collector.exported('visit')).find(
        (response) => (response['context'] as { unit?: string })?.unit === context.unit,
      );
      assert.equal(kept?.['completedOn'], stored);
    }
  });

  it('take what was completed in time, by the clock of the device, for seven days after', async () => {
    // Seven days late, and eight days old by a clock that is one day behind.
    assert.equal((await at('2026-11-07T12:00:00Z', '2026-10-30')).status, 201);
    assert.equal((await at('2026-11-07T12:00:00Z', '2016-01-01')).status, 201);
    await problemOf(await at('2026-11-08T12:00:00Z', '2016-01-01'), 410, 'survey-closed');
  });

  it('do not turn away the retry of a stored submission', async () => {
    collector.setTime('2026-10-31T12:00:00Z');
    const submission = october('2026-10-31');
    const first = await receiptOf(await collector.post('october', submission));
    collector.setTime('2026-12-01T12:00:00Z');
    const again = await collector.post('october', submission);
    assert.equal(again.status, 200);
    assert.equal(await receiptOf(again), first);
  });
});

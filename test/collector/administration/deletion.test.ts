import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startCollector, visitSubmission } from '../../support/collector.js';
import type { TestCollector } from '../../support/collector.js';
import { problemOf } from '../posting.js';
import { YEARLY } from '../rounds.js';
import { Administrator } from './administrator.js';

let collector: TestCollector;
let administrator: Administrator;
before(async () => {
  collector = await startCollector({ surveys: [YEARLY] });
});
after(() => collector.close());
beforeEach(async () => {
  await collector.asAdmin('DELETE', '/surveys/yearly/responses?before=2027-01-01');
  for (const completedOn of ['2026-10-05', '2026-10-06', '2026-10-12']) {
    const submission = visitSubmission({
      ...{ surveyId: 'yearly', completedOn, answers: { good: true } },
    });
    assert.equal((await collector.post('yearly', submission)).status, 201);
  }
  administrator = await Administrator.logIn(collector.address);
});

const PAGE = 'surveys/yearly/deletion';
const left = async (): Promise<string[]> =>
  (await collector.exported('yearly')).map((each) => String(each['completedOn'])).sort();

describe('DELETE /surveys/:id/responses', () => {
  it('deletes what was completed before a day', async () => {
    const response = await collector.asAdmin(
      'DELETE',
      '/surveys/yearly/responses?before=2026-10-06',
    );
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { deleted: 1 });
    assert.deepEqual(await left(), ['2026-10-06', '2026-10-12']);
  });

  it('deletes nothing without a day that there is', async () => {
    for (const before of [
      '',
      '?before=',
      '?before=2026-02-30',
      '?before=2026',
      '?before=2026-10-06&before=2026-10-07',
    ]) {
      const response = await collector.asAdmin('DELETE', `/surveys/yearly/responses${before}`);
      await problemOf(response, 400, 'bad-request');
    }
    assert.equal((await left()).length, 3);
  });
});

describe('the page to delete old responses', () => {
  it('names first what goes, what stays, and how long ago that is', async () => {
    const { html } = await administrator.get(`${PAGE}?before=2026-10-07`);
    assert.match(html, /<h1>Delete responses completed before 7 October 2026\?<\/h1>/);
    assert.match(
      html,
      /2 responses completed before 7 October 2026 will be deleted\. That is 5 days ago\./,
    );
    assert.match(html, /1 later response stays\./);
    assert.doesNotMatch((await administrator.get(`${PAGE}?before=2026-10-12`)).html, /ago\./);
    assert.match(html, /Published results stay as they are\./);
    assert.equal((await left()).length, 3);
  });

  it('wants the id of the survey typed', async () => {
    await administrator.get(`${PAGE}?before=2026-10-07`);
    for (const survey of ['', 'Yearly', 'october']) {
      const refused = await administrator.post(PAGE, { before: '2026-10-07', survey });
      assert.equal(refused.status, 422);
      assert.match(refused.html, /<a href="#survey">Type yearly, exactly as it stands here<\/a>/);
    }
    assert.equal((await left()).length, 3);
    const deleted = await administrator.post(PAGE, { before: '2026-10-07', survey: 'yearly' });
    assert.match(deleted.html, /<h1>2 responses have been deleted<\/h1>/);
    assert.deepEqual(await left(), ['2026-10-12']);
  });

  it('takes no day that there is not, and none in the future', async () => {
    for (const before of ['2026-13-01', 'yesterday', '2026-10-13']) {
      const asked = await administrator.get(`${PAGE}?before=${before}`);
      assert.equal(asked.status, 422);
      assert.match(asked.html, /The date must be today or earlier/);
      const posted = await administrator.post(PAGE, { before, survey: 'yearly' });
      assert.equal(posted.status, 422);
    }
    assert.equal((await left()).length, 3);
  });

  it('says when there is nothing to delete', async () => {
    const { html } = await administrator.get(`${PAGE}?before=2026-10-05`);
    assert.match(html, /There are no responses completed before 5 October 2026\./);
    assert.doesNotMatch(html, /name="survey"/);
  });
});

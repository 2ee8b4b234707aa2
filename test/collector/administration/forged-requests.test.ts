import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startCollector } from '../../support/collector.js';
import type { TestCollector } from '../../support/collector.js';
import { problemOf } from '../posting.js';
import { rowsOf, YEARLY } from '../rounds.js';
import { Administrator } from './administrator.js';

let collector: TestCollector;
before(async () => {
  collector = await startCollector({ surveys: [YEARLY] });
});
after(() => collector.close());

const invitedNow = () => rowsOf(collector.databaseUrl, 'select * from rounds');
const INVITED = { round: '2026', invited: '124' };

describe('a form of the administrator’s page', () => {
  it('does nothing without the token of its session', async () => {
    const administrator = await Administrator.logIn(collector.address);
    const other = await Administrator.logIn(collector.address);
    const page = (await other.get('surveys/yearly')).html;
    const [, foreign = ''] = /name="form-token" value="([^"]*)"/.exec(page) ?? [];
    for (const token of ['', 'x', foreign]) {
      const answered = await administrator.post('surveys/yearly/invited', {
        ...INVITED,
        'form-token': token,
      });
      assert.equal(answered.status, 403);
      assert.match(answered.html, /<h1>Nothing was done<\/h1>/);
    }
    assert.deepEqual(await invitedNow(), []);
  });

  it('does nothing when the browser says that another site sent it', async () => {
    const administrator = await Administrator.logIn(collector.address);
    for (const site of ['cross-site', 'same-site', 'anything']) {
      const headers = { 'Sec-Fetch-Site': site };
      const answered = await administrator.post('surveys/yearly/invited', INVITED, { headers });
      assert.equal(answered.status, 403);
      const login = await administrator.post('login', {}, { headers });
      assert.equal(login.status, 403);
    }
    assert.deepEqual(await invitedNow(), []);
  });

  it('is needed for nothing that only reads', async () => {
    const { cookie } = await Administrator.logIn(collector.address);
    for (const page of ['', 'surveys/yearly', 'surveys/yearly/round?round=2026']) {
      const head = { method: 'HEAD', headers: { Cookie: cookie } };
      assert.equal((await fetch(`${collector.address}/admin/${page}`, head)).status, 200, page);
    }
  });

  it('is taken only as a form', async () => {
    const administrator = await Administrator.logIn(collector.address);
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x']) {
      const response = await fetch(`${collector.address}/admin/surveys/yearly/invited`, {
        method: 'POST',
        headers: { Cookie: administrator.cookie, 'Content-Type': type },
        body: '{}',
      });
      assert.equal(response.status, 415);
    }
  });

  it('does what it says when it is ours', async () => {
    const administrator = await Administrator.logIn(collector.address);
    const headers = { 'Sec-Fetch-Site': 'same-origin' };
    const answered = await administrator.post('surveys/yearly/invited', INVITED, { headers });
    assert.equal(answered.status, 303);
    assert.deepEqual(await invitedNow(), [{ survey_id: 'yearly', round: '2026', invited: 124 }]);
  });
});

describe('a call of the API with the cookie of a session', () => {
  const call = (cookie: string, headers: Record<string, string> = {}) =>
    fetch(`${collector.address}/surveys/yearly/rounds/2025`, {
      method: 'PUT',
      headers: { Cookie: cookie, 'Content-Type': 'application/json', ...headers },
      body: '{"invited":7}',
    });

  it('changes nothing without the token of the forms', async () => {
    const { cookie } = await Administrator.logIn(collector.address);
    await problemOf(await call(cookie), 403, 'forged-request');
    await problemOf(await call(cookie, { 'X-Form-Token': 'x' }), 403, 'forged-request');
  });

  it('changes something with it, unless another site sent it', async () => {
    const administrator = await Administrator.logIn(collector.address);
    const page = (await administrator.get('')).html;
    const [, token = ''] = /name="form-token" value="([^"]*)"/.exec(page) ?? [];
    const headers = { 'X-Form-Token': token };
    const elsewhere = await call(administrator.cookie, {
      ...headers,
      'Sec-Fetch-Site': 'same-site',
    });
    await problemOf(elsewhere, 403, 'forged-request');
    assert.equal((await call(administrator.cookie, headers)).status, 200);
  });

  it('reads nothing for another site', async () => {
    const { cookie } = await Administrator.logIn(collector.address);
    const response = await fetch(`${collector.address}/surveys/yearly/responses.csv`, {
      headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-site' },
    });
    await problemOf(response, 403, 'forged-request');
  });
});

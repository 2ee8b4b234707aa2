import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openSessions } from '../../../demo/collector/administration/access/sessions.js';
import { openStore } from '../../../demo/collector/storage/store.js';
import { ADMIN_TOKEN, startCollector } from '../../support/collector.js';
import type { TestCollector } from '../../support/collector.js';
import { problemOf } from '../posting.js';
import { rowsOf, YEARLY } from '../rounds.js';
import { Administrator } from './administrator.js';

const MORNING = '2026-10-12T08:00:00Z';
let collector: TestCollector;
before(async () => {
  collector = await startCollector({ surveys: [YEARLY] });
});
after(() => collector.close());
beforeEach(() => collector.setTime(MORNING));

const isLoggedIn = async (administrator: Administrator): Promise<boolean> =>
  (await administrator.get('')).status === 200;
const statusOf = async (path: string, cookie: string, address = collector.address) =>
  (await fetch(address + path, { headers: { Cookie: cookie } })).status;

describe('logging in', () => {
  it('needs the token', async () => {
    const nobody = new Administrator(collector.address);
    const page = await nobody.get('login');
    assert.equal(page.status, 200);
    const wrong = await nobody.post('login', { token: `${ADMIN_TOKEN}x` });
    assert.equal(wrong.status, 401);
    assert.match(wrong.html, /<title>Error: Log in – Administration of surveys<\/title>/);
    assert.match(wrong.html, /<a href="#token">The token is not right<\/a>/);
    assert.doesNotMatch(wrong.html, new RegExp(ADMIN_TOKEN));
    assert.deepEqual(wrong.headers.getSetCookie(), []);
  });

  it('gives a cookie that no script and no other site gets', async () => {
    const response = await fetch(`${collector.address}/admin/login`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ token: ADMIN_TOKEN }),
    });
    const [cookie = '', ...others] = response.headers.getSetCookie();
    assert.match(cookie, /^user-survey-admin=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    assert.deepEqual(others, []);
  });

  it('gives one for https alone where the browser came by it', async () => {
    const response = await fetch(`${collector.address}/admin/login`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: 'https://survey.example', 'Sec-Fetch-Site': 'same-origin' },
      body: new URLSearchParams({ token: ADMIN_TOKEN }),
    });
    assert.match(response.headers.getSetCookie()[0] ?? '', /; Secure;/);
  });

  it('keeps no more than a digest of the session', async () => {
    const { cookie } = await Administrator.logIn(collector.address);
    const id = cookie.split('=')[1] ?? '';
    const rows = await rowsOf(collector.databaseUrl, 'select * from admin_sessions');
    assert.ok(rows.length > 0);
    assert.ok(!JSON.stringify(rows).includes(id));
  });

  it('is written down, and so is logging out', async () => {
    const administrator = await Administrator.logIn(collector.address);
    await administrator.post('logout');
    const rows = await rowsOf(
      collector.databaseUrl,
      "select method, path from audit_log where path like '%/log%' group by 1, 2 order by 2",
    );
    assert.deepEqual(rows, [
      { method: 'POST', path: '/admin/login' },
      { method: 'POST', path: '/admin/logout' },
    ]);
  });
});

describe('a session', () => {
  it('opens the pages, and the calls that only read', async () => {
    const { cookie } = await Administrator.logIn(collector.address);
    assert.equal(await statusOf('/admin/', cookie), 200);
    assert.equal(await statusOf('/surveys/yearly/responses.csv', cookie), 200);
    assert.equal(await statusOf('/surveys/yearly/results/preview?round=2026', cookie), 200);
  });

  it('is known to every process on the database', async () => {
    const { cookie } = await Administrator.logIn(collector.address);
    const other = await startCollector({ surveys: [], databaseUrl: collector.databaseUrl });
    other.setTime(MORNING);
    try {
      assert.equal(await statusOf('/admin/', cookie, other.address), 200);
    } finally {
      await other.close();
    }
  });

  it('ends with logging out', async () => {
    const administrator = await Administrator.logIn(collector.address);
    const { cookie } = administrator;
    const { status, headers } = await administrator.post('logout');
    assert.equal(status, 303);
    assert.equal(headers.get('Location'), '../admin/login');
    assert.match(headers.getSetCookie()[0] ?? '', /^user-survey-admin=; Max-Age=0; Path=\/;/);
    assert.equal(await statusOf('/admin/', cookie), 401);
    assert.equal(await statusOf('/surveys/yearly/responses.csv', cookie), 401);
  });

  it('stays ended when a request was under way while one logged out', async () => {
    const store = await openStore(collector.databaseUrl);
    let time = MORNING;
    const sessions = openSessions({
      store: {
        ...store,
        // Somebody logs out just after the session was found.
        async findSession(digest) {
          const found = await store.findSession(digest);
          await store.forgetSession(digest);
          return found;
        },
      },
      adminToken: ADMIN_TOKEN,
      clock: () => new Date(time),
    });
    try {
      const id = await sessions.begin();
      time = '2026-10-12T08:30:00Z';
      assert.ok(await sessions.isOpen(id));
      assert.ok(!(await sessions.isOpen(id)));
    } finally {
      await store.close();
    }
  });

  it('cannot be looked up while the database is away, which a page says, and a figure counts', async () => {
    const administrator = await Administrator.logIn(collector.address);
    await rowsOf(collector.databaseUrl, 'alter table admin_sessions rename to away');
    try {
      const { status, headers, html } = await administrator.get('surveys/yearly');
      assert.equal(status, 503);
      assert.equal(headers.get('Retry-After'), '5');
      assert.match(html, /<h1>This does not work at the moment<\/h1>/);
    } finally {
      await rowsOf(collector.databaseUrl, 'alter table away rename to admin_sessions');
    }
    const metrics = await (await collector.asAdmin('GET', '/metrics')).text();
    assert.match(metrics, /collector_errors_total\{cause="database"\} 1/);
  });

  it('ends after an hour without use', async () => {
    const administrator = await Administrator.logIn(collector.address);
    collector.setTime('2026-10-12T08:59:59Z');
    assert.ok(await isLoggedIn(administrator));
    collector.setTime('2026-10-12T09:59:58Z');
    assert.ok(await isLoggedIn(administrator));
    collector.setTime('2026-10-12T10:59:58Z');
    assert.ok(!(await isLoggedIn(administrator)));
  });

  it('ends after eight hours in any case', async () => {
    const administrator = await Administrator.logIn(collector.address);
    for (let minute = 30; minute < 8 * 60; minute += 30) {
      collector.setTime(new Date(Date.parse(MORNING) + minute * 60_000).toISOString());
      assert.ok(await isLoggedIn(administrator), `${minute}`);
    }
    collector.setTime('2026-10-12T15:59:59Z');
    assert.ok(await isLoggedIn(administrator));
    collector.setTime('2026-10-12T16:00:00Z');
    assert.ok(!(await isLoggedIn(administrator)));
  });

  it('ends when the operator changes the token', async () => {
    const { cookie } = await Administrator.logIn(collector.address);
    const other = await startCollector({
      surveys: [],
      databaseUrl: collector.databaseUrl,
      environment: { ADMIN_TOKEN: 'another-token-of-the-collector' },
    });
    other.setTime(MORNING);
    try {
      assert.equal(await statusOf('/admin/', cookie, other.address), 401);
    } finally {
      await other.close();
    }
  });

  it('is none that somebody made up', async () => {
    for (const id of ['', 'x', 'A'.repeat(43), '%00'.repeat(20), `${'A'.repeat(42)}'`]) {
      assert.equal(await statusOf('/admin/', `user-survey-admin=${id}`), 401);
      const response = await fetch(`${collector.address}/surveys/yearly/responses.csv`, {
        headers: { Cookie: `user-survey-admin=${id}` },
      });
      await problemOf(response, 401, 'token-required');
    }
  });

  it('leaves no row behind when others begin later', async () => {
    await Administrator.logIn(collector.address);
    collector.setTime('2026-10-14T08:00:00Z');
    await Administrator.logIn(collector.address);
    const rows = await rowsOf(collector.databaseUrl, 'select ends_at from admin_sessions');
    assert.deepEqual(rows, [{ ends_at: new Date('2026-10-14T09:00:00Z') }]);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ADMIN_TOKEN, startCollector } from '../support/collector.js';
import type { TestCollector } from '../support/collector.js';
import { problemOf } from './posting.js';
import { rowsOf, YEARLY } from './rounds.js';

/** Each call of an administrator, with the status that the holder of the token gets. */
const CALLS = [
  ['PUT', '/surveys/yearly/rounds/2025', 200],
  ['GET', '/surveys/yearly/results/preview?round=2025', 200],
  ['POST', '/surveys/yearly/rounds/2025/publication', 409],
  ['GET', '/surveys/yearly/responses.csv', 200],
  ['GET', '/surveys/nothing/responses.ndjson', 404],
] as const;

let collector: TestCollector;
before(async () => {
  collector = await startCollector({ surveys: [YEARLY] });
});
after(() => collector.close());

const call = (method: string, path: string, Authorization?: string, address = collector.address) =>
  fetch(address + path, {
    method,
    headers: {
      ...(Authorization !== undefined && { Authorization }),
      ...(method === 'PUT' && { 'Content-Type': 'application/json' }),
    },
    ...(method === 'PUT' && { body: '{"invited":124}' }),
  });
const audited = () =>
  rowsOf(collector.databaseUrl, 'select method, path, at from audit_log order by at, path');

describe('the calls of an administrator', () => {
  it('are for nobody else, and refusals are not written down', async () => {
    for (const [method, path] of CALLS) {
      for (const authorization of [undefined, 'Bearer wrong', `Basic ${ADMIN_TOKEN}`]) {
        const response = await call(method, path, authorization);
        assert.equal(response.headers.get('WWW-Authenticate'), 'Bearer');
        await problemOf(response, 401, 'token-required');
      }
    }
    assert.deepEqual(await audited(), []);
  });

  it('are kept in the audit log: method, path and when, without what was asked or typed', async () => {
    for (const [index, [method, path, status]] of CALLS.entries()) {
      collector.setTime(`2026-10-12T10:00:0${index}Z`);
      assert.equal((await call(method, path, `Bearer ${ADMIN_TOKEN}`)).status, status, path);
    }
    assert.deepEqual(await audited(), [
      ...CALLS.map(([method, path], index) => ({
        method,
        path: path.replace('?round=2025', ''),
        at: new Date(`2026-10-12T10:00:0${index}Z`),
      })),
    ]);
  });

  it('are off where the collector has no token', async () => {
    const off = await startCollector({
      surveys: [YEARLY],
      environment: { ADMIN_TOKEN: '' },
      databaseUrl: collector.databaseUrl,
    });
    try {
      for (const [method, path] of CALLS) {
        for (const authorization of [undefined, 'Bearer ', 'Bearer undefined'])
          await problemOf(await call(method, path, authorization, off.address), 404, 'admin-off');
      }
    } finally {
      await off.close();
    }
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openCollector, type Collector } from '../../demo/collector/collector.js';
import { readSettings } from '../../demo/collector/settings.js';
import { ADMIN_TOKEN, openTestDatabase } from '../support/collector.js';
import type { TestDatabase } from '../support/collector.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD' | 'OPTIONS';

let database: TestDatabase;
let collector: Collector;
before(async () => {
  database = await openTestDatabase();
  const ALLOWED_ORIGINS = 'https://www.example.org';
  collector = await openCollector(
    readSettings({
      DATABASE_URL: database.url,
      ADMIN_TOKEN,
      ALLOWED_ORIGINS,
      TRUST_PROXY: 'loopback',
    }),
  );
});
after(async () => {
  await collector.close();
  await database.close();
});

/** Every call of the collector, read from the tree that Fastify draws of its routes. */
function allCalls(): { method: Method; url: string }[] {
  const parents: string[] = [];
  return collector.app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, branch = '', part = '', methods = ''] =
        /^([│├└─ ]*)(\S+)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
      if (!part) return [];
      const depth = branch.length / 4;
      parents.splice(depth - 1, Infinity, part);
      const url = parents.join('').replace(':file', 'page.css').replace(':id', 'library');
      return methods
        .split(', ')
        .filter(Boolean)
        .map((method) => ({ method: method as Method, url: url.replace(':round', '2026') }));
    });
}

const headersOf = async (method: Method, url: string, headers = {}) =>
  (await collector.app.inject({ method, url, headers })).headers;

describe('every answer of the collector', () => {
  it('is no other type than it says, shown in no strange frame, and tells no address on', async () => {
    const calls = allCalls();
    assert.ok(calls.length >= 20, `${calls.length} calls`);
    const nowhere = { method: 'GET', url: '/nowhere' } as const;
    const wrong = { method: 'PUT', url: '/surveys/library' } as const;
    for (const { method, url } of [...calls, nowhere, wrong])
      for (const headers of [{}, { authorization: `Bearer ${ADMIN_TOKEN}` }]) {
        const found = await headersOf(method, url, headers);
        const which = `${method} ${url}`;
        assert.equal(found['x-content-type-options'], 'nosniff', which);
        assert.match(String(found['content-security-policy']), /default-src 'none'/, which);
        assert.match(String(found['content-security-policy']), /frame-ancestors/, which);
        assert.match(String(found['referrer-policy']), /^(no-referrer|same-origin)$/, which);
        assert.equal(found['cross-origin-opener-policy'], 'same-origin', which);
        assert.match(String(found['cross-origin-resource-policy']), /^(same|cross)-origin$/, which);
        assert.equal(found['x-powered-by'], undefined, which);
        assert.equal(found['server'], undefined, which);
        // It cannot name the sites that may show a survey.
        assert.equal(found['x-frame-options'], undefined, which);
      }
  });

  it('is kept from strange frames and pages, but for what is made for them', async () => {
    const pages = ['/s/library', '/s/library/print', '/r/library'];
    for (const url of pages)
      assert.match(
        String((await headersOf('GET', url))['content-security-policy']),
        /frame-ancestors 'self' https:\/\/www\.example\.org;/,
      );
    const open = [...pages, '/assets/page.css', '/surveys/library', '/surveys/library/results'];
    for (const { method, url } of allCalls().filter((call) => call.method === 'GET')) {
      const found = await headersOf(method, url);
      const isOpen = open.includes(url);
      assert.equal(
        found['cross-origin-resource-policy'],
        isOpen ? 'cross-origin' : 'same-origin',
        url,
      );
      if (!pages.includes(url))
        assert.match(String(found['content-security-policy']), /frame-ancestors 'none'/, url);
    }
  });

  it('asks for HTTPS from now on, where it came by HTTPS through a trusted proxy', async () => {
    const plain = await headersOf('GET', '/healthz');
    assert.equal(plain['strict-transport-security'], undefined);
    const secure = await headersOf('GET', '/healthz', { 'x-forwarded-proto': 'https' });
    assert.equal(secure['strict-transport-security'], 'max-age=15552000');
  });
});

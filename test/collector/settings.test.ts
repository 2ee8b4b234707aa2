import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysLater, localDate } from '../../demo/collector/surveys/local-date.js';
import { readSettings } from '../../demo/collector/settings.js';

describe('the settings', () => {
  it('have defaults, also for empty variables', () => {
    const defaults = {
      port: undefined,
      host: '127.0.0.1',
      databaseUrl: undefined,
      adminToken: undefined,
      clerkToken: undefined,
      digestKey: undefined,
      surveysFolder: 'demo/surveys',
      allowedOrigins: [],
      timeZone: 'Europe/Oslo',
      rateLimit: undefined,
      trustProxy: undefined,
    };
    assert.deepEqual(readSettings({}), defaults);
    const names = [
      ...['PORT', 'HOST', 'DATABASE_URL', 'ADMIN_TOKEN', 'CLERK_TOKEN', 'DIGEST_KEY'],
      ...['SURVEYS_DIR', 'ALLOWED_ORIGINS', 'TZ', 'RATE_LIMIT', 'TRUST_PROXY'],
    ];
    assert.deepEqual(readSettings(Object.fromEntries(names.map((name) => [name, '']))), defaults);
  });

  it('come from the environment', () => {
    assert.deepEqual(
      readSettings({
        PORT: '9000',
        HOST: '0.0.0.0',
        DATABASE_URL: 'postgresql://user@db/surveys',
        ADMIN_TOKEN: 'twenty-characters-it',
        CLERK_TOKEN: 'twenty-characters-too',
        DIGEST_KEY: 'twenty-characters-and-more',
        SURVEYS_DIR: 'surveys',
        ALLOWED_ORIGINS: 'https://a.example,https://b.example:8443',
        TZ: 'Europe/Stockholm',
        RATE_LIMIT: '10',
        TRUST_PROXY: '10.0.0.5, fd00::/8 loopback',
      }),
      {
        port: 9000,
        host: '0.0.0.0',
        databaseUrl: 'postgresql://user@db/surveys',
        adminToken: 'twenty-characters-it',
        clerkToken: 'twenty-characters-too',
        digestKey: 'twenty-characters-and-more',
        surveysFolder: 'surveys',
        allowedOrigins: ['https://a.example', 'https://b.example:8443'],
        timeZone: 'Europe/Stockholm',
        rateLimit: 10,
        trustProxy: ['10.0.0.5', 'fd00::/8', 'loopback'],
      },
    );
  });

  it('are refused all at once, each by name, without the password in an address or the token', () => {
    const wrong = {
      PORT: '80a',
      DATABASE_URL: 'mysql://user:hunter2@db',
      ALLOWED_ORIGINS: 'https://a.example/path www.b.example',
      TZ: 'Oslo',
      HOST: 'http://localhost',
      ADMIN_TOKEN: 'nineteen-characters',
      RATE_LIMIT: '0',
      TRUST_PROXY: '10.0.0.0/33',
    };
    assert.throws(
      () => readSettings(wrong),
      ({ message }: Error) => {
        for (const name of Object.keys(wrong)) assert.ok(message.includes(name), name);
        assert.equal(message.match(/ALLOWED_ORIGINS/g)?.length, 2);
        assert.ok(!message.includes('hunter2'));
        assert.ok(!message.includes('nineteen'));
        return true;
      },
    );
    for (const PORT of ['65536', '-1', '1.5']) assert.throws(() => readSettings({ PORT }), /PORT/);
    for (const RATE_LIMIT of ['ten', '-1', '1.5', '1000000'])
      assert.throws(() => readSettings({ RATE_LIMIT }), /RATE_LIMIT/);
    // Trusting everybody is nothing that one word should do.
    for (const TRUST_PROXY of ['true', '0', '10', 'proxy.example.org', '10.0.0.1/a', '::/129'])
      assert.throws(() => readSettings({ TRUST_PROXY }), /TRUST_PROXY/);
  });

  it('take the number of proxies in place of their addresses', () => {
    assert.equal(readSettings({ TRUST_PROXY: '2' }).trustProxy, 2);
  });
});

describe('local dates', () => {
  it('are those of the time zone, across midnight and summer time', () => {
    for (const [moment, timeZone, date] of [
      ['2026-06-30T21:59:59Z', 'Europe/Oslo', '2026-06-30'],
      ['2026-06-30T22:00:00Z', 'Europe/Oslo', '2026-07-01'],
      ['2026-12-31T22:59:59Z', 'Europe/Oslo', '2026-12-31'],
      ['2026-12-31T23:00:00Z', 'Europe/Oslo', '2027-01-01'],
      ['2026-01-01T00:00:00Z', 'UTC', '2026-01-01'],
      ['2026-01-01T00:00:00Z', 'America/New_York', '2025-12-31'],
    ] as const) {
      assert.equal(localDate(new Date(moment), timeZone), date);
    }
  });

  it('are counted on over months and years', () => {
    assert.equal(daysLater('2026-10-31', 7), '2026-11-07');
    assert.equal(daysLater('2028-02-25', 7), '2028-03-03');
    assert.equal(daysLater('2026-12-28', 7), '2027-01-04');
  });
});

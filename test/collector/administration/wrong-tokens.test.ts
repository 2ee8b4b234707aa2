import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { wrongTokens } from '../../../demo/collector/administration/access/wrong-tokens.js';
import { ADMIN_TOKEN, startCollector } from '../../support/collector.js';
import type { TestCollector } from '../../support/collector.js';
import { problemOf } from '../posting.js';
import { YEARLY } from '../rounds.js';
import { Administrator } from './administrator.js';

let collector: TestCollector;
let day = 11;
before(async () => {
  collector = await startCollector({ surveys: [YEARLY] });
});
after(async () => {
  await collector.close();
  assert.deepEqual(collector.reported, []);
});
// Nobody is slowed down for what was wrong on another day.
beforeEach(() => {
  day += 1;
  collector.setTime(`2026-10-${day}T10:00:00Z`);
});

const withToken = (token: string) =>
  fetch(`${collector.address}/surveys/yearly/responses.csv`, {
    headers: { Authorization: `Bearer ${token}` },
  });
const guessTenTimes = async (): Promise<void> => {
  for (let guess = 1; guess <= 10; guess += 1)
    await problemOf(await withToken(`guess-${guess}`), 401, 'token-required');
};

describe('wrong tokens', () => {
  it('are not looked at any more after ten within a minute, and the right one neither', async () => {
    await guessTenTimes();
    collector.setTime(`2026-10-${day}T10:00:15Z`);
    for (const token of ['guess-11', ADMIN_TOKEN]) {
      const response = await withToken(token);
      assert.equal(response.headers.get('Retry-After'), '45');
      await problemOf(response, 429, 'slowed-down');
    }
    const page = await new Administrator(collector.address).post('login', { token: ADMIN_TOKEN });
    assert.equal(page.status, 429);
    assert.equal(page.headers.get('Retry-After'), '45');
    assert.match(page.html, /Too many wrong tokens\. Try again in 45 seconds/);
    assert.deepEqual(page.headers.getSetCookie(), []);
    collector.setTime(`2026-10-${day}T10:01:00Z`);
    assert.equal((await withToken(ADMIN_TOKEN)).status, 200);
  });

  it('count on the page and in calls together', async () => {
    const nobody = new Administrator(collector.address);
    for (let guess = 1; guess <= 5; guess += 1) {
      assert.equal((await nobody.post('login', { token: `guess-${guess}` })).status, 401);
      assert.equal((await withToken(`guess-${guess}`)).status, 401);
    }
    assert.equal((await withToken(ADMIN_TOKEN)).status, 429);
  });

  it('slow nobody down who is logged in, or gives none', async () => {
    const administrator = await Administrator.logIn(collector.address);
    await guessTenTimes();
    assert.equal((await administrator.get('')).status, 200);
    const response = await fetch(`${collector.address}/surveys/yearly/responses.csv`);
    await problemOf(response, 401, 'token-required');
    assert.equal((await new Administrator(collector.address).get('')).status, 401);
  });

  it('are no guesses when there is none: as often as somebody likes', async () => {
    for (let call = 1; call <= 30; call += 1) {
      const response = await fetch(`${collector.address}/surveys/yearly/responses.csv`);
      await problemOf(response, 401, 'token-required');
    }
    assert.equal((await withToken(ADMIN_TOKEN)).status, 200);
  });
});

describe('the memory of wrong tokens', () => {
  let now = new Date('2026-10-12T10:00:00Z');
  const guesses = () => {
    now = new Date('2026-10-12T10:00:00Z');
    return wrongTokens(() => now);
  };
  const noteTenTimes = ({ note }: ReturnType<typeof wrongTokens>, address: string): void => {
    for (let guess = 0; guess < 10; guess += 1) note(address);
  };

  it('tells senders apart', () => {
    const known = guesses();
    noteTenTimes(known, '192.0.2.1');
    assert.equal(known.secondsToWait('192.0.2.1'), 60);
    assert.equal(known.secondsToWait('192.0.2.2'), 0);
  });

  it('takes all addresses of one network of IPv6 for one sender', () => {
    const known = guesses();
    noteTenTimes(known, '2001:db8::1');
    assert.equal(known.secondsToWait('2001:db8:0:0:ffff::2'), 60);
    assert.equal(known.secondsToWait('2001:db8:0:1::1'), 0);
    noteTenTimes(known, '::ffff:192.0.2.1');
    assert.equal(known.secondsToWait('::ffff:192.0.2.2'), 0);
  });

  it('begins anew each minute', () => {
    const known = guesses();
    for (let guess = 0; guess < 9; guess += 1) known.note('192.0.2.1');
    now = new Date('2026-10-12T10:01:00Z');
    known.note('192.0.2.1');
    assert.equal(known.secondsToWait('192.0.2.1'), 0);
  });

  it('is bounded: who was wrong first is forgotten first', () => {
    const known = guesses();
    noteTenTimes(known, '192.0.2.1');
    for (let sender = 0; sender < 10_000; sender += 1)
      known.note(`10.${sender >> 16}.${(sender >> 8) & 255}.${sender & 255}`);
    assert.equal(known.secondsToWait('192.0.2.1'), 0);
  });
});

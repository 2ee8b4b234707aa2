import { expect } from 'chai';
import { withLock } from '../../src/device/locks.js';
import { randomId } from '../../src/device/random-id.js';
import { fakeClock, realClock } from '../support/clock.js';
import { deleteDatabases, presentDatabases, putRecord } from '../support/storage.js';
import { UUID } from '../support/uuid.js';

const ownLocks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!;
const setLocks = (locks: unknown) =>
  Object.defineProperty(Navigator.prototype, 'locks', { get: () => locks, configurable: true });
const now = 1_000_000;
/** Does it get in? */
const enters = (name: string, acrossTabs: boolean) =>
  withLock(name, acrossTabs, async () => undefined);

/** Two at once: the first works, the second is turned away, a third works again. */
async function expectOneAtATime(acrossTabs: boolean): Promise<void> {
  let release = (): void => undefined;
  const first = withLock('name', acrossTabs, () => {
    return new Promise<void>((resolve) => (release = resolve));
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await enters('name', acrossTabs)).to.equal(false);
  expect(await enters('other', acrossTabs)).to.equal(true);
  release();
  expect(await first).to.equal(true);
  expect(await enters('name', acrossTabs)).to.equal(true);
}

describe('withLock', () => {
  beforeEach(deleteDatabases);
  afterEach(() => Object.defineProperty(Navigator.prototype, 'locks', ownLocks));
  afterEach(realClock);
  after(deleteDatabases);

  it('lets one at a time in with Web Locks, and writes nothing', async () => {
    await expectOneAtATime(true);
    expect(await presentDatabases()).not.to.include('user-survey-locks');
  });

  it('respects a lock that another tab holds', async () => {
    await navigator.locks.request('user-survey/name', async () => {
      expect(await enters('name', true)).to.equal(false);
    });
    expect(await enters('name', true)).to.equal(true);
  });

  it('lets one at a time in where there are no Web Locks, or they are refused', async () => {
    setLocks(undefined);
    await expectOneAtATime(true);
    setLocks({ request: () => Promise.reject(new DOMException('opaque', 'SecurityError')) });
    await expectOneAtATime(true);
  });

  it('respects a lease that another tab has taken, until it lapses', async () => {
    setLocks(undefined);
    fakeClock(() => now);
    await putRecord('user-survey-locks', 'name', now + 30_000);
    expect(await enters('name', true)).to.equal(false);
    fakeClock(() => now + 30_000);
    expect(await enters('name', true)).to.equal(true);
    await putRecord('user-survey-locks', 'name', now + 1e9);
    expect(await enters('name', true)).to.equal(true);
  });

  it('guards the page alone when nothing may be written', async () => {
    setLocks(undefined);
    await expectOneAtATime(false);
    expect(await presentDatabases()).not.to.include('user-survey-locks');
  });
});

describe('randomId', () => {
  it('makes version 4 UUIDs, each its own', () => {
    const ids = Array.from({ length: 100 }, randomId);
    expect(new Set(ids).size).to.equal(100);
    for (const id of ids) expect(id).to.match(UUID);
  });
});

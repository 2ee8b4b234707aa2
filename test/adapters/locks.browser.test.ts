import { expect } from 'chai';
import { withLock } from '../../src/adapters/locks.js';
import { randomId } from '../../src/adapters/random-id.js';
import { deleteDatabases, presentDatabases, putRecord } from '../support/storage.js';

const ownLocks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!;
const setLocks = (locks: unknown) =>
  Object.defineProperty(Navigator.prototype, 'locks', { get: () => locks, configurable: true });
const clock = () => 1_000_000;
const worked = async () => 'worked';

/** Two at once: the first works, the second is turned away, a third works again. */
async function expectOneAtATime(acrossTabs: boolean): Promise<void> {
  let release = (): void => undefined;
  const first = withLock('name', acrossTabs, clock, async () => {
    await new Promise<void>((resolve) => (release = resolve));
    return 'first';
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await withLock('name', acrossTabs, clock, worked)).to.equal(undefined);
  expect(await withLock('other', acrossTabs, clock, worked)).to.equal('worked');
  release();
  expect(await first).to.equal('first');
  expect(await withLock('name', acrossTabs, clock, worked)).to.equal('worked');
}

describe('withLock', () => {
  beforeEach(deleteDatabases);
  afterEach(() => Object.defineProperty(Navigator.prototype, 'locks', ownLocks));
  after(deleteDatabases);

  it('lets one at a time in with Web Locks, and writes nothing', async () => {
    await expectOneAtATime(true);
    expect(await presentDatabases()).not.to.include('user-survey-locks');
  });

  it('respects a lock that another tab holds', async () => {
    await navigator.locks.request('user-survey/name', async () => {
      expect(await withLock('name', true, clock, worked)).to.equal(undefined);
    });
    expect(await withLock('name', true, clock, worked)).to.equal('worked');
  });

  it('lets one at a time in where there are no Web Locks, or they are refused', async () => {
    setLocks(undefined);
    await expectOneAtATime(true);
    setLocks({ query: () => Promise.reject(new DOMException('opaque', 'SecurityError')) });
    await expectOneAtATime(true);
  });

  it('respects a lease that another tab has taken, until it lapses', async () => {
    setLocks(undefined);
    await putRecord('user-survey-locks', 'name', clock() + 30_000);
    expect(await withLock('name', true, clock, worked)).to.equal(undefined);
    expect(await withLock('name', true, () => clock() + 30_000, worked)).to.equal('worked');
    await putRecord('user-survey-locks', 'name', clock() + 1e9);
    expect(await withLock('name', true, clock, worked)).to.equal('worked');
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
    for (const id of ids)
      expect(id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

import { expect } from 'chai';
import { keepUnsent, listEntries, putEntry, removeEntry } from '../../src/sending/outbox.js';
import type { OutboxEntry } from '../../src/sending/outbox.js';
import { fakeClock, realClock } from '../support/clock.js';
import {
  deleteDatabases,
  presentDatabases,
  putRecord,
  recordsOf,
  replaceOpen,
} from '../support/storage.js';

const database = 'user-survey-outbox';
const now = Date.parse('2026-10-12T12:00:00Z');

const entry = (submissionId: string, change: Partial<OutboxEntry> = {}): OutboxEntry => ({
  format: 1,
  key: 'home-care/home-care',
  submission: {
    submissionId,
    surveyId: 'home-care',
    surveyVersion: '1',
    language: 'nb',
    completedOn: '2026-10-12',
    answers: { when: 5 },
  },
  queuedAt: now,
  notBefore: 0,
  ...change,
});
const list = async (keepOnDevice = true) => {
  const { found, complete } = await listEntries(keepOnDevice);
  return { found: [...found.values()], complete: !!complete };
};
const idsOf = async (keepOnDevice = true) => [...(await listEntries(keepOnDevice)).found.keys()];

describe('outbox', () => {
  beforeEach(async () => {
    fakeClock(() => now);
    await deleteDatabases();
  });
  afterEach(realClock);
  after(deleteDatabases);

  it('lists the entries by id', async () => {
    expect(await putEntry(entry('b', { queuedAt: now + 1 }), true)).to.equal(true);
    await putEntry(entry('a'), true);
    expect(await idsOf()).to.have.members(['a', 'b']);
    await removeEntry('a', true);
    expect(await idsOf()).to.deep.equal(['b']);
  });

  it('never touches the device when it is told not to', async () => {
    expect(await putEntry(entry('a'), false)).to.equal(false);
    expect(await list(false)).to.deep.equal({
      found: [{ entry: entry('a'), kept: false }],
      complete: true,
    });
    await removeEntry('a', false);
    expect(await idsOf(false)).to.deep.equal([]);
    expect(await presentDatabases()).not.to.include(database);
  });

  it('keeps an entry in memory when the device does not', async () => {
    await putEntry(entry('a'), true);
    const close = indexedDB.deleteDatabase(database);
    await new Promise((resolve) => (close.onsuccess = resolve));
    const undo = replaceOpen(() => {
      throw new Error('no');
    });
    try {
      expect(await putEntry(entry('b'), true)).to.equal(false);
      const { found, complete } = await list();
      expect(found).to.deep.equal([{ entry: entry('b'), kept: false }]);
      expect(complete).to.equal(false);
    } finally {
      undo();
    }
    await removeEntry('b', true);
  });

  it('tells an empty outbox from one that was deleted as a whole', async () => {
    await putEntry(entry('a'), true);
    await removeEntry('a', true);
    expect(await list()).to.deep.equal({ found: [], complete: true });
    await deleteDatabases();
    expect(await list()).to.deep.equal({ found: [], complete: false });
  });

  it('deletes entries after seven days, and damaged ones, but none of a newer format', async () => {
    const newer = { format: 2, queuedAt: 0 };
    await putEntry(entry('a'), true);
    await putRecord(database, 'damaged', { format: 1 });
    await putRecord(database, 'null', null);
    await putRecord(database, 'newer', newer);
    fakeClock(() => now + keepUnsent - 1);
    expect(await idsOf()).to.deep.equal(['a']);
    expect(await recordsOf(database)).to.have.length(2);
    fakeClock(() => now + keepUnsent);
    expect(await idsOf()).to.deep.equal([]);
    expect(await recordsOf(database)).to.deep.equal([newer]);
  });
});

import { expect } from 'chai';
import { keepUnsent, listEntries, putEntry, removeEntry } from '../../src/adapters/outbox.js';
import type { OutboxEntry } from '../../src/adapters/outbox.js';
import {
  deleteDatabases,
  presentDatabases,
  putRecord,
  recordsOf,
  replaceOpen,
} from '../support/storage.js';

const database = 'user-survey-outbox';
const now = Date.parse('2026-10-12T12:00:00Z');
const place = { surveyId: 'home-care', draftKey: 'home-care', keepOnDevice: true };

const entry = (submissionId: string, change: Partial<OutboxEntry> = {}): OutboxEntry => ({
  format: 1,
  draftKey: 'home-care',
  submission: {
    submissionId,
    surveyId: 'home-care',
    surveyVersion: '1',
    language: 'nb',
    completedOn: '2026-10-12',
    answers: { when: 5 },
  },
  queuedAt: now,
  keepUntil: now + keepUnsent,
  attempts: 0,
  notBefore: 0,
  ...change,
});
const idsOf = async (given = place, at = now) =>
  (await listEntries(given, at)).found.map((found) => found.entry.submission.submissionId);

describe('outbox', () => {
  beforeEach(deleteDatabases);
  after(deleteDatabases);

  it('lists the entries of one survey and draft key, oldest first', async () => {
    expect(await putEntry(entry('b', { queuedAt: now + 1 }), true)).to.equal(true);
    await putEntry(entry('a'), true);
    await putEntry(entry('c', { draftKey: 'other' }), true);
    expect(await idsOf()).to.deep.equal(['a', 'b']);
    await removeEntry('a', true);
    expect(await idsOf()).to.deep.equal(['b']);
  });

  it('never touches the device when it is told not to', async () => {
    const inMemory = { ...place, keepOnDevice: false };
    expect(await putEntry(entry('a'), false)).to.equal(false);
    expect(await listEntries(inMemory, now)).to.deep.equal({
      found: [{ entry: entry('a'), kept: false }],
      complete: true,
    });
    await removeEntry('a', false);
    expect(await idsOf(inMemory)).to.deep.equal([]);
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
      const { found, complete } = await listEntries(place, now);
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
    expect(await listEntries(place, now)).to.deep.equal({ found: [], complete: true });
    await deleteDatabases();
    expect(await listEntries(place, now)).to.deep.equal({ found: [], complete: false });
  });

  it('deletes entries after seven days, and damaged ones, but none of a newer format', async () => {
    const newer = { format: 2, keepUntil: 0 };
    await putEntry(entry('a'), true);
    await putRecord(database, 'damaged', { format: 1 });
    await putRecord(database, 'null', null);
    await putRecord(database, 'newer', newer);
    expect(await idsOf(place, now + keepUnsent - 1)).to.deep.equal(['a']);
    expect(await recordsOf(database)).to.have.length(2);
    expect(await idsOf(place, now + keepUnsent)).to.deep.equal([]);
    expect(await recordsOf(database)).to.deep.equal([newer]);
  });
});

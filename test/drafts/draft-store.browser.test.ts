import { expect } from 'chai';
import { readDraft, replaceDraft } from '../../src/drafts/draft-store.js';
import type { Draft } from '../../src/engine/index.js';
import { fakeClock, realClock } from '../support/clock.js';
import { deleteDatabases, presentDatabases, putRecord, recordsOf } from '../support/storage.js';

const database = 'user-survey-drafts';
const hour = 3_600_000;
const now = Date.parse('2026-10-12T12:00:00Z');
const key = 'home-care/home-care';
const draft: Draft = {
  format: 1,
  surveyId: 'home-care',
  surveyVersion: '1',
  language: 'nb',
  savedAt: now,
  answers: { when: 5 },
  comments: {},
  place: { kind: 'page', pageId: 'one' },
};
const nothing = { draft: undefined, failing: false };
const read = (at: number, from = key) => {
  fakeClock(() => at);
  return readDraft(from, 24);
};

describe('draft store', () => {
  beforeEach(deleteDatabases);
  afterEach(realClock);
  after(deleteDatabases);

  it('gives back what was saved', async () => {
    expect(await replaceDraft(key, draft)).to.equal(true);
    const found = { draft, failing: false };
    expect(await read(now + hour)).to.deep.equal(found);
    expect(await read(now, 'home-care/b')).to.deep.equal(nothing);
  });

  it('makes no database to read or to delete', async () => {
    expect(await read(now)).to.deep.equal(nothing);
    expect(await replaceDraft(key)).to.equal(true);
    expect(await presentDatabases()).not.to.include(database);
  });

  it('deletes what has expired, also of other surveys', async () => {
    await replaceDraft(key, draft);
    await replaceDraft('other/other', { ...draft, surveyId: 'other' });
    expect(await read(now + 24 * hour - 1)).to.deep.equal({ draft, failing: false });
    expect(await read(now + 24 * hour)).to.deep.equal(nothing);
    expect(await recordsOf(database)).to.have.length(1);
    await read(now + 169 * hour);
    expect(await recordsOf(database)).to.have.length(0);
  });

  it('does not keep a draft for ever that a wrong clock dated in the future', async () => {
    await replaceDraft(key, { ...draft, savedAt: now + 300 * hour });
    expect(await read(now)).to.deep.equal(nothing);
  });

  it('takes a damaged record for none and deletes it (inside it, the engine looks)', async () => {
    const damaged = [
      null,
      'text',
      7,
      [],
      {},
      { ...draft, format: undefined },
      { ...draft, answers: null },
      { ...draft, answers: [] },
      { ...draft, savedAt: 'today' },
    ];
    for (const record of damaged) {
      await putRecord(database, key, record);
      expect(await read(now)).to.deep.equal(nothing);
      expect(await recordsOf(database)).to.deep.equal([]);
    }
  });

  it('leaves a draft of a newer format alone, also when it is as old as the hills', async () => {
    const newer = { format: 2, savedAt: 0 };
    await putRecord(database, key, newer);
    await putRecord(database, 'other/other', newer);
    expect(await read(now)).to.deep.equal({ draft: undefined, failing: true });
    expect(await replaceDraft(key, draft)).to.equal(false);
    expect(await replaceDraft(key)).to.equal(false);
    expect(await recordsOf(database)).to.deep.equal([newer, newer]);
  });

  it('deletes a draft unless it was saved later than said', async () => {
    await replaceDraft(key, draft);
    expect(await replaceDraft(key, undefined, now - 1)).to.equal(false);
    expect(await recordsOf(database)).to.have.length(1);
    expect(await replaceDraft(key, undefined, now)).to.equal(true);
    expect(await recordsOf(database)).to.deep.equal([]);
  });
});

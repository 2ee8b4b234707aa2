import { expect } from 'chai';
import { draftStorageKey, readDraft, replaceDraft } from '../../src/adapters/draft-store.js';
import type { Draft } from '../../src/engine/index.js';
import { deleteDatabases, presentDatabases, putRecord, recordsOf } from '../support/storage.js';

const database = 'user-survey-drafts';
const hour = 3_600_000;
const now = Date.parse('2026-10-12T12:00:00Z');
const key = draftStorageKey('home-care', 'home-care');
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
const nothing = { kept: true, value: { newer: false } };

describe('draft store', () => {
  beforeEach(deleteDatabases);
  after(deleteDatabases);

  it('gives back what was saved', async () => {
    expect(await replaceDraft(key, draft)).to.equal(true);
    const found = { kept: true, value: { newer: false, draft } };
    expect(await readDraft(key, 24, now + hour)).to.deep.equal(found);
    expect(await readDraft(draftStorageKey('home-care', 'b'), 24, now)).to.deep.equal(nothing);
  });

  it('makes no database to read or to delete', async () => {
    expect(await readDraft(key, 24, now)).to.deep.equal(nothing);
    expect(await replaceDraft(key)).to.equal(true);
    expect(await presentDatabases()).not.to.include(database);
  });

  it('deletes what has expired, also of other surveys', async () => {
    await replaceDraft(key, draft);
    await replaceDraft('other/other', { ...draft, surveyId: 'other' });
    expect(await readDraft(key, 24, now + 24 * hour)).to.have.nested.property('value.draft');
    expect(await readDraft(key, 24, now + 24 * hour + 1)).to.deep.equal(nothing);
    expect(await recordsOf(database)).to.have.length(1);
    await readDraft(key, 24, now + 169 * hour);
    expect(await recordsOf(database)).to.have.length(0);
  });

  it('does not keep a draft for ever that a wrong clock dated in the future', async () => {
    await replaceDraft(key, { ...draft, savedAt: now + 300 * hour });
    expect(await readDraft(key, 24, now)).to.deep.equal(nothing);
  });

  it('takes a damaged record for none and deletes it', async () => {
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
      { ...draft, place: { kind: 'page' } },
      { ...draft, place: { kind: '__proto__' } },
      { ...draft, code: 7 },
    ];
    for (const record of damaged) {
      await putRecord(database, key, record);
      expect(await readDraft(key, 24, now)).to.deep.equal(nothing);
      expect(await recordsOf(database)).to.deep.equal([]);
    }
  });

  it('leaves a draft of a newer format alone, also when it is as old as the hills', async () => {
    const newer = { format: 2, savedAt: 0 };
    await putRecord(database, key, newer);
    await putRecord(database, 'other/other', newer);
    expect(await readDraft(key, 24, now)).to.deep.equal({ kept: true, value: { newer: true } });
    expect(await replaceDraft(key, draft)).to.equal(false);
    expect(await replaceDraft(key)).to.equal(false);
    expect(await recordsOf(database)).to.deep.equal([newer, newer]);
  });
});

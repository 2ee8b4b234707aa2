import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { parseSurvey } from 'user-survey/engine';
import { localDate } from '../../demo/collector/surveys/local-date.js';
import { openVersions } from '../../demo/collector/surveys/versions.js';

const documentOf = (version: string, label = 'Warm?'): string =>
  JSON.stringify({
    id: 'visit',
    version,
    languages: ['en'],
    title: 'Your visit',
    pages: [{ id: 'all', questions: [{ id: 'warm', type: 'yes-no', label }] }],
  });

const now = parseSurvey(documentOf('now')).survey!;

describe('what every post would make anew', () => {
  it('is kept: the survey of an earlier version, until its document changes', async () => {
    let document = documentOf('1');
    const versions = openVersions({
      keepVersion: async () => undefined,
      documentOf: async () => document,
      documentsOf: async () => [],
      lastDocumentOf: async () => undefined,
    });
    const first = await versions.surveyOf(now, '1');
    assert.equal(first?.version, '1');
    assert.equal(await versions.surveyOf(now, '1'), first);
    document = documentOf('1', 'Was it warm?');
    const changed = await versions.surveyOf(now, '1');
    assert.equal(changed?.questions[0]?.label, 'Was it warm?');
  });

  it('is kept for so many versions only', async () => {
    const versions = openVersions({
      keepVersion: async () => undefined,
      documentOf: async (_id, version) => documentOf(version),
      documentsOf: async () => [],
      lastDocumentOf: async () => undefined,
    });
    const first = await versions.surveyOf(now, '1');
    for (let other = 2; other < 200; other += 1) await versions.surveyOf(now, `${other}`);
    assert.notEqual(await versions.surveyOf(now, '1'), first);
  });

  it('is kept: what writes dates', () => {
    const made = mock.method(Intl, 'DateTimeFormat');
    try {
      for (let times = 0; times < 10; times += 1)
        assert.equal(localDate(new Date('2026-06-30T22:00:00Z'), 'Europe/Helsinki'), '2026-07-01');
      assert.equal(made.mock.callCount(), 1);
    } finally {
      made.mock.restore();
    }
  });
});

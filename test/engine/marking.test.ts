import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { marking, parseSurvey, type Survey } from '../../src/engine/index.js';

/** A survey with one yes-no question for each flag, and a statement. */
const surveyWith = (...required: boolean[]): Survey => {
  const questions = required.map((flag, index) => ({
    id: `q${index}`,
    type: 'yes-no',
    label: 'Q',
    required: flag,
  }));
  const statement = { id: 'note', type: 'statement', label: 'Note' };
  const { survey } = parseSurvey({
    id: 'marking',
    version: '1',
    languages: ['en'],
    title: 'Marking',
    pages: [{ id: 'page', questions: [...questions, statement] }],
  });
  assert.ok(survey);
  return survey;
};

describe('marking', () => {
  it('says nothing when nothing is required', () => {
    assert.equal(marking(surveyWith(false, false), true), 'none');
    assert.equal(marking(surveyWith(), true), 'none');
  });
  it('says nothing when the channel requires nothing', () => {
    assert.equal(marking(surveyWith(true, false), false), 'none');
  });
  it('says once that all are required; statements do not count', () => {
    assert.equal(marking(surveyWith(true, true), true), 'all-required');
  });
  it('marks the minority', () => {
    assert.equal(marking(surveyWith(true, false, false), true), 'mark-required');
    assert.equal(marking(surveyWith(true, true, false), true), 'mark-optional');
  });
  it('marks the optional ones at a tie', () => {
    assert.equal(marking(surveyWith(true, false), true), 'mark-optional');
  });
});

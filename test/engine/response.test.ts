import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkSubmission,
  parseSurvey,
  requiresAnswers,
  toSubmission,
  type Survey,
} from '../../src/engine/index.js';

const surveyWith = (more: object = {}): Survey => {
  const { survey } = parseSurvey({
    id: 'home-care',
    version: '2026-1',
    languages: ['nb', 'en'],
    title: 'Care',
    pages: [{ id: 'p', questions: [{ id: 'when', type: 'scale', label: 'When', comment: true }] }],
    ...more,
  });
  assert.ok(survey);
  return survey;
};
const envelope = {
  submissionId: '0b6f7c1e-1a2b-4c3d-8e4f-5a6b7c8d9e0f',
  language: 'nb',
  completedOn: '2026-10-12',
  context: {},
};

describe('toSubmission', () => {
  it('leaves out an empty context, code and comments', () => {
    const session = { answers: { when: 5 }, comments: { when: ' ' }, code: '' };
    assert.deepEqual(toSubmission(surveyWith(), session, envelope), {
      submissionId: envelope.submissionId,
      surveyId: 'home-care',
      surveyVersion: '2026-1',
      language: 'nb',
      completedOn: '2026-10-12',
      answers: { when: 5 },
    });
  });

  it('joins the contexts; values that are not empty win over the document', () => {
    const survey = surveyWith({ context: { round: '2026', unit: 'all', channel: 'web' } });
    const context = { unit: ' roros ', round: '', channel: 'paper' };
    const submission = toSubmission(
      survey,
      { answers: {}, comments: {} },
      { ...envelope, context },
    );
    assert.deepEqual(submission.context, { round: '2026', unit: 'roros', channel: 'paper' });
  });

  it('sends no key that neither the survey nor the site has, and no value beyond the limit', () => {
    const survey = surveyWith({ context: { campaign: 'autumn' } });
    const context = { unit: `${'x'.repeat(99)} yz`, free: 'x', toString: 'x' };
    const session = { answers: {}, comments: {} };
    const submission = toSubmission(survey, session, { ...envelope, context });
    assert.deepEqual(submission.context, { campaign: 'autumn', unit: 'x'.repeat(99) });
    assert.ok(checkSubmission(survey, { ...submission, answers: { when: 2 } }).submission);
  });

  it('gives what the collector takes', () => {
    const session = { answers: { when: 2 }, comments: { when: ' Late\u0000 ' }, code: ' ABC ' };
    const submission = toSubmission(surveyWith({ context: { round: '2026' } }), session, {
      ...envelope,
      context: { unit: 'a\ud83d' },
    });
    const body: unknown = JSON.parse(JSON.stringify(submission));
    assert.deepEqual(checkSubmission(surveyWith(), body), { submission });
    assert.deepEqual(submission.comments, { when: 'Late' });
  });
});

describe('requiresAnswers', () => {
  it('is false for interviews and paper only', () => {
    assert.deepEqual([undefined, '', 'web', 'Paper', 'interview', 'paper'].map(requiresAnswers), [
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSurvey } from '../../src/engine/document/parse-survey.js';
import { problemMessage } from '../../src/engine/document/problem-message.js';
import type { ProblemCode, ProblemParams } from '../../src/engine/document/problem.js';
import type { Faulty } from '../support/assert-problems.js';
import { load } from './documents.js';

describe('problemMessage', () => {
  const message = (code: ProblemCode, params: ProblemParams, path = '/pages/2') =>
    problemMessage({ path, code, params, severity: 'error' });

  it('tells where, what is wrong and what was probably meant', () => {
    const document = load('faulty/unknown-question.json') as Faulty;
    assert.equal(
      problemMessage(parseSurvey(document.document).problems[0]!),
      '/pages/0/questions/1/visibleIf/question: no earlier question "contakt"; did you mean "contact"?',
    );
  });

  it('lists what is allowed when no name is near', () => {
    assert.equal(
      message('unknown-value', { value: 'never', allowed: ['auto', 'ask', 'off'] }),
      '/pages/2: unknown value "never"; allowed: "auto", "ask", "off"',
    );
  });

  it('tells numbers from texts', () => {
    assert.equal(
      message('unknown-value', { value: '3', allowed: [1, 2, 3], nearest: 3 }),
      '/pages/2: unknown value "3"; did you mean 3?',
    );
  });

  it('cuts long lists', () => {
    const allowed = Array.from({ length: 40 }, (_, index) => `q${index}`);
    const text = message('unknown-value', { value: 'zzzzzz', allowed });
    assert.ok(text.endsWith('"q29", …'), text);
  });

  it('tells the limits', () => {
    assert.equal(
      message('out-of-range', { value: 0, above: 0 }),
      '/pages/2: out of range 0; above: 0',
    );
    assert.equal(
      message('out-of-range', { value: 9, min: 1, max: 5 }),
      '/pages/2: out of range 9; min: 1; max: 5',
    );
  });

  it('tells where a value stands already', () => {
    assert.equal(
      message('duplicate', { value: 'a', first: '/pages/0' }),
      '/pages/2: duplicate "a"; first: "/pages/0"',
    );
  });

  it('calls the whole document by name', () => {
    assert.equal(message('missing', { value: 'id' }, ''), 'the document: missing "id"');
  });

  it('says nothing of what is not known', () => {
    assert.equal(message('empty', { value: undefined, allowed: [] }), '/pages/2: empty');
  });
});

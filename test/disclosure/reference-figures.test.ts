import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSurvey } from '../../src/engine/index.js';
import type { Answers, Survey } from '../../src/engine/index.js';
import * as reference from './reference-figures.js';

const choices = [
  { value: 'good', label: 'Good', score: 4 },
  { value: 'bad', label: 'Bad', score: 1 },
  { value: 'none', label: 'No help', scored: false },
];

function survey(measure: string): Survey {
  const { survey: parsed, problems } = parseSurvey({
    ...{ id: 'figures', version: '1', languages: ['en'], title: 'Figures' },
    areas: [{ id: 'area', title: 'Area' }],
    pages: [
      {
        id: 'page',
        questions: [
          ...[
            { id: 'step', label: 'Step', type: 'scale', min: 1, max: 6, area: 'area' },
            { id: 'turned', label: 'Turned', type: 'scale', reverse: true, area: 'area' },
          ].map((question) => ({ ...question, notApplicable: true, positive: [5, 6] })),
          { id: 'choice', label: 'Choice', type: 'single-choice', choices, positive: ['good'] },
        ].map((question) =>
          question.id === 'turned' ? { ...question, positive: [4, 5] } : question,
        ),
      },
    ],
    results: { measure, overall: { area: 'area' }, threshold: 3 },
  });
  assert.ok(parsed, JSON.stringify(problems));
  return parsed;
}

const responsesOf = (...all: readonly Answers[]) =>
  all.map((answers) => ({
    ...{ surveyId: 'figures', surveyVersion: '1', language: 'en', completedOn: '2026-10-01' },
    answers,
  }));

const itemOf = (own: Survey, id: string) =>
  reference.publishedItems(own).find((item) => item.id === id)!;

describe('the reference figures', () => {
  it('leave out blanks, "not applicable" and unscored choices', () => {
    const own = survey('mean');
    const responses = responsesOf(
      { step: 6, choice: 'good' },
      { step: 'not-applicable', choice: 'none' },
      { step: 1, choice: 'bad' },
      { choice: 'bad' },
    );
    assert.deepEqual(reference.itemFigure(itemOf(own, 'step'), 'mean', responses), {
      n: 2,
      values: { mean: 3.5 },
    });
    assert.deepEqual(reference.itemFigure(itemOf(own, 'choice'), 'mean', responses), {
      n: 3,
      values: { mean: 2 },
    });
    assert.equal(reference.notApplicableOf(itemOf(own, 'choice'), responses), 1);
  });

  it('turn what is reversed before a mean, and not before a share', () => {
    const responses = responsesOf({ turned: 5 }, { turned: 4 }, { turned: 1 });
    const mean = itemOf(survey('mean'), 'turned');
    assert.deepEqual(reference.itemFigure(mean, 'mean', responses)?.values, { mean: 2.7 });
    const share = itemOf(survey('positive-share'), 'turned');
    assert.deepEqual(reference.itemFigure(share, 'positive-share', responses)?.values, {
      positive: 67,
    });
  });

  it('are rounded once, half away from zero', () => {
    assert.equal(reference.roundHalfAway(2.25, 1), 2.3);
    assert.equal(reference.roundHalfAway(-2.25, 1), -2.3);
    assert.equal(reference.roundHalfAway(0.5, 0), 1);
    assert.equal(reference.roundHalfAway(1.005 * 100, 0), 101);
  });

  it('make an area of the unrounded figures of the questions that are shown', () => {
    const own = survey('mean');
    const items = reference.areaItems(own, 'area');
    // 10/3 and 3: the mean is 3.1667.
    const responses = responsesOf(
      { step: 3, turned: 3 },
      { step: 3, turned: 3 },
      { step: 4, turned: 3 },
      { turned: 3 },
    );
    const shown = reference.shownItems(items, 3, responses);
    assert.deepEqual(reference.areaFigure(shown, 'mean', responses), {
      n: 4,
      values: { mean: 3.2 },
    });
    const fewer = reference.shownItems(items, 4, responses);
    assert.deepEqual(reference.areaFigure(fewer, 'mean', responses), { n: 4, values: { mean: 3 } });
    assert.equal(reference.areaFigure([], 'mean', responses), undefined);
  });

  it('tell where each choice of a ranking stands on average', () => {
    const { survey: own } = parseSurvey({
      ...{ id: 'order', version: '1', languages: ['en'], title: 'Order' },
      pages: [
        {
          id: 'page',
          questions: [{ id: 'order', label: 'Order', type: 'ranking', choices: ['a', 'b', 'c'] }],
        },
      ],
      results: { measure: 'none' },
    });
    const responses = responsesOf({ order: ['a', 'b', 'c'] }, { order: ['c', 'a', 'b'] }, {});
    assert.deepEqual(reference.placesOf(itemOf(own!, 'order'), responses), [
      { value: 'a', mean: 1.5 },
      { value: 'b', mean: 2.5 },
      { value: 'c', mean: 2 },
    ]);
  });

  it('count a response of the round with at least one answer', () => {
    const [answered, empty, other] = responsesOf({ step: 1 }, {}, { step: 2 });
    const all = [answered!, empty!, { ...other!, context: { round: '2024' } }];
    assert.deepEqual(reference.answeredIn('all', all), [answered]);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSurvey } from '../../src/engine/index.js';
import { aggregate, parseResults } from '../../src/results/index.js';
import type { CountedResponse } from '../../src/results/index.js';

const surveyWith = (results: object | undefined) => {
  const { survey } = parseSurvey({
    id: 'home-care',
    version: '1',
    languages: ['en'],
    title: 'Home care',
    pages: [
      {
        id: 'page',
        questions: [
          { id: 'kind', type: 'scale', label: 'Kind?' },
          { id: 'help', type: 'multiple-choice', label: 'Help?', choices: ['food', 'walks'] },
          {
            id: 'staff',
            type: 'matrix',
            label: 'Staff',
            max: 5,
            rows: [{ id: 'time', label: 'Time' }],
          },
          { id: 'wish', type: 'ranking', label: 'First?', choices: ['food', 'walks'] },
          { id: 'visits', type: 'number', label: 'Visits?' },
        ],
      },
    ],
    ...(results && { results }),
  });
  return survey ?? assert.fail();
};
const publishedOn = '2026-12-01';

describe('aggregate', () => {
  it('counts a survey that does not say what is reported, without figures', async () => {
    const responses = Array.from({ length: 5 }, () => ({ answers: { kind: 4 } }));
    const document = await aggregate(surveyWith(undefined), responses, { publishedOn });
    assert.deepEqual(
      [document.measure, document.answered, document.overall, document.areas],
      ['none', 5, undefined, []],
    );
    assert.deepEqual(parseResults(document).problems, []);
  });

  it('reads an asynchronous source once, from its beginning to its end', async () => {
    let read = 0;
    async function* source() {
      for (; read < 7; read++) yield await Promise.resolve({ answers: { kind: 5 } });
    }
    const document = await aggregate(surveyWith({ measure: 'mean' }), source(), { publishedOn });
    assert.deepEqual([read, document.answered], [7, 7]);
  });

  it('takes what is no answer to a question as blank', async () => {
    const answers: unknown[] = [
      ...[{ kind: 9 }, { kind: '4' }, { kind: null }, { help: 'food' }, { help: [7] }],
      ...[{ staff: [4] }, { staff: { constructor: 4 } }, { wish: ['food'] }, { visits: '3' }],
      JSON.parse('{ "__proto__": 4, "constructor": 4 }'),
    ];
    const responses = answers.map((each) => ({ answers: each })) as CountedResponse[];
    const good = Array.from({ length: 5 }, () => ({
      answers: {
        ...{ kind: 4, help: ['food', 'food'], staff: { time: 2 } },
        ...{ wish: ['walks', 'food'], visits: 3 },
      },
    }));
    const document = await aggregate(surveyWith({ measure: 'mean' }), [...responses, ...good], {
      publishedOn,
    });
    assert.equal(document.answered, 5);
    const bases = document.questions.map((question) =>
      'rows' in question
        ? question.rows.map((row) => 'n' in row && row.n)
        : 'n' in question && question.n,
    );
    assert.deepEqual(bases, [5, 5, [5], 5, 5]);
  });

  it('has no rate when more have answered than were asked', async () => {
    const responses = Array.from({ length: 5 }, () => ({ answers: { kind: 4 } }));
    const survey = surveyWith({ measure: 'mean' });
    const document = await aggregate(survey, responses, { publishedOn, invited: 4 });
    assert.deepEqual([document.invited, document.responseRate], [4, undefined]);
  });

  it('lists a limited number of units, whatever is posted', async () => {
    const responses = Array.from({ length: 12_500 }, (_, index) => ({
      answers: { kind: 1 + (index % 5) },
      context: { unit: `unit ${index % 2500}` },
    }));
    const survey = surveyWith({ measure: 'mean', breakdowns: ['unit'] });
    const [breakdown] = (await aggregate(survey, responses, { publishedOn })).breakdowns;
    assert.ok(breakdown && 'groups' in breakdown);
    assert.equal(breakdown.groups.length, 2000);
  });
});

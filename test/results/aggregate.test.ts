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
    const responses = Array.from({ length: 30_000 }, (_, index) => ({
      answers: { kind: 1 + (index % 5) },
      context: { unit: `unit ${index % 6000}` },
    }));
    const survey = surveyWith({ measure: 'mean', breakdowns: ['unit'] });
    const [breakdown] = (await aggregate(survey, responses, { publishedOn })).breakdowns;
    assert.ok(breakdown && 'groups' in breakdown);
    assert.equal(breakdown.groups.length, 5000);
  });

  it('takes an old answer that is no object for no answer to a matrix', async () => {
    const responses = Array.from({ length: 5 }, () => ({ answers: { staff: 4, kind: 1 } }));
    const survey = surveyWith({ measure: 'mean' });
    const { questions } = await aggregate(survey, responses, { publishedOn });
    const matrix = questions.find(({ id }) => id === 'staff');
    assert.ok(matrix && 'rows' in matrix);
    assert.deepEqual(matrix.rows, [{ id: 'time', label: 'Time', hidden: 'too-few' }]);
  });

  it('passes over what is no response, and values of the context that are no texts', async () => {
    const bad = [null, {}, { answers: null }, { answers: { kind: 2 }, context: null }];
    const good = Array.from({ length: 5 }, () => ({ answers: { kind: 4 }, context: { unit: 5 } }));
    const survey = surveyWith({ measure: 'mean', breakdowns: ['unit'] });
    const responses = [...bad, ...good] as unknown as CountedResponse[];
    const document = await aggregate(survey, responses, { publishedOn });
    assert.equal(document.answered, 6);
    assert.deepEqual(document.breakdowns, [{ by: 'unit', label: 'unit', hidden: 'too-few' }]);
  });

  it('does not take the publication of another round for one of this round', async () => {
    const survey = surveyWith({ measure: 'mean' });
    const inRound = (round: string, length: number) =>
      Array.from({ length }, () => ({ answers: { kind: 4 }, context: { round } }));
    const previous = await aggregate(survey, inRound('2024', 6), { round: '2024', publishedOn });
    const document = await aggregate(survey, inRound('2026', 7), {
      ...{ round: '2026', publishedOn, previous },
    });
    assert.deepEqual([document.round, document.answered], ['2026', 7]);
  });

  it('refuses a number of invited that is none', async () => {
    for (const invited of [-1, 3.5, NaN])
      await assert.rejects(
        aggregate(surveyWith(undefined), [], { publishedOn, invited }),
        RangeError,
      );
  });

  it('sums numbers, and takes those that are beyond counting for no answers', async () => {
    const visits = [1e308, 1e308, ...Array.from({ length: 5 }, () => 2)];
    const responses = visits.map((each) => ({ answers: { visits: each, kind: 3 } }));
    const { questions } = await aggregate(surveyWith({ measure: 'mean' }), responses, {
      publishedOn,
    });
    const question = questions.find(({ id }) => id === 'visits');
    assert.ok(question && 'mean' in question);
    assert.deepEqual([question.n, question.mean], [5, 2]);
  });

  it('hides a breakdown of before that the survey no longer asks for, and never publishes it', async () => {
    const responses = (times: number) =>
      Array.from({ length: times }, () => ({ answers: { kind: 4 }, context: { unit: 'north' } }));
    const byUnit = surveyWith({ measure: 'mean', breakdowns: ['unit'] });
    const previous = await aggregate(byUnit, responses(8), { publishedOn });
    assert.ok(previous.breakdowns[0] && 'groups' in previous.breakdowns[0]);
    const survey = surveyWith({ measure: 'mean' });
    const { breakdowns } = await aggregate(survey, responses(20), { publishedOn, previous });
    assert.deepEqual(breakdowns, [{ by: 'unit', label: 'unit', hidden: 'protects-others' }]);
  });

  it('leaves out the overall figure of a round where it stood for something else', async () => {
    const responses = Array.from({ length: 5 }, () => ({ answers: { kind: 4, visits: 2 } }));
    const ofKind = surveyWith({ measure: 'mean', overall: { question: 'kind' } });
    const earlier = [await aggregate(ofKind, responses, { round: 'all', publishedOn })];
    const ofVisits = surveyWith({ measure: 'mean', overall: { question: 'visits' } });
    const now = responses.map((each) => ({ ...each, context: { round: '2026' } }));
    const document = await aggregate(ofVisits, now, { round: '2026', publishedOn, earlier });
    const [other] = document.rounds;
    assert.ok(other && 'questions' in other);
    assert.equal(other.overall, undefined);
    assert.deepEqual(other.questions?.[0], { id: 'kind', n: 5, mean: 4 });
  });

  it('keeps a question away for the round when a publication left it out', async () => {
    const step = (times: number, kind: number) =>
      Array.from({ length: times }, () => ({ answers: { kind, visits: 1 } }));
    const all = surveyWith({ measure: 'mean' });
    const without = surveyWith({ measure: 'mean', unpublished: ['kind'] });
    const first = await aggregate(all, step(8, 4), { publishedOn });
    const second = await aggregate(without, step(14, 4), { publishedOn, previous: first });
    const third = await aggregate(all, step(20, 4), { publishedOn, previous: second });
    const kind = third.questions.find(({ id }) => id === 'kind');
    assert.ok(kind && 'hidden' in kind);
    assert.equal(kind.hidden, 'protects-others');
  });

  it('keeps the highest threshold of the round', async () => {
    const step = (times: number) => Array.from({ length: times }, () => ({ answers: { kind: 4 } }));
    const high = surveyWith({ measure: 'mean', threshold: 10 });
    const low = surveyWith({ measure: 'mean', threshold: 3 });
    const previous = await aggregate(high, step(12), { publishedOn });
    const same = await aggregate(low, step(17), { publishedOn, previous });
    assert.deepEqual([same.answered, same.threshold], [12, 10]);
    const grown = await aggregate(low, step(22), { publishedOn, previous });
    assert.deepEqual([grown.answered, grown.threshold], [22, 10]);
  });
});

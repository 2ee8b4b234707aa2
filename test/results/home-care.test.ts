import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseSurvey } from '../../src/engine/index.js';
import { aggregate } from '../../src/results/index.js';
import type { CountedResponse, ResultsDocument } from '../../src/results/index.js';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

interface ExpectedFigures {
  readonly respondents: number | null;
  readonly questions: Readonly<Record<string, { n: number; notApplicable: number; mean: number }>>;
  readonly areas: Readonly<Record<string, { mean: number }>>;
  readonly overall: number;
  readonly suppressed?: true;
}
type ByGroup = Readonly<Record<string, ExpectedFigures | string>>;
interface Expected {
  readonly all: ExpectedFigures & { invited: number; responseRate: number };
  readonly byGender: ByGroup;
  readonly byAge: ByGroup;
}

const { survey } = parseSurvey(read('demo/surveys/ks-hjemmetjeneste.json'));
const { responses } = read('test/fixtures/results/synthetic-ks-responses.json') as {
  responses: CountedResponse[];
};
const { all, byGender, byAge } = read(
  'test/fixtures/results/synthetic-ks-expected.json',
) as Expected;

const meansOf = (figures: readonly { id: string }[]) =>
  Object.fromEntries(figures.map((each) => [each.id, 'mean' in each ? each.mean : null]));
const expectedMeans = ({ areas }: ExpectedFigures) =>
  Object.fromEntries(Object.entries(areas).map(([id, { mean }]) => [id, mean]));

describe('home care, with invented answers', async () => {
  const document: ResultsDocument = await aggregate(survey!, responses, {
    invited: all.invited,
    publishedOn: '2026-12-01',
  });

  it('has the expected response rate and overall figure', () => {
    const { answered, responseRate, overall } = document;
    assert.deepEqual([answered, responseRate], [all.respondents, all.responseRate]);
    assert.ok(overall && 'mean' in overall);
    assert.equal(overall.mean, all.overall);
  });

  it('has the expected areas', () => {
    assert.deepEqual(meansOf(document.areas), expectedMeans(all));
  });

  for (const [id, { n, notApplicable, mean }] of Object.entries(all.questions))
    it(`has the expected ${id}`, () => {
      const found = document.questions.find((question) => question.id === id);
      assert.ok(found && 'mean' in found);
      assert.deepEqual([found.n, found.notApplicable, found.mean], [n, notApplicable, mean]);
    });

  for (const [by, expected] of Object.entries({ gender: byGender, age: byAge }))
    for (const [value, figures] of Object.entries(expected)) {
      if (typeof figures === 'string') continue;
      it(`has the expected group ${value} by ${by}`, () => {
        const breakdown = document.breakdowns.find((each) => each.by === by);
        assert.ok(breakdown && 'groups' in breakdown);
        const group = breakdown.groups.find(({ values }) => values[0] === value);
        if (figures.suppressed) {
          assert.ok(group && 'hidden' in group);
          assert.deepEqual(Object.keys(group), ['values', 'label', 'hidden']);
          return;
        }
        assert.ok(group && 'answered' in group && group.overall && 'mean' in group.overall);
        assert.equal(group.answered, figures.respondents);
        assert.equal(group.overall.mean, figures.overall);
        assert.deepEqual(meansOf(group.areas ?? []), expectedMeans(figures));
      });
    }
});

import assert from 'node:assert/strict';
import { parseSurvey, type Survey } from '../../src/engine/index.js';
import type { Figure, GroupResult, ResultsDocument } from '../../src/results/results-document.js';
import type { DataSet, PostedResponse } from './data-set.js';
import { publishNaively } from './naive.js';

/** So many of a unit answered the one question with this; `undefined`: left it blank. */
export type Answered = readonly [count: number, unit: string | undefined, answer?: number];

const ROUND = '2026';

/** Units a and b lie in the north, c and d in the south. */
const REGIONS = { a: 'north', b: 'north', c: 'south', d: 'south' };

/** One question from 1 to 5, broken down as given; at least five responses behind a figure. */
export function smallSurvey(breakdowns: readonly unknown[] = ['unit'], measure = 'mean'): Survey {
  const positive = measure === 'positive-share' ? { positive: [4, 5] } : {};
  const { survey, problems } = parseSurvey({
    ...{ id: 'small', version: '1', languages: ['en'], title: 'Small' },
    context: { region: 'none' },
    areas: [{ id: 'whole', title: 'Whole' }],
    pages: [
      {
        id: 'page',
        questions: [
          {
            id: 'first',
            label: 'First',
            type: 'scale',
            min: 1,
            max: 5,
            area: 'whole',
            ...positive,
          },
          { id: 'words', label: 'Words', type: 'text' },
        ],
      },
    ],
    results: { measure, overall: { area: 'whole' }, threshold: 5, breakdowns },
  });
  assert.ok(survey, JSON.stringify(problems));
  return survey;
}

export const responsesOf = (answered: readonly Answered[]): readonly PostedResponse[] =>
  answered.flatMap(([count, unit, answer]) =>
    Array.from({ length: count }, (): PostedResponse => ({
      ...{ surveyId: 'small', surveyVersion: '1', language: 'en', completedOn: '2026-10-01' },
      context: {
        round: ROUND,
        ...(unit && { unit, region: REGIONS[unit as keyof typeof REGIONS] }),
      },
      answers: { words: 'Some', ...(answer !== undefined && { first: answer }) },
    })),
  );

/** The round, published once after each of the lists, each with those before it. */
export function smallRound(
  survey: Survey | readonly Survey[],
  ...steps: readonly (readonly Answered[])[]
): DataSet {
  const surveys = [survey].flat();
  const publications = steps.map((_, index) => ({
    survey: surveys[index] ?? surveys[0]!,
    responses: responsesOf(steps.slice(0, index + 1).flat()),
  }));
  return { seed: 0, round: ROUND, regions: REGIONS, publications };
}

export const naively = ({ publications, round }: DataSet): readonly ResultsDocument[] =>
  publications.map(({ survey, responses }) =>
    publishNaively(survey, responses, { round, publishedOn: '2026-12-01' }),
  );

const PROTECTS = { hidden: 'protects-others' } as const;

const changeGroups = (
  document: ResultsDocument,
  change: (group: GroupResult) => GroupResult,
): ResultsDocument => ({
  ...document,
  breakdowns: document.breakdowns.map((breakdown) =>
    'groups' in breakdown ? { ...breakdown, groups: breakdown.groups.map(change) } : breakdown,
  ),
});

/** The document with one more group hidden, so that it protects others. */
export const hiding = (value: string, document: ResultsDocument): ResultsDocument =>
  changeGroups(document, (group) =>
    group.values.join('+') === value
      ? { values: group.values, label: group.label, ...PROTECTS }
      : group,
  );

/** The document with the figures of one group hidden, and the group itself shown. */
export const hidingFigures = (value: string, document: ResultsDocument): ResultsDocument =>
  changeGroups(document, (group) => {
    if (group.values.join('+') !== value || 'hidden' in group) return group;
    const overall: Figure = PROTECTS;
    return { ...group, overall, areas: group.areas?.map(({ id }) => ({ id, ...PROTECTS })) };
  });

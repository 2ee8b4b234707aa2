import assert from 'node:assert/strict';
import { parseSurvey, type Survey } from '../../src/engine/index.js';
import type { Random } from '../faults/random.js';

type Json = Readonly<Record<string, unknown>>;

const chance = (random: Random, percent: number): boolean => random.below(100) < percent;

/** The units of the survey's public map, and the region that each lies in. */
export function randomRegions(random: Random): Readonly<Record<string, string>> {
  const units = ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, 3 + random.below(4));
  return Object.fromEntries(
    units.map((unit) => [unit, random.pick(['north', 'south', 'south', 'west'])]),
  );
}

const choices = (count: number, scores: boolean) =>
  Array.from({ length: count }, (_, index) => ({
    value: `v${index + 1}`,
    label: `Choice ${index + 1}`,
    ...(scores && { score: index + 1 }),
  }));

const unscored = { value: 'secret', label: 'Prefer not to say', scored: false };

/** Values in the three groups of `measure: groups`, low to high. */
const thirds = <Value>(values: readonly Value[]) => {
  const [first, last] = [Math.floor(values.length / 3), Math.ceil((values.length * 2) / 3)];
  return [
    { id: 'large', values: values.slice(last) },
    { id: 'some', values: values.slice(first, last) },
    { id: 'small', values: values.slice(0, Math.max(1, first)) },
  ].filter((group) => group.values.length > 0);
};

/** What a measure needs to know of the values. */
function measured<Value>(measure: string, values: readonly Value[]): Json {
  if (measure === 'positive-share')
    return { positive: values.slice(-Math.ceil(values.length / 2)) };
  return measure === 'groups' ? { groups: thirds(values) } : {};
}

const steps = (min: number, max: number) =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index);

/** A question that has a figure. */
function ratedQuestion(random: Random, measure: string, id: string, area?: string): Json {
  const common = { id, label: id, ...(area && { area }) };
  const notApplicable = chance(random, 40);
  const kind = random.weighted({
    scale: 6,
    choice: 2,
    matrix: 2,
    yesNo: measure === 'mean' ? 0 : 2,
  });
  if (kind === 'yesNo')
    return {
      ...{ ...common, type: 'yes-no', notApplicable },
      ...(measure === 'groups'
        ? { groups: thirds([false, true]) }
        : { positive: [random.below(2) === 0] }),
    };
  if (kind === 'choice') {
    const scored = choices(3 + random.below(2), true);
    return {
      ...{ ...common, type: 'single-choice', notApplicable },
      choices: [...scored, ...(chance(random, 30) ? [unscored] : [])],
      ...measured(
        measure,
        scored.map(({ value }) => value),
      ),
    };
  }
  const [min, max] = random.pick([
    [1, 5],
    [1, 6],
    [1, 4],
    [0, 10],
  ] as const);
  const range = { min, max, ...measured(measure, steps(min, max)) };
  if (kind === 'scale')
    return { ...common, type: 'scale', notApplicable, ...range, reverse: chance(random, 20) };
  return {
    ...{ ...common, type: 'matrix', notApplicable, ...range },
    rows: [
      { id: 'one', label: 'One' },
      {
        id: 'two',
        label: 'Two',
        reverse: chance(random, 30),
        ...(chance(random, 30) && { area: 'second' }),
      },
    ],
  };
}

/** Mergers of these values: one, one within another, or two that overlap. */
function randomMergers(random: Random, values: readonly string[]): readonly Json[] {
  const merger = (from: number, to: number) => ({
    label: values.slice(from, to).join('+'),
    values: values.slice(from, to),
  });
  if (values.length < 3) return [merger(0, values.length)];
  const kind = random.weighted({ one: 4, two: 2, within: 2, overlap: 2, single: 1 });
  if (kind === 'one') return [merger(0, 2)];
  if (kind === 'two') return [merger(0, 2), merger(2, values.length)];
  if (kind === 'within') return [merger(0, 2), merger(0, 3)];
  return kind === 'overlap' ? [merger(0, 2), merger(1, 3)] : [merger(0, 1)];
}

/** A listing of breakdowns: some plain, some with mergers, some keys twice. */
function randomBreakdowns(
  random: Random,
  keys: Readonly<Record<string, readonly string[]>>,
): readonly Json[] {
  return Object.entries(keys).flatMap(([by, values]) => {
    if (chance(random, 35)) return [];
    const merged = () => ({ by, merge: randomMergers(random, values) });
    const kind = values.length < 2 ? 'plain' : random.weighted({ plain: 5, merged: 2, both: 3 });
    if (kind === 'plain') return [{ by }];
    return kind === 'merged' ? [merged()] : [{ by }, merged()];
  });
}

/** A survey document, made anew with another listing of breakdowns for each publication. */
export function randomSurveys(
  random: Random,
  regions: Readonly<Record<string, string>>,
  publications: number,
): readonly Survey[] {
  const measure = random.weighted({ mean: 5, 'positive-share': 3, groups: 2, none: 1 });
  const ages = choices(2 + random.below(4), false);
  const age = {
    ...{ id: 'age', label: 'Age', type: 'single-choice', notApplicable: chance(random, 20) },
    choices: [...ages, ...(chance(random, 40) ? [unscored] : [])],
  };
  const asked = random.pick([
    { question: 'age', equals: 'v1' },
    { question: 'age', in: ['v1', 'v2'] },
    { question: 'helped', equals: true },
    { question: 'fine', atLeast: 1 },
  ]);
  const howChoices = choices(2 + random.below(2), false);
  const whole = Array.from({ length: 1 + random.below(2) }, (_, index) =>
    ratedQuestion(random, measure, `w${index + 1}`, 'whole'),
  );
  const extra = ratedQuestion(
    random,
    measure,
    'extra',
    random.pick(['second', 'whole', undefined]),
  );
  const overall = chance(random, 35) ? { question: 'fine' } : { area: 'whole' };
  const document = {
    ...{ id: 'random', version: '1', languages: ['en'], title: 'Random' },
    context: { region: 'none' },
    areas: [
      { id: 'whole', title: 'Whole' },
      { id: 'second', title: 'Second' },
    ],
    pages: [
      {
        id: 'all',
        questions: [
          { id: 'helped', label: 'Helped', type: 'yes-no' },
          {
            ...{ id: 'fine', label: 'Fine', type: 'scale', min: 1, max: 5 },
            ...measured(measure, steps(1, 5)),
            ...(chance(random, 30) && { area: 'second' }),
            notApplicable: chance(random, 30),
          },
          age,
          {
            id: 'how',
            label: 'How',
            type: 'single-choice',
            choices: howChoices,
            ...(chance(random, 70) && { visibleIf: asked }),
          },
          ...whole,
          { ...extra, ...(chance(random, 50) && { visibleIf: asked }) },
          {
            id: 'help',
            label: 'Help',
            type: 'multiple-choice',
            choices: [
              ...choices(3, false),
              { value: 'none', label: 'None', exclusive: true, scored: chance(random, 50) },
            ],
          },
          {
            id: 'visits',
            label: 'Visits',
            type: 'number',
            min: 0,
            max: 7,
            ...(measure === 'mean' && chance(random, 30) && { area: 'second' }),
          },
          { id: 'order', label: 'Order', type: 'ranking', choices: choices(3, false) },
          { id: 'words', label: 'Words', type: 'text' },
        ],
      },
    ],
  };
  const keys = {
    age: ages.map(({ value }) => value),
    helped: [],
    ...(chance(random, 40) && { how: howChoices.map(({ value }) => value) }),
    unit: Object.keys(regions),
    ...(chance(random, 50) && { region: [...new Set(Object.values(regions))] }),
  };
  const threshold = random.pick([3, 5, 5, 10]);
  const unpublished = chance(random, 15) ? ['extra'] : [];
  const first = randomBreakdowns(random, keys);
  return Array.from({ length: publications }, (_, index) => {
    const breakdowns = index > 0 && chance(random, 25) ? randomBreakdowns(random, keys) : first;
    const results = {
      measure,
      threshold,
      breakdowns,
      unpublished,
      ...(measure !== 'none' && { overall }),
    };
    const parsed = parseSurvey(JSON.stringify({ ...document, results }));
    assert.ok('survey' in parsed && parsed.survey, JSON.stringify(parsed));
    return parsed.survey;
  });
}

import { holds, NOT_APPLICABLE } from '../../src/engine/index.js';
import type { Answer, ChoiceValue, Question, Survey } from '../../src/engine/index.js';
import type { Random } from '../faults/random.js';
import type { PostedResponse } from './data-set.js';
import { itemsOf, scoredValues } from './items.js';

/** How the crowd answers: which values are frequent is drawn once, so that groups come small and skewed. */
export interface Crowd {
  /** Question or context key → its values, each as often as it is frequent. */
  readonly lots: Map<string, readonly (ChoiceValue | boolean)[]>;
  /** Question → the answer that groups give that are all alike. */
  readonly best: ReadonlyMap<string, ChoiceValue | boolean>;
  /** Percent of answers that are left blank, and of those "not applicable". */
  readonly blank: number;
  readonly notApplicable: number;
  /** Answer of everybody who belongs to this value of `age`, `helped` or `unit`; else they differ. */
  readonly alike: ReadonlySet<ChoiceValue | boolean>;
}

/** Few of one, many of another: weights that make groups of 0, of some, just at the threshold. */
const WEIGHTS = [0, 1, 1, 2, 3, 5, 10, 20];

const lotsOf = (random: Random, values: readonly (ChoiceValue | boolean)[]) => {
  const lots = values.flatMap((value) => Array.from({ length: random.pick(WEIGHTS) }, () => value));
  return lots.length > 0 ? lots : values;
};

/** Every value that an answer to the question, or to one row of it, can have. */
function valuesOf(survey: Survey, question: Question): readonly (ChoiceValue | boolean)[] {
  if (question.type === 'number') return Array.from({ length: 8 }, (_, visits) => visits);
  if ('choices' in question && question.choices) return question.choices.map(({ value }) => value);
  const item = itemsOf(survey).find((one) => one.question === question);
  return item ? scoredValues(item) : [];
}

export function randomCrowd(random: Random, survey: Survey, units: readonly string[]): Crowd {
  const lots = new Map<string, readonly (ChoiceValue | boolean)[]>([
    ['unit', lotsOf(random, units)],
    ...survey.questions.map((question): [string, readonly (ChoiceValue | boolean)[]] => [
      question.id,
      lotsOf(random, valuesOf(survey, question)),
    ]),
  ]);
  const candidates = [...units, 'v1', 'v2', 'v3', true, false];
  const best = survey.questions.map((question): [string, ChoiceValue | boolean] => [
    question.id,
    question.type === 'yes-no' ? true : (valuesOf(survey, question).at(-1) ?? ''),
  ]);
  return {
    lots,
    best: new Map(best),
    blank: random.pick([0, 0, 3, 10, 30]),
    notApplicable: random.pick([0, 5, 20]),
    alike: new Set(candidates.filter(() => random.below(100) < 25)),
  };
}

function randomAnswer(
  random: Random,
  crowd: Crowd,
  question: Question,
  isAlike: boolean,
): Answer | undefined {
  const lots = crowd.lots.get(question.id)!;
  const one = (): ChoiceValue | boolean | undefined => {
    const percent = random.below(100);
    if (percent < crowd.blank) return undefined;
    if (question.notApplicable !== false && percent >= 100 - crowd.notApplicable)
      return NOT_APPLICABLE;
    return isAlike && question.id !== 'age' && question.id !== 'helped' && question.id !== 'how'
      ? crowd.best.get(question.id)
      : random.pick(lots);
  };
  if (question.type === 'text') return random.below(3) === 0 ? 'Some words' : undefined;
  if (question.type === 'matrix') {
    const cells = question.rows.flatMap((row) => {
      const value = one();
      return value === undefined ? [] : [[row.id, value as ChoiceValue] as const];
    });
    return cells.length > 0 ? Object.fromEntries(cells) : undefined;
  }
  if (question.type === 'ranking') {
    if (random.below(100) < crowd.blank) return undefined;
    const [first, ...rest] = question.choices.map(({ value }) => value);
    return random.below(2) === 0 ? [first!, ...rest] : [...rest, first!];
  }
  if (question.type === 'multiple-choice') {
    const value = one();
    if (value === undefined || value === NOT_APPLICABLE) return value;
    if (value === 'none') return ['none'];
    const values = question.choices
      .map((choice) => choice.value)
      .filter((other) => other !== 'none');
    return values.filter((other) => other === value || random.below(3) === 0);
  }
  return one();
}

/** Answers of visible questions only, as the endpoint gets them. */
export function randomResponse(
  random: Random,
  survey: Survey,
  crowd: Crowd,
  regions: Readonly<Record<string, string>>,
  round: string,
): PostedResponse {
  const unit = random.pick(crowd.lots.get('unit')!) as string;
  const hasUnit = random.below(100) >= crowd.blank / 2;
  const answers: Record<string, Answer> = {};
  const isEmpty = random.below(100) < 2;
  const isAlike = () =>
    [unit, answers.age, answers.helped].some((value) => crowd.alike.has(value as ChoiceValue));
  for (const question of survey.questions) {
    if (isEmpty || (question.visibleIf && !holds(question.visibleIf, (id) => answers[id])))
      continue;
    const answer = randomAnswer(random, crowd, question, isAlike());
    if (answer !== undefined) answers[question.id] = answer;
  }
  return {
    ...{ surveyId: survey.id, surveyVersion: survey.version, language: 'en' },
    completedOn: '2026-10-01',
    context: { round, ...(hasUnit && { unit, region: regions[unit]! }) },
    answers,
  };
}

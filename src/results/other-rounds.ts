import { isRecord, own } from '../engine/record.js';
import type {
  MissingRound,
  OverallOf,
  Question,
  Reference,
  Survey,
  TypedFigure,
  TypedRound,
} from '../engine/index.js';
import type {
  AnswerCounts,
  AreaFigure,
  Figure,
  ResultsDocument,
  RoundQuestion,
  RoundResult,
} from './results-document.js';
import { roundMean, roundPercent } from './rounding.js';

/** What the document of this round reports: nothing else is compared. */
export interface Reported {
  readonly overall?: OverallOf;
  readonly areas: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
}

/** A number has a mean whatever the measure. */
const isNumber = (survey: Survey, of: OverallOf | undefined): boolean =>
  of !== undefined &&
  'question' in of &&
  survey.questions.some(({ id, type }) => id === of.question && type === 'number');

/** A typed-in figure, as the measure reads it. */
function figureOf(survey: Survey, typed: TypedFigure, isOfNumber: boolean): Figure {
  if (isRecord(typed)) {
    const groups = survey.questions.flatMap((question) => question.groups ?? []);
    const known = new Map([...groups].reverse().map((group) => [group.id, group]));
    const ids = [...new Set(groups.map(({ id }) => id))];
    return {
      groups: ids.flatMap((id) => {
        const percent = own(typed, id);
        const label = known.get(id)?.label ?? id;
        return percent === undefined ? [] : [{ id, label, percent: roundPercent(percent) }];
      }),
    };
  }
  return survey.results?.measure === 'positive-share' && !isOfNumber
    ? { positive: roundPercent(typed) }
    : { mean: roundMean(typed) };
}

function typedRound(
  survey: Survey,
  reported: Reported,
  round: TypedRound | MissingRound,
): RoundResult {
  const { threshold = 0 } = survey.results ?? {};
  const { round: name, label } = round;
  const head = { round: name, ...(label !== undefined && { label }) };
  if ('missing' in round) return { ...head, missing: true };
  const { answered, base, values } = round;
  if (answered !== undefined && answered < threshold) return { ...head, hidden: 'too-few' };
  const figure = (key: string, isOfNumber: boolean): Figure | undefined => {
    const typed = own(values, key);
    return typed === undefined ? undefined : figureOf(survey, typed, isOfNumber);
  };
  const overall = reported.overall && figure('overall', isNumber(survey, reported.overall));
  const areas = [...reported.areas].flatMap((id): AreaFigure[] => {
    const known = figure(id, false);
    return known ? [{ id, ...known }] : [];
  });
  const typedQuestion = (question: Question): readonly RoundQuestion[] => {
    const { id, type } = question;
    // A name that stands for more than the question is not the question's.
    const isTaken = id === 'overall' || reported.areas.has(id);
    const known = isTaken ? undefined : figure(id, type === 'number');
    if (known) return [{ id, ...known }];
    const rows = (type === 'matrix' ? question.rows : []).flatMap((row) => {
      const ofRow = figure(`${id}.${row.id}`, false);
      return ofRow ? [{ id: row.id, ...ofRow }] : [];
    });
    return rows.length > 0 ? [{ id, rows }] : [];
  };
  const questions = survey.questions
    .filter(({ id }) => reported.questions.has(id))
    .flatMap(typedQuestion);
  return {
    ...head,
    ...(answered !== undefined && { answered }),
    ...(base !== undefined && { base }),
    ...(overall && { overall }),
    ...(areas.length > 0 && { areas }),
    ...(questions.length > 0 && { questions }),
  };
}

/** The figure of a published part, where it is of this measure; without its label and distribution. */
function figureIn(
  survey: Survey,
  part: Figure | Pick<AnswerCounts, 'notApplicable'>,
  isOfNumber = false,
): Figure | undefined {
  const measure = isOfNumber ? 'mean' : survey.results?.measure;
  const n = 'n' in part && part.n !== undefined ? { n: part.n } : {};
  if ('hidden' in part) return { hidden: part.hidden };
  if ('missing' in part) return { missing: part.missing };
  if ('mean' in part) return measure === 'mean' ? { ...n, mean: part.mean } : undefined;
  if ('positive' in part)
    return measure === 'positive-share' ? { ...n, positive: part.positive } : undefined;
  return 'groups' in part && measure === 'groups' ? { ...n, groups: part.groups } : undefined;
}

const isSame = (one: OverallOf, other: OverallOf): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Another round as it was published. */
function earlierRound(survey: Survey, reported: Reported, document: ResultsDocument): RoundResult {
  const { round, answered, overall, areas, questions, hidden } = document;
  if (hidden) return { round, hidden };
  const isOverall = overall && reported.overall && isSame(overall.of, reported.overall);
  const whole = isOverall && figureIn(survey, overall, isNumber(survey, overall.of));
  return {
    round,
    ...(answered !== undefined && { answered }),
    ...(whole && { overall: whole }),
    areas: areas.flatMap(({ id, ...area }): AreaFigure[] => {
      const figure = reported.areas.has(id) ? figureIn(survey, area) : undefined;
      return figure ? [{ id, ...figure }] : [];
    }),
    questions: questions.flatMap((question): RoundQuestion[] => {
      const { id, type } = question;
      if (!reported.questions.has(id)) return [];
      if ('rows' in question) {
        const rows = question.rows.flatMap((row) => {
          const figure = figureIn(survey, row);
          return figure ? [{ id: row.id, ...figure }] : [];
        });
        return rows.length > 0 ? [{ id, rows }] : [];
      }
      const figure = figureIn(survey, question, type === 'number');
      return figure ? [{ id, ...figure }] : [];
    }),
  };
}

/**
 * Other rounds: those that were typed in, in their order, and those that were published here, each
 * as it was published last.
 */
export function otherRounds(
  survey: Survey,
  reported: Reported,
  round: string,
  earlier: readonly ResultsDocument[],
): readonly RoundResult[] {
  const published = new Map(earlier.map((document) => [document.round, document]));
  published.delete(round);
  const typed = (survey.results?.rounds ?? []).filter(
    (each) => each.round !== round && !published.has(each.round),
  );
  return [
    ...typed.map((each) => typedRound(survey, reported, each)),
    ...[...published.values()].map((document) => earlierRound(survey, reported, document)),
  ];
}

/** What the figures are compared with, where this round has the figure. */
export function references(survey: Survey, reported: Reported): readonly Reference[] {
  const { overall, areas, questions } = reported;
  const isReported = (key: string): boolean =>
    key === 'overall'
      ? overall !== undefined
      : areas.has(key) || questions.has(key) || questions.has(key.split('.')[0]!);
  return (survey.results?.references ?? []).map((reference) => ({
    ...reference,
    values: Object.fromEntries(Object.entries(reference.values).filter(([key]) => isReported(key))),
  }));
}

import { isRecord, own } from '../engine/record.js';
import type { MissingRound, Reference, Survey, TypedFigure, TypedRound } from '../engine/index.js';
import type {
  AnswerCounts,
  AreaFigure,
  Figure,
  ResultsDocument,
  RoundQuestion,
  RoundResult,
} from './results-document.js';

type Round = TypedRound | MissingRound;

/** A typed-in figure, as the measure reads it. */
function figureOf(survey: Survey, typed: TypedFigure): Figure {
  if (isRecord(typed)) {
    const known = survey.questions.flatMap(({ groups = [] }) => groups);
    const groups = Object.entries(typed).map(([id, percent]) => ({
      id,
      label: known.find((group) => group.id === id)?.label ?? id,
      percent,
    }));
    return { groups };
  }
  return survey.results?.measure === 'positive-share' ? { positive: typed } : { mean: typed };
}

function typedRound(survey: Survey, round: Round): RoundResult {
  const { threshold = 0 } = survey.results ?? {};
  const { round: name, label } = round;
  const head = { round: name, ...(label !== undefined && { label }) };
  if ('missing' in round) return { ...head, missing: true };
  const { answered, base, values } = round;
  if (answered !== undefined && answered < threshold) return { ...head, hidden: 'too-few' };
  const figure = (key: string): Figure | undefined => {
    const typed = own(values, key);
    return typed === undefined ? undefined : figureOf(survey, typed);
  };
  const overall = figure('overall');
  const areas = survey.areas.flatMap(({ id }): AreaFigure[] => {
    const known = figure(id);
    return known ? [{ id, ...known }] : [];
  });
  const questions = reportedQuestions(survey).flatMap((question): RoundQuestion[] => {
    const { id } = question;
    // A name that an area has too is the area's.
    const known = areas.some((area) => area.id === id) ? undefined : figure(id);
    if (known) return [{ id, ...known }];
    const rows = (question.type === 'matrix' ? question.rows : []).flatMap((row) => {
      const ofRow = figure(`${id}.${row.id}`);
      return ofRow ? [{ id: row.id, ...ofRow }] : [];
    });
    return rows.length > 0 ? [{ id, rows }] : [];
  });
  return {
    ...head,
    ...(answered !== undefined && { answered }),
    ...(base !== undefined && { base }),
    ...(overall && { overall }),
    ...(areas.length > 0 && { areas }),
    ...(questions.length > 0 && { questions }),
  };
}

const reportedQuestions = (survey: Survey) =>
  survey.questions.filter(({ id }) => !survey.results?.unpublished.includes(id));

/** The figure of a published part, without its label and its distribution; nothing without one. */
function figureIn(part: Figure | Pick<AnswerCounts, 'notApplicable'>): Figure | undefined {
  if ('hidden' in part) return { hidden: part.hidden };
  if ('missing' in part) return { missing: part.missing };
  if ('mean' in part) return { n: part.n, mean: part.mean };
  if ('positive' in part) return { n: part.n, positive: part.positive };
  return 'groups' in part ? { n: part.n, groups: part.groups } : undefined;
}

/** Another round as it was published. */
function earlierRound(survey: Survey, document: ResultsDocument): RoundResult {
  const { round, answered, overall, areas, questions, hidden } = document;
  if (hidden) return { round, hidden };
  const isReported = new Set(reportedQuestions(survey).map(({ id }) => id));
  const whole = overall && figureIn(overall);
  return {
    round,
    ...(answered !== undefined && { answered }),
    ...(whole && { overall: whole }),
    areas: areas.flatMap(({ id, ...area }): AreaFigure[] => {
      const figure = figureIn(area);
      return figure ? [{ id, ...figure }] : [];
    }),
    questions: questions.flatMap((question): RoundQuestion[] => {
      const { id } = question;
      if (!isReported.has(id)) return [];
      if ('rows' in question) {
        const rows = question.rows.flatMap((row) => {
          const figure = figureIn(row);
          return figure ? [{ id: row.id, ...figure }] : [];
        });
        return rows.length > 0 ? [{ id, rows }] : [];
      }
      const figure = figureIn(question);
      return figure ? [{ id, ...figure }] : [];
    }),
  };
}

/** Other rounds: those that were typed in, in their order, and those that were published here. */
export function otherRounds(
  survey: Survey,
  round: string,
  earlier: readonly ResultsDocument[],
): readonly RoundResult[] {
  const published = earlier.filter((document) => document.round !== round);
  const names = new Set([round, ...published.map((document) => document.round)]);
  const typed = (survey.results?.rounds ?? []).filter((each) => !names.has(each.round));
  return [
    ...typed.map((each) => typedRound(survey, each)),
    ...published.map((document) => earlierRound(survey, document)),
  ];
}

/** What the figures are compared with, without questions that are not published. */
export function references(survey: Survey): readonly Reference[] {
  const { references: all = [], unpublished = [] } = survey.results ?? {};
  return all.map((reference) => ({
    ...reference,
    values: Object.fromEntries(
      Object.entries(reference.values).filter(([key]) => !unpublished.includes(key.split('.')[0]!)),
    ),
  }));
}

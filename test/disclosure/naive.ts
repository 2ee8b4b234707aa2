import type { Breakdown, Survey } from '../../src/engine/index.js';
import type {
  AnswerCounts,
  Figure,
  GroupResult,
  QuestionResult,
  ResultsDocument,
} from '../../src/results/results-document.js';
import { askedGroups, type GroupValues } from './asked-groups.js';
import type { PostedResponse } from './data-set.js';
import type { Item } from './items.js';
import * as reference from './reference-figures.js';
import type { PlainFigure } from './reference-figures.js';

/**
 * What a document looks like when only what is too few is hidden, and nothing to protect it: the
 * audit has to break these.
 */

const TOO_FEW = { hidden: 'too-few' } as const;

/** A figure as a results document writes it. */
function written(figure: PlainFigure | undefined): Figure {
  if (!figure) return TOO_FEW;
  const { n, values } = figure;
  if (values.mean !== undefined) return { n, mean: values.mean };
  if (values.positive !== undefined) return { n, positive: values.positive };
  return { n, groups: Object.entries(values).map(([id, percent]) => ({ id, percent })) };
}

type Responses = readonly PostedResponse[];

const areaOf = (survey: Survey, items: readonly Item[], whole: Responses, group: Responses) => {
  const { measure, threshold } = survey.results!;
  const inRound = reference.shownItems(items, threshold, whole);
  const shown = reference.shownItems(inRound, threshold, group);
  return written(reference.areaFigure(shown, measure, group));
};

function counts(survey: Survey, item: Item, responses: Responses): AnswerCounts {
  const { measure, threshold } = survey.results!;
  const n = reference.baseOf(item, responses).length;
  if (n < threshold) return TOO_FEW;
  const figure = reference.itemFigure(item, measure, responses);
  const distribution = reference.distributionOf(item, responses);
  const places = reference.placesOf(item, responses);
  return {
    ...(figure ? written(figure) : { n }),
    notApplicable: reference.notApplicableOf(item, responses),
    ...(!['number', 'ranking'].includes(item.question.type) && { distribution }),
    ...(places.length > 0 && {
      places: places.map(({ value, mean }) => ({ value, label: String(value), mean })),
    }),
  };
}

function questionsOf(survey: Survey, responses: Responses): readonly QuestionResult[] {
  const items = reference.publishedItems(survey);
  const questions = [...new Set(items.map(({ question }) => question))];
  return questions.map((question): QuestionResult => {
    const { id, label, type } = question;
    const own = items.filter((item) => item.question === question);
    return question.type === 'matrix'
      ? {
          ...{ id, label, type },
          rows: own.map((item) => ({
            ...counts(survey, item, responses),
            ...{ id: item.row!.id, label: item.row!.label },
          })),
        }
      : { id, label, type, ...counts(survey, own[0]!, responses) };
  });
}

/** Of the context only the values that reach the threshold, and mergers. */
function groupValues(survey: Survey, breakdown: Breakdown, responses: Responses) {
  const { by, merge } = breakdown;
  const isQuestion = survey.questions.some(({ id }) => id === by);
  const isMerger = (values: GroupValues) => merge.some((one) => one.values === values);
  return askedGroups(survey, breakdown, responses).filter(
    (values) =>
      isQuestion ||
      isMerger(values) ||
      reference.membersOf(survey, by, values, responses).length >= survey.results!.threshold,
  );
}

function groupOf(
  survey: Survey,
  by: string,
  values: readonly (string | number | boolean)[],
  whole: Responses,
): GroupResult {
  const members = reference.membersOf(survey, by, values, whole);
  const { threshold, measure } = survey.results!;
  const named = { values, label: values.join('+') };
  if (members.length < threshold) return { ...named, ...TOO_FEW };
  return {
    ...{ ...named, answered: members.length },
    ...(measure !== 'none' && {
      overall: areaOf(survey, reference.overallItems(survey), whole, members),
      areas: survey.areas.map(({ id }) => ({
        id,
        ...areaOf(survey, reference.areaItems(survey, id), whole, members),
      })),
    }),
  };
}

/** The document with what is too few hidden, and nothing else. */
export function publishNaively(
  survey: Survey,
  responses: Responses,
  { round, publishedOn }: { readonly round: string; readonly publishedOn: string },
): ResultsDocument {
  const answered = reference.answeredIn(round, responses);
  const { id, title, languages } = survey;
  const { threshold, measure, overall, breakdowns } = survey.results!;
  const head = {
    ...({ kind: 'survey-results', format: 1 } as const),
    survey: { id, title, languages },
    ...{ round, publishedOn, measure, threshold, references: [], rounds: [] },
  };
  if (answered.length < threshold)
    return { ...head, ...TOO_FEW, areas: [], questions: [], breakdowns: [] };
  return {
    ...{ ...head, answered: answered.length },
    ...(overall && {
      overall: {
        of: overall,
        ...areaOf(survey, reference.overallItems(survey), answered, answered),
      },
    }),
    areas:
      measure === 'none'
        ? []
        : survey.areas.map((area) => ({
            ...{ id: area.id, title: area.title },
            ...areaOf(survey, reference.areaItems(survey, area.id), answered, answered),
          })),
    questions: questionsOf(survey, answered),
    breakdowns: breakdowns.map((breakdown) => ({
      ...{ by: breakdown.by, label: breakdown.by },
      groups: groupValues(survey, breakdown, answered).map((values) =>
        groupOf(survey, breakdown.by, values, answered),
      ),
    })),
  };
}

import type { Survey } from '../engine/index.js';
import { figureOf } from './counting/exact-figure.js';
import type { Group } from './counting/groups.js';
import type { Hiding } from './suppression/hiding.js';
import { questionResults } from './item-results.js';
import type { Item, Summary } from './counting/items.js';
import type {
  AreaFigure,
  AreaResult,
  BreakdownResult,
  Figure,
  GroupResult,
  OverallResult,
  ResultsDocument,
} from './results-document.js';
import { countOf } from './counting/counted-round.js';
import type { CountedRound } from './counting/counted-round.js';
import { otherRounds, references } from './other-rounds.js';
import type { Reported } from './other-rounds.js';
import { roundPercent } from './rounding.js';

/** What the collector knows of the round, beside its responses. */
export interface Publication {
  readonly round: string;
  /** `YYYY-MM-DD`. */
  readonly publishedOn: string;
  readonly invited?: number;
  readonly earlier: readonly ResultsDocument[];
}

/** The figure of a summary in the whole round, or in a group. */
function summaryFigure(
  round: CountedRound,
  hiding: Hiding,
  summary: Summary,
  group?: Group,
): Figure {
  const reason = group ? hiding.reason(group, summary) : hiding.summaries.get(summary);
  const based = reason ? undefined : round.basedOf(summary, group?.tally ?? round.whole);
  return based ? figureOf(based.n, based.exact) : { hidden: reason ?? 'too-few' };
}

const areaSummaries = ({ areas }: Survey, { summaries }: CountedRound) =>
  areas.flatMap(({ id, title }) => {
    const summary = summaries.find(({ of }) => 'area' in of && of.area === id);
    return summary ? [{ id, title, summary }] : [];
  });

/** What stands for the whole survey; nothing when the survey does not say, or it is not published. */
function overallSummary({ results }: Survey, { summaries }: CountedRound): Summary | undefined {
  const { overall } = results ?? {};
  return overall && summaries.find(({ of }) => JSON.stringify(of) === JSON.stringify(overall));
}

function groupResult(
  survey: Survey,
  round: CountedRound,
  hiding: Hiding,
  group: Group,
): GroupResult {
  const { values, label, answered } = group;
  const hidden = hiding.reason(group, 'answered');
  if (hidden) return { values, label, hidden };
  const overall = overallSummary(survey, round);
  const areas = areaSummaries(survey, round).map(({ id, summary }): AreaFigure => ({
    id,
    ...summaryFigure(round, hiding, summary, group),
  }));
  return {
    values,
    label,
    answered,
    ...(overall && { overall: summaryFigure(round, hiding, overall, group) }),
    ...(areas.length > 0 && { areas }),
  };
}

/** A value of the context that was not listed before would only now tell how many it has. */
const isListed = ({ threshold, before }: CountedRound, group: Group): boolean =>
  group.isNamed ||
  (group.answered >= threshold && before?.ofGroup(group, 'answered') !== 'too-few');

const breakdownResults = (survey: Survey, round: CountedRound, hiding: Hiding): BreakdownResult[] =>
  [...round.breakdowns].map(([breakdown, groups]) => {
    const { by } = breakdown;
    const question = survey.questions.find(({ id }) => id === by);
    const head = { by, label: breakdown.label ?? question?.label ?? by };
    const hidden = hiding.breakdowns.get(breakdown);
    return hidden
      ? { ...head, hidden }
      : {
          ...head,
          groups: groups
            .filter((group) => isListed(round, group))
            .map((group) => groupResult(survey, round, hiding, group)),
        };
  });

/** The steps of all scales, when they share them. */
function sharedScale(items: readonly Item[]): ResultsDocument['scale'] {
  const ranges = items.flatMap(({ question }) => {
    if (question.type === 'scale') return [question];
    return question.type === 'matrix' && question.range ? [question.range] : [];
  });
  const [first] = ranges;
  return first && ranges.every(({ min, max }) => min === first.min && max === first.max)
    ? { min: first.min, max: first.max }
    : undefined;
}

/** The results document of a round: what is hidden leaves nothing but the reason. */
export function surveyResults(
  survey: Survey,
  round: CountedRound,
  hiding: Hiding,
  { round: name, publishedOn, invited, earlier }: Publication,
): ResultsDocument {
  const { id, title, languages, fallback, results } = survey;
  const { threshold } = round;
  const answered = countOf(round, 'answered');
  const isHidden = answered < threshold;
  const scale = sharedScale(round.items);
  const overall = overallSummary(survey, round);
  const areas = areaSummaries(survey, round);
  const questions = questionResults(survey, round, hiding);
  const reported: Reported = {
    ...(overall && { overall: overall.of }),
    areas: new Set(areas.map((area) => area.id)),
    questions: new Set(questions.map((question) => question.id)),
  };
  return {
    kind: 'survey-results',
    format: 1,
    survey: { id, title, languages, fallback },
    round: name,
    publishedOn,
    measure: results?.measure ?? 'none',
    ...(scale && { scale }),
    threshold,
    ...(isHidden ? { hidden: 'too-few' } : { answered }),
    ...(invited !== undefined && { invited }),
    ...(!isHidden &&
      invited &&
      answered <= invited && { responseRate: roundPercent((100 * answered) / invited) }),
    ...(overall && {
      overall: {
        of: overall.of,
        ...summaryFigure(round, hiding, overall),
      } satisfies OverallResult,
    }),
    areas: areaSummaries(survey, round).map(({ id: area, title: name, summary }): AreaResult => ({
      id: area,
      title: name,
      ...summaryFigure(round, hiding, summary),
    })),
    questions: questionResults(survey, round, hiding),
    breakdowns: breakdownResults(survey, round, hiding),
    references: references(survey, reported),
    rounds: otherRounds(survey, reported, name, earlier),
  };
}

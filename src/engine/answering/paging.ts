import type { Layout, QuestionId, Survey } from '../document/survey.js';
import type { Place, Step } from './answers.js';

/** The visible questions, parted into steps as the layout asks. */
const pageSteps = (survey: Survey, layout: Layout, visible: ReadonlySet<QuestionId>) => {
  const steps: { place: Place & { kind: 'page' }; questionIds: QuestionId[] }[] = [];
  const single = layout === 'one-question';
  // A statement stands with the next question, one at the end with the last.
  let isAsked = true;
  for (const { id: pageId, questions } of survey.pages)
    for (const { id, type } of questions) {
      if (!visible.has(id)) continue;
      let step = steps.at(-1);
      if (!step || (single ? isAsked : layout === 'pages' && step.place.pageId !== pageId))
        steps.push((step = { place: { kind: 'page', pageId }, questionIds: [] }));
      step.questionIds.push(id);
      if (single) step.place = { kind: 'page', pageId, questionId: id };
      isAsked = type !== 'statement';
    }
  const last = single && !isAsked && steps.length > 1 ? steps.pop() : undefined;
  if (last) steps.at(-1)?.questionIds.push(...last.questionIds);
  return steps;
};

const unnumbered = (kind: 'start' | 'review') => ({
  place: { kind },
  questionIds: [],
  number: 0,
  count: 0,
});

/**
 * The way through the survey: the start, pages with a visible
 * question, and the review. What comes after sending is not a step of the way.
 * @param way `visible`: see `visibleQuestions`; `start`: is there a start page?
 */
export const stepsOf = (
  survey: Survey,
  way: {
    readonly layout: Layout;
    readonly visible: ReadonlySet<QuestionId>;
    readonly start: boolean;
  },
): readonly Step[] => [
  ...(way.start ? [unnumbered('start')] : []),
  ...pageSteps(survey, way.layout, way.visible).map((step, index, { length: count }) => ({
    ...step,
    number: index + 1,
    count,
  })),
  ...(survey.review ? [unnumbered('review')] : []),
];

/**
 * The index of the step that a place stands for, also when the place comes from another layout;
 * if that step is gone, of the nearest earlier one, else 0.
 */
export const stepIndex = (
  steps: readonly Step[],
  place: Place,
  survey: Pick<Survey, 'pages' | 'questions'>,
): number => {
  if (place.kind === 'start') return 0;
  if (place.kind !== 'page') return Math.max(steps.length - 1, 0);
  const { pageId, questionId } = place;
  const page = steps.findIndex(
    (step) => step.place.kind === 'page' && step.place.pageId === pageId,
  );
  const order = survey.questions.map(({ id }) => id);
  const first = survey.pages.find(({ id }) => id === pageId)?.questions[0]?.id;
  const wanted = order.indexOf(questionId ?? first ?? '');
  const isEarlier = ({ questionIds: [id] }: Step): boolean =>
    id !== undefined && order.indexOf(id) <= wanted;
  return Math.max(page, steps.findLastIndex(isEarlier), 0);
};

import type { Layout, Place, QuestionId, Step, Survey } from './types.js';

type PageStep = Pick<Step, 'place' | 'questionIds'>;

/** What is asked on one step each, statements with the next question, trailing ones with the last. */
const questionSteps = (survey: Survey, visible: ReadonlySet<QuestionId>): readonly PageStep[] => {
  const steps: PageStep[] = [];
  let waiting: QuestionId[] = [];
  let place: Place | undefined;
  for (const { id: pageId, questions } of survey.pages)
    for (const { id: questionId, type } of questions) {
      if (!visible.has(questionId)) continue;
      waiting.push(questionId);
      place = { kind: 'page', pageId, questionId };
      if (type === 'statement') continue;
      steps.push({ place, questionIds: waiting });
      waiting = [];
    }
  if (!place || waiting.length === 0) return steps;
  const last = steps.pop() ?? { place, questionIds: [] };
  return [...steps, { ...last, questionIds: [...last.questionIds, ...waiting] }];
};

const pageSteps = (
  survey: Survey,
  layout: Layout,
  visible: ReadonlySet<QuestionId>,
): readonly PageStep[] => {
  if (layout === 'one-question') return questionSteps(survey, visible);
  const steps = survey.pages.flatMap(({ id: pageId, questions }): readonly PageStep[] => {
    const questionIds = questions.map(({ id }) => id).filter((id) => visible.has(id));
    return questionIds.length > 0 ? [{ place: { kind: 'page', pageId }, questionIds }] : [];
  });
  const [first] = steps;
  return layout === 'single-page' && first
    ? [{ place: first.place, questionIds: steps.flatMap(({ questionIds }) => questionIds) }]
    : steps;
};

const unnumbered = (kind: 'start' | 'review'): Step => ({
  place: { kind },
  questionIds: [],
  number: 0,
  count: 0,
});

/**
 * The way through the survey (contract section 2, "Steps"): the start, pages with a visible
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
  if (place.kind !== 'page') {
    const review = steps.findIndex((step) => step.place.kind === place.kind);
    return review >= 0 ? review : Math.max(steps.length - 1, 0);
  }
  const { pageId, questionId } = place;
  const asked = steps.findIndex(
    ({ questionIds }) => questionId !== undefined && questionIds.includes(questionId),
  );
  if (asked >= 0) return asked;
  const page = steps.findIndex(
    (step) =>
      step.place.kind === 'page' &&
      step.place.pageId === pageId &&
      (questionId === undefined || step.place.questionId === undefined),
  );
  if (page >= 0) return page;
  const order = survey.questions.map(({ id }) => id);
  const first = survey.pages.find(({ id }) => id === pageId)?.questions[0]?.id;
  const gone = order.indexOf(questionId ?? first ?? '');
  const isEarlier = ({ questionIds: [id] }: Step): boolean =>
    id !== undefined && order.indexOf(id) <= gone;
  return Math.max(steps.findLastIndex(isEarlier), 0);
};

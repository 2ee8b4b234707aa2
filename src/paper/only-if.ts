import {
  questionById,
  type Page,
  type Question,
  type QuestionId,
  type Survey,
} from '../engine/index.js';
import {
  conjuncts,
  grouped,
  isGroup,
  isSame,
  requirementOf,
  type Requirement,
} from './requirement.js';

const own = ({ visibleIf }: Page | Question): readonly Requirement[] =>
  visibleIf ? conjuncts(requirementOf(visibleIf)) : [];

const without = (parts: readonly Requirement[], known: readonly Requirement[]) =>
  parts.filter((part) => !known.some((each) => isSame(each, part)));

/** What has to hold for a question to be asked at all. */
const behind = (survey: Survey, id: QuestionId): readonly Requirement[] => {
  const question = questionById(survey, id);
  const page = survey.pages.find(({ questions }) => questions.some((each) => each === question));
  return [page, question].flatMap((part) => (part ? own(part) : []));
};

/**
 * What follows from a requirement: who answered a question was asked it. Conditions are on earlier
 * questions only, so this ends.
 */
const consequences = (survey: Survey, requirement: Requirement): readonly Requirement[] => {
  if (isGroup(requirement)) {
    const each = requirement.parts.map((part) => [part, ...consequences(survey, part)]);
    if (requirement.join === 'all') return each.flat();
    const [first = [], ...others] = each;
    return others.reduce(
      (common, more) => common.filter((one) => more.some((other) => isSame(one, other))),
      first,
    );
  }
  if (requirement.negated) return [];
  const reasons = behind(survey, requirement.question);
  return [...reasons, ...reasons.flatMap((reason) => consequences(survey, reason))];
};

/** Leaves out what follows from another part: it is said at the question that the other is about. */
const shortened = (survey: Survey, parts: readonly Requirement[]): Requirement | undefined => {
  const known = parts.flatMap((part) => consequences(survey, part));
  return grouped('all', without(parts, known));
};

/** Who is asked a page; `undefined`: everybody. */
export const pageOnlyIf = (survey: Survey, page: Page): Requirement | undefined =>
  shortened(survey, own(page));

/** Who of those that are asked the page is asked a question of it; `undefined`: all of them. */
export const questionOnlyIf = (
  survey: Survey,
  page: Page,
  question: Question,
): Requirement | undefined => shortened(survey, without(own(question), own(page)));

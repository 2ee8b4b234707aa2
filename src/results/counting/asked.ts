import { holds } from '../../engine/index.js';
import { own } from '../../engine/record.js';
import type { Answers, Condition, QuestionId, Survey } from '../../engine/index.js';

/** Who is asked a question that not everybody is asked. */
export interface Asked {
  /** Questions whose answers decide, also by way of others. */
  readonly dependsOn: ReadonlySet<QuestionId>;
  isAsked(answers: Answers): boolean;
}

function questionsIn(condition: Condition): readonly QuestionId[] {
  if ('all' in condition) return condition.all.flatMap(questionsIn);
  if ('any' in condition) return condition.any.flatMap(questionsIn);
  return 'not' in condition ? questionsIn(condition.not) : [condition.question];
}

/** Those questions that have a condition, of their own or of their page. */
export function askedByCondition(survey: Survey): ReadonlyMap<QuestionId, Asked> {
  const found = new Map<QuestionId, Asked>();
  for (const page of survey.pages)
    for (const { id, visibleIf } of page.questions) {
      const conditions = [page.visibleIf, visibleIf].filter((each) => each !== undefined);
      if (conditions.length === 0) continue;
      const direct = conditions.flatMap(questionsIn);
      const dependsOn = new Set(
        direct.flatMap((each) => [each, ...(found.get(each)?.dependsOn ?? [])]),
      );
      // Hidden questions have no answer in a response, so that the condition alone decides.
      const isAsked = (answers: Answers): boolean =>
        conditions.every((condition) => holds(condition, (question) => own(answers, question)));
      found.set(id, { dependsOn, isAsked });
    }
  return found;
}

import { visibleQuestions } from '../../src/engine/index.js';
import type { Survey } from '../../src/engine/index.js';
import type { Random } from '../faults/random.js';
import type { DataSet, PostedResponse } from './data-set.js';

/** The response with another answer, or none, to one question. */
function withAnswer(response: PostedResponse, id: string, answer: unknown): PostedResponse {
  const rest = Object.entries(response.answers).filter(([other]) => other !== id);
  const own = answer === undefined ? [] : [[id, answer]];
  return { ...response, answers: Object.fromEntries([...rest, ...own]) };
}

/** Only what is visible may be answered. */
const isAllowed = (survey: Survey, { answers }: PostedResponse): boolean => {
  const visible = visibleQuestions(survey, answers);
  return Object.keys(answers).every((id) => visible.has(id));
};

/**
 * The round with something of two responses exchanged: where they are from, or one answer. As it was
 * when that cannot be.
 */
export function exchanged(random: Random, dataSet: DataSet): DataSet {
  const { publications } = dataSet;
  const { survey, responses } = publications.at(-1)!;
  const [one, other] = [random.pick(responses), random.pick(responses)];
  const { id } = random.pick(survey.questions);
  const pair: readonly [PostedResponse, PostedResponse] =
    random.below(3) === 0
      ? [
          { ...one, context: other.context },
          { ...other, context: one.context },
        ]
      : [withAnswer(one, id, other.answers[id]), withAnswer(other, id, one.answers[id])];
  if (!pair.every((response) => isAllowed(survey, response))) return dataSet;
  const changed = new Map([
    [one, pair[0]],
    [other, pair[1]],
  ]);
  return {
    ...dataSet,
    publications: publications.map((publication) => ({
      ...publication,
      responses: publication.responses.map((response) => changed.get(response) ?? response),
    })),
  };
}

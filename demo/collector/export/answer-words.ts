import type { Answers } from 'user-survey/engine';
import type { AskedQuestion } from './answer-cells.js';
import type { StoredResponse } from '../storage/store.js';

/** A response with its answers as they are said: every value in place, rows and questions by id. */
export function sayAnswers(
  response: StoredResponse,
  asked: ReadonlyMap<string, AskedQuestion>,
): object {
  const say = (questionId: string, answer: Answers[string]): unknown => {
    const said = asked.get(questionId)?.say ?? ((value: unknown) => value);
    if (Array.isArray(answer)) return answer.map(said);
    if (typeof answer !== 'object') return said(answer);
    return Object.fromEntries(Object.entries(answer).map(([row, value]) => [row, said(value)]));
  };
  const answers = Object.fromEntries(
    Object.entries(response.answers).map(([id, answer]) => [id, say(id, answer)]),
  );
  return { ...response, answers };
}

import type { Answer } from 'user-survey/engine';
import type { AskedQuestion } from './asked-questions.js';
import type { StoredResponse } from '../storage/tables.js';

/** A response with its answers as they are said: every value in place, rows and questions by id. */
export function sayAnswers(
  response: StoredResponse,
  asked: ReadonlyMap<string, AskedQuestion>,
): object {
  const answers = Object.entries(response.answers).map(
    ([id, answer]) => [id, sayAnswer(answer, asked.get(id))] as const,
  );
  return { ...response, answers: Object.fromEntries(answers) };
}

function sayAnswer(answer: Answer, asked: AskedQuestion | undefined): unknown {
  if (!asked) return answer;
  const { say } = asked;
  if (Array.isArray(answer)) return answer.map(say);
  if (typeof answer !== 'object') return say(answer);
  return Object.fromEntries(Object.entries(answer).map(([row, value]) => [row, say(value)]));
}

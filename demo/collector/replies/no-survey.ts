import type { FastifyReply } from 'fastify';
import type { Surveys } from '../surveys/surveys.js';
import { sendProblem, surveyNotFound } from './problem-json.js';

/** Tells an administrator why a survey cannot be worked with: its document has problems, or there is none. */
export function sendNoSurvey(
  reply: FastifyReply,
  surveys: Pick<Surveys, 'isBroken' | 'problemsOf'>,
  id: string,
): FastifyReply {
  if (!surveys.isBroken(id)) return surveyNotFound(reply);
  return sendProblem(reply, {
    status: 409,
    kind: 'document-problems',
    title: 'The survey document has problems. Put it right, and try again.',
    problems: surveys.problemsOf(id),
  });
}

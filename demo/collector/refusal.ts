import type { CheckedSubmission } from 'user-survey/engine';
import { errorMessage } from './error-message.js';
import type { ProblemDetails, QuestionProblem } from './problem-json.js';

type Refused = Exclude<CheckedSubmission, { submission: object }>;
type Fault = Refused['faults'][number];

/** An answer to a hostile body must not be larger than the body. */
const MAX_PROBLEMS = 100;

/** The problem that tells why a submission is not taken: 403 for the code alone, else 422. */
export function refusal({ errors, faults }: Refused): ProblemDetails {
  if (errors.length === 0 && faults.every(({ path }) => path === '/code')) {
    return { status: 403, kind: 'code-invalid', title: 'The code is missing or not right.' };
  }
  const questions = [
    ...errors.map((error) => ({ question: error.questionId, message: errorMessage(error) })),
    ...faults.flatMap(questionFault),
  ];
  const others = faults.filter((fault) => questionFault(fault).length === 0);
  return {
    status: 422,
    kind: 'invalid-submission',
    title: 'The answers do not fit the survey.',
    ...(others.length > 0 && { detail: others.slice(0, MAX_PROBLEMS).map(describe).join('; ') }),
    ...(questions.length > 0 && { errors: unique(questions).slice(0, MAX_PROBLEMS) }),
  };
}

/** A fault at one question's answer or comment, if it is that. */
function questionFault({ path, code }: Fault): QuestionProblem[] {
  const escaped = /^\/(?:answers|comments)\/([^/]*)/.exec(path)?.[1];
  if (escaped === undefined) return [];
  const question = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
  const message =
    code === 'hidden'
      ? 'This question is not asked with these answers.'
      : code === 'unknown'
        ? 'The survey does not ask this.'
        : 'This text cannot be taken as it is.';
  return [{ question, message }];
}

const describe = ({ path, code }: Fault): string => `${path || 'the body'}: ${code}`;

/** A matrix with several rows at fault says each thing once. */
function unique(problems: readonly QuestionProblem[]): QuestionProblem[] {
  const known = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...known.values()];
}

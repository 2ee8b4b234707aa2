import type { CheckedSubmission } from 'user-survey/engine';
import { errorMessage } from './error-message.js';
import type { ProblemDetails, QuestionProblem } from './problem-json.js';

type Refused = Exclude<CheckedSubmission, { submission: object }>;
type Fault = Refused['faults'][number];

/** An answer to a hostile body must not be larger than the body, nor take longer to write. */
const MAX_PROBLEMS = 100;
const LONGEST_NAME = 200;

/** Why an invitation code is not taken. */
export const CODE_PROBLEMS: Readonly<Record<'code-invalid' | 'code-used', ProblemDetails>> = {
  'code-invalid': { status: 403, kind: 'code-invalid', title: 'The code is missing or not right.' },
  'code-used': { status: 403, kind: 'code-used', title: 'The code has been used already.' },
};

/** The problem that tells why a submission is not taken: 403 for the code alone, else 422. */
export function refusal({ errors, faults }: Refused): ProblemDetails {
  if (errors.length === 0 && faults.every(({ path }) => path === '/code')) {
    return CODE_PROBLEMS['code-invalid'];
  }
  const questions: QuestionProblem[] = errors.slice(0, MAX_PROBLEMS).map((error) => ({
    question: error.questionId,
    ...(error.rowId !== undefined && { row: error.rowId }),
    code: error.code,
    params: error.params,
    message: errorMessage(error),
  }));
  const others: string[] = [];
  for (const fault of faults.slice(0, MAX_PROBLEMS - questions.length)) {
    const question = questionOf(fault);
    if (question === undefined) others.push(`${cut(fault.path) || 'the body'}: ${fault.code}`);
    else questions.push({ question: cut(question), message: FAULTS[fault.code] ?? NOT_AS_IT_IS });
  }
  return {
    status: 422,
    kind: 'invalid-submission',
    title: 'The answers do not fit the survey.',
    ...(others.length > 0 && { detail: others.join('; ') }),
    ...(questions.length > 0 && { errors: questions }),
  };
}

const NOT_AS_IT_IS = 'This text cannot be taken as it is.';
const FAULTS: { readonly [Code in Fault['code']]?: string } = {
  hidden: 'This question is not asked with these answers.',
  unknown: 'The survey does not ask this.',
};

/** The question at whose answer or comment there is a fault, if it is at one. */
function questionOf({ path }: Fault): string | undefined {
  const escaped = /^\/(?:answers|comments)\/([^/]*)/.exec(path)?.[1];
  return escaped?.replaceAll('~1', '/').replaceAll('~0', '~');
}

const cut = (name: string): string => name.slice(0, LONGEST_NAME);

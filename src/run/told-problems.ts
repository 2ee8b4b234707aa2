import { problemMessage, type Problem } from '../engine/index.js';
import type { SurveyEvents } from '../events.js';
import { report } from '../report.js';

/** To the page's developer, a line for each. */
export const reportProblems = (problems: readonly Problem[], tag?: string) => {
  for (const problem of problems)
    report(problemMessage(problem), problem.severity === 'error' ? 'error' : 'warn', tag);
};

/**
 * What an event tells of a document that cannot be shown.
 * @param status HTTP status, where there was an answer
 */
export const failureOf = (
  problems: readonly Problem[],
  status: number | undefined,
): Omit<SurveyEvents['survey-failed']['detail'], 'stage'> => ({
  ...(status && { status }),
  problems: problems.map((problem) => {
    const { path, code, params } = problem;
    return { path, code, params, message: problemMessage(problem) };
  }),
});

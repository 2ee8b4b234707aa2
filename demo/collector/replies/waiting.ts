import type { ProblemDetails } from './problem-json.js';

/** Lines for the operator; a stranger may name versions without end. */
const MOST_TOLD = 100;
const LONGEST_NAME = 100;

/** An answer that waits on the respondent's device, because of what only the operator can put right. */
export const WAITS: ProblemDetails = {
  status: 503,
  kind: 'unavailable',
  title:
    'The survey cannot take this answer at the moment. It is kept on the device and sent again.',
  // An editor needs some time.
  retryAfter: 300,
};

export interface WaitingAnswers {
  /** @param version untrusted */
  forVersion(surveyId: string, version: string): void;
  forDocument(surveyId: string): void;
  /** The document is right again: the next fault is told anew. */
  overFor(surveyId: string): void;
}

/**
 * Tells the operator, once for each cause, that answers wait.
 * @param report takes one line; it never holds an answer
 */
export function waitingAnswers(report: (line: string) => void): WaitingAnswers {
  const versions = new Set<string>();
  const documents = new Set<string>();
  return {
    forVersion(surveyId, version) {
      // Written as JSON: no line break of a stranger's gets into a log.
      const name = JSON.stringify(version.slice(0, LONGEST_NAME));
      const line = `Answers to the survey "${surveyId}" in the version ${name} wait: publish that document again, or put it right.`;
      if (versions.has(line) || versions.size >= MOST_TOLD) return;
      versions.add(line);
      report(line);
    },
    forDocument(surveyId) {
      if (documents.has(surveyId)) return;
      documents.add(surveyId);
      report(`Answers to the survey "${surveyId}" wait: its document has problems.`);
    },
    overFor(surveyId) {
      documents.delete(surveyId);
    },
  };
}

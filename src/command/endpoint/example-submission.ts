import { toSubmission } from '../../engine/index.js';
import type { Submission, Survey } from '../../engine/index.js';
import { MARK, type Example } from './example-answers.js';

/** What goes into an envelope beside the answers. */
export interface Envelope {
  readonly code?: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** A new submission, as the element would send it; its channel says that it is no respondent's. */
export const exampleSubmission = (
  survey: Survey,
  { answers, comments }: Example,
  { code, today }: Envelope,
): Submission =>
  toSubmission(
    survey,
    { answers, comments, ...(code !== undefined && { code }) },
    {
      submissionId: crypto.randomUUID(),
      language: survey.languages[0]!,
      completedOn: today,
      context: { channel: MARK },
    },
  );

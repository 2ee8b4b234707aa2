import type { Submission, Survey } from '../../src/engine/index.js';

/** A response as `aggregate` reads it. */
export type PostedResponse = Omit<Submission, 'submissionId' | 'code'>;

/** One publication of a round: the survey as it reads then, and all responses so far. */
export interface Publication {
  readonly survey: Survey;
  readonly responses: readonly PostedResponse[];
}

/** One round of one survey, published once or in steps. */
export interface DataSet {
  readonly seed: number;
  readonly round: string;
  /** Public: which region each unit lies in. Who has a region has a unit, and the other way round. */
  readonly regions: Readonly<Record<string, string>>;
  /** Responses only get added from one to the next. */
  readonly publications: readonly Publication[];
}

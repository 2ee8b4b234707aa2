import type { Survey } from 'user-survey/engine';
import type { Intake } from '../intake/intake.js';
import type { Publishing } from '../publication/publishing.js';
import type { ResponseReader } from '../storage/response-reader.js';
import type { Store } from '../storage/store.js';
import type { Surveys } from '../surveys/surveys.js';
import type { Versions } from '../surveys/versions.js';
import type { RecentReports } from './reading/recent-reports.js';
import type { WantedCodes } from './wanted-codes.js';

export interface CodeGroup {
  readonly unit?: string;
  readonly round?: string;
  readonly made: number;
  readonly unused: number;
}

export interface InvitationCodes {
  /** New codes that match the survey's `code.pattern`; kept as digests only. `undefined`: the pattern cannot be filled. */
  make(survey: Survey, wanted: WantedCodes): Promise<readonly string[] | undefined>;
  /** How many were made and are unused, by unit and round. */
  groups(surveyId: string): Promise<readonly CodeGroup[]>;
  /** Those of a list of codes that are known and unused: for reminders. */
  unusedOf(surveyId: string, codes: readonly string[]): Promise<readonly string[]>;
}

/** What the administrator's page works with. */
export interface AdministrationParts {
  readonly surveys: Surveys;
  readonly versions: Versions;
  readonly store: Store;
  readonly reader: ResponseReader;
  readonly publishing: Publishing;
  readonly intake: Pick<Intake, 'finish'>;
  readonly codes: InvitationCodes;
  /** What the operator was told lately. */
  readonly reports: RecentReports;
  readonly clock: () => Date;
  readonly timeZone: string;
}

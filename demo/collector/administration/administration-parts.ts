import type { InvitationCodes } from '../codes/invitation-codes.js';
import type { Intake } from '../intake/intake.js';
import type { Publishing } from '../publication/publishing.js';
import type { ResponseReader } from '../storage/responses/response-reader.js';
import type { Store } from '../storage/store.js';
import type { Surveys } from '../surveys/surveys.js';
import type { Versions } from '../surveys/versions.js';
import type { RecentReports } from './reading/recent-reports.js';

/** What the administrator's page works with. */
export interface AdministrationParts {
  readonly surveys: Surveys;
  readonly versions: Versions;
  readonly store: Store;
  readonly reader: ResponseReader;
  readonly publishing: Publishing;
  readonly intake: Pick<Intake, 'finish' | 'settle'>;
  readonly codes: InvitationCodes;
  /** What the operator was told lately. */
  readonly reports: RecentReports;
  readonly clock: () => Date;
  readonly timeZone: string;
}

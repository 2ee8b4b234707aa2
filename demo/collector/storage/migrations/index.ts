import type { Migration } from 'kysely';
import { responses } from './0001-responses.js';
import { surveyVersions } from './0002-survey-versions.js';
import { lastDocument } from './0003-last-document.js';
import { publications } from './0004-publications.js';
import { inbox } from './0005-inbox.js';
import { administration } from './0006-administration.js';
import { writeCheck } from './0007-write-check.js';

/**
 * Every migration, run once each in the order of the names; a published one never changes.
 * @param digestKey `DIGEST_KEY`
 */
export const migrations = (digestKey: string | undefined): Readonly<Record<string, Migration>> => ({
  '0001-responses': responses,
  '0002-survey-versions': surveyVersions,
  '0003-last-document': lastDocument,
  '0004-publications': publications,
  '0005-inbox': inbox(digestKey),
  '0006-administration': administration,
  '0007-write-check': writeCheck,
});

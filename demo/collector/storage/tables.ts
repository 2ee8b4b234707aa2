import type { ColumnType, Generated } from 'kysely';
import type { Answers, Comments, Submission } from 'user-survey/engine';

/** A stored submission: without what could lead to its sender. */
export type StoredResponse = Omit<Submission, 'submissionId' | 'code'>;

/** Written as JSON text, because the driver would make a PostgreSQL array of a list; read as data. */
type Json<T> = ColumnType<T, string, never>;

/** The tables as the migrations have made them. */
export interface Tables {
  responses: {
    survey_id: string;
    /** Made from the context by PostgreSQL. */
    round: ColumnType<string, never, never>;
    survey_version: string;
    language: string;
    completed_on: string;
    context: Json<Readonly<Record<string, string>>>;
    answers: Json<Answers>;
    comments: Json<Comments>;
  };
  inbox: { survey_id: string; sealed: Buffer };
  stored_ids: { survey_id: string; digest: Buffer };
  mixing: { survey_id: string; mixed: number; since: number; finished: string | null };
  codes: { survey_id: string; digest: Buffer; unit: string | null; round: string | null };
  unused_codes: { survey_id: string; digest: Buffer };
  secrets: { name: string; value: string };
  survey_versions: {
    survey_id: string;
    version: string;
    document: string;
    kept_at: Generated<Date>;
  };
  rounds: { survey_id: string; round: string; invited: number };
  publications: {
    survey_id: string;
    number: number;
    round: string;
    published_on: string;
    answered: number;
    document: string;
    etag: string;
  };
  write_check: { written: boolean };
  audit_log: { at: Date; method: string; path: string };
  admin_sessions: { digest: string; ends_at: Date; ends_at_last: Date };
  marked_comments: { survey_id: string; digest: string };
}

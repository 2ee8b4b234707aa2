import type { ColumnType, Generated } from 'kysely';
import type { Answers, Comments } from 'user-survey/engine';

/** Written as JSON text, because the driver would make a PostgreSQL array of a list; read as data. */
type Json<T> = ColumnType<T, string, never>;

/** The tables as the migrations have made them. */
export interface Tables {
  responses: {
    survey_id: string;
    submission_id: string;
    receipt: string;
    survey_version: string;
    language: string;
    completed_on: string;
    context: Json<Readonly<Record<string, string>>>;
    answers: Json<Answers>;
    comments: Json<Comments>;
  };
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
  audit_log: { at: Date; method: string; path: string };
  admin_sessions: { digest: string; ends_at: Date; ends_at_last: Date };
  marked_comments: { survey_id: string; digest: string };
}

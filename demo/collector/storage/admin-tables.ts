import type { Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** A session of an administrator; of its id only a digest is known here. */
export interface StoredSession {
  readonly digest: string;
  /** When it ends, unless it is used before. */
  readonly endsAt: Date;
  /** When it ends, however much it is used. */
  readonly endsAtLast: Date;
}

/** Sessions of the administrator's page, and the comments that are marked there. */
export interface AdminTables {
  keepSession(session: StoredSession): Promise<void>;
  /** Moves the end of a session, if it is still there: one that has been forgotten stays so. */
  renewSession(digest: string, endsAt: Date): Promise<void>;
  findSession(digest: string): Promise<StoredSession | undefined>;
  forgetSession(digest: string): Promise<void>;
  forgetSessionsBefore(moment: Date): Promise<void>;
  /** Digests of the marked comments of a survey. */
  markedComments(surveyId: string): Promise<ReadonlySet<string>>;
  /** Marks comments, and takes the mark from others, at once. */
  markComments(
    surveyId: string,
    change: { readonly marked: readonly string[]; readonly unmarked: readonly string[] },
  ): Promise<void>;
}

export const adminTables = (database: Kysely<Tables>): AdminTables => ({
  async keepSession({ digest, endsAt, endsAtLast }) {
    await database
      .insertInto('admin_sessions')
      .values({ digest, ends_at: endsAt, ends_at_last: endsAtLast })
      .execute();
  },
  async renewSession(digest, endsAt) {
    await database
      .updateTable('admin_sessions')
      .set({ ends_at: endsAt })
      .where('digest', '=', digest)
      .execute();
  },
  findSession: (digest) =>
    database
      .selectFrom('admin_sessions')
      .select(['digest', 'ends_at as endsAt', 'ends_at_last as endsAtLast'])
      .where('digest', '=', digest)
      .executeTakeFirst(),
  async forgetSession(digest) {
    await database.deleteFrom('admin_sessions').where('digest', '=', digest).execute();
  },
  async forgetSessionsBefore(moment) {
    await database.deleteFrom('admin_sessions').where('ends_at', '<=', moment).execute();
  },
  async markedComments(surveyId) {
    const rows = await database
      .selectFrom('marked_comments')
      .select('digest')
      .where('survey_id', '=', surveyId)
      .execute();
    return new Set(rows.map(({ digest }) => digest));
  },
  markComments: (surveyId, { marked, unmarked }) =>
    database.transaction().execute(async (transaction) => {
      if (unmarked.length > 0)
        await transaction
          .deleteFrom('marked_comments')
          .where('survey_id', '=', surveyId)
          .where('digest', 'in', unmarked)
          .execute();
      if (marked.length > 0)
        await transaction
          .insertInto('marked_comments')
          .values(marked.map((digest) => ({ survey_id: surveyId, digest })))
          .onConflict((conflict) => conflict.doNothing())
          .execute();
    }),
});

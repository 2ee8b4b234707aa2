import type { Kysely } from 'kysely';
import { entityTag } from '../replies/entity-tag.js';
import type { Tables } from './tables.js';

/** The largest that the table takes. */
const MAX_INVITED = 2 ** 31 - 1;

/** Can it be how many were invited? @param value untrusted */
export const isInvited = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_INVITED;

/** A results document as it was published: it stays, whatever is deleted. */
export interface Publication {
  readonly round: string;
  /** Local date `YYYY-MM-DD`. */
  readonly publishedOn: string;
  /** Responses that counted as answered then, also where the document hides how many. */
  readonly answered: number;
  /** The results document, character by character. */
  readonly document: string;
  /** Strong entity tag (RFC 9110), quotes included. */
  readonly etag: string;
}

/** What is known of a survey's rounds, and what was published of them. */
export interface RoundTables {
  /** How many were asked; `undefined` when nobody has said. */
  invitedTo(surveyId: string, round: string): Promise<number | undefined>;
  /** How many were asked in each round of which that is known. */
  invitedToRounds(surveyId: string): Promise<ReadonlyMap<string, number>>;
  /** @param invited `null`: what was said before is forgotten */
  setInvited(surveyId: string, round: string, invited: number | null): Promise<void>;
  /** The survey's last publication, or that of one round. */
  lastPublication(surveyId: string, round?: string): Promise<Publication | undefined>;
  /** The last publication of each round, the one that was published first coming first. */
  lastPublications(surveyId: string): Promise<readonly Publication[]>;
  /** @throws when another one was added at the same time; callers take turns. */
  addPublication(surveyId: string, publication: Omit<Publication, 'etag'>): Promise<Publication>;
}

export function roundTables(database: Kysely<Tables>): RoundTables {
  /** Every publication of a survey, the last one first. */
  const publicationsOf = (surveyId: string) =>
    database
      .selectFrom('publications')
      .select(['round', 'published_on as publishedOn', 'answered', 'document', 'etag'])
      .where('survey_id', '=', surveyId)
      .orderBy('number', 'desc');

  return {
    async invitedTo(surveyId, round) {
      const row = await database
        .selectFrom('rounds')
        .select('invited')
        .where('survey_id', '=', surveyId)
        .where('round', '=', round)
        .executeTakeFirst();
      return row?.invited;
    },
    async invitedToRounds(surveyId) {
      const rows = await database
        .selectFrom('rounds')
        .select(['round', 'invited'])
        .where('survey_id', '=', surveyId)
        .execute();
      return new Map(rows.map(({ round, invited }) => [round, invited]));
    },
    async setInvited(surveyId, round, invited) {
      if (invited === null) {
        await database
          .deleteFrom('rounds')
          .where('survey_id', '=', surveyId)
          .where('round', '=', round)
          .execute();
      } else {
        await database
          .insertInto('rounds')
          .values({ survey_id: surveyId, round, invited })
          .onConflict((conflict) =>
            conflict.columns(['survey_id', 'round']).doUpdateSet({ invited }),
          )
          .execute();
      }
    },
    lastPublication: (surveyId, round) =>
      publicationsOf(surveyId)
        .$if(round !== undefined, (query) => query.where('round', '=', round ?? ''))
        .limit(1)
        .executeTakeFirst(),
    async lastPublications(surveyId) {
      const all = await publicationsOf(surveyId).execute();
      const rounds = new Map<string, Publication>();
      for (const publication of all)
        if (!rounds.has(publication.round)) rounds.set(publication.round, publication);
      return [...rounds.values()].reverse();
    },
    async addPublication(surveyId, { round, publishedOn, answered, document }) {
      const etag = entityTag(document);
      const { last } = await database
        .selectFrom('publications')
        .select((query) => query.fn.max('number').as('last'))
        .where('survey_id', '=', surveyId)
        .executeTakeFirstOrThrow();
      await database
        .insertInto('publications')
        .values({
          survey_id: surveyId,
          number: (last ?? 0) + 1,
          round,
          published_on: publishedOn,
          answered,
          document,
          etag,
        })
        .execute();
      return { round, publishedOn, answered, document, etag };
    },
  };
}

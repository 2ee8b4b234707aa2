import { sql } from 'kysely';
import type { Survey } from 'user-survey/engine';
import { anyOf } from '../storage/any-of.js';
import type { Database } from '../storage/database.js';
import type { Secrets } from '../storage/secrets.js';
import type { WantedCodes } from './wanted-codes.js';
import { codesOfPlan, newCode, readCodePattern } from './code-pattern.js';

/** Codes that were made for one unit and round. */
export interface CodeGroup {
  readonly unit?: string;
  readonly round?: string;
  readonly made: number;
  readonly unused: number;
}

/** The invitation codes of surveys. Only keyed digests of them are kept. */
export interface InvitationCodes {
  /**
   * New codes that match the survey's `code.pattern`: they are seen this once.
   * @returns `undefined` when the pattern cannot be filled, or has too few codes for nobody to guess one
   */
  make(survey: Survey, wanted: WantedCodes): Promise<readonly string[] | undefined>;
  /** How many were made and are unused, by unit and round. */
  groups(surveyId: string): Promise<readonly CodeGroup[]>;
  /** Those of a list of codes that were made and are unused: whom to remind. */
  unusedOf(surveyId: string, codes: readonly string[]): Promise<readonly string[]>;
}

/** Of so many possible codes at most one is made: who guesses is wrong nearly always. */
const POSSIBLE_PER_CODE = 10;

export function invitationCodes(database: Database, secrets: Secrets): InvitationCodes {
  /** Keeps codes that are not there yet. @returns those that are new */
  async function keep(
    surveyId: string,
    codes: readonly string[],
    {
      unit = null,
      round = null,
    }: { readonly unit?: string | null; readonly round?: string | null },
  ): Promise<readonly string[]> {
    const digests = codes.map((code) => secrets.codeDigest(surveyId, code));
    const { rows } = await sql<{ digest: Buffer }>`
      with made as (
        insert into codes (survey_id, digest, unit, round)
        select ${surveyId}, digest, ${unit}::text, ${round}::text
        from unnest(${digests}::bytea[]) as digest order by random()
        on conflict do nothing
        returning digest
      ),
      unused as (
        insert into unused_codes (survey_id, digest)
        select ${surveyId}, digest from made order by random()
      )
      select digest from made`.execute(database);
    const made = new Set(rows.map(({ digest }) => digest.toString('base64')));
    return codes.filter((_code, index) => made.has(digests[index]?.toString('base64') ?? ''));
  }

  return {
    async make(survey, { count, unit, round }) {
      const pattern = survey.code?.pattern;
      const plan = readCodePattern(pattern);
      if (!plan) return undefined;
      const { made } = await database
        .selectFrom('codes')
        .select((query) => query.fn.countAll<string>().as('made'))
        .where('survey_id', '=', survey.id)
        .executeTakeFirstOrThrow();
      if (codesOfPlan(plan) < (Number(made) + count) * POSSIBLE_PER_CODE) return undefined;
      const codes: string[] = [];
      while (codes.length < count) {
        const more = new Set<string>();
        while (more.size < count - codes.length) more.add(newCode(plan));
        // The reader of patterns may misunderstand one: the pattern itself has the last word.
        if (
          pattern !== undefined &&
          ![...more].every((code) => new RegExp(pattern, 'u').test(code))
        )
          return undefined;
        codes.push(...(await keep(survey.id, [...more], { unit, round })));
      }
      return codes;
    },
    async groups(surveyId) {
      const { rows } = await sql<{
        unit: string | null;
        round: string | null;
        made: number;
        unused: number;
      }>`
        select unit, round, count(*)::integer as made, count(unused_codes.digest)::integer as unused
        from codes left join unused_codes using (survey_id, digest)
        where survey_id = ${surveyId}
        group by unit, round
        order by round nulls first, unit nulls first`.execute(database);
      return rows.map(({ unit, round, made, unused }) => ({
        ...(unit !== null && { unit }),
        ...(round !== null && { round }),
        made,
        unused,
      }));
    },
    async unusedOf(surveyId, codes) {
      const digests = codes.map((code) => secrets.codeDigest(surveyId, code));
      const rows = await database
        .selectFrom('unused_codes')
        .select('digest')
        .where('survey_id', '=', surveyId)
        .where('digest', '=', anyOf(digests))
        .execute();
      const unused = new Set(rows.map(({ digest }) => digest.toString('base64')));
      return codes.filter((_code, index) => unused.has(digests[index]?.toString('base64') ?? ''));
    },
  };
}

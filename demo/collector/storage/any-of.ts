import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/**
 * Any of some digests, for a comparison. The planner has no samples of digests (see the migration of the
 * inbox) and would take a long list for most of the table: a list that it cannot see it takes for a short
 * one, and uses the index.
 */
export const anyOf = (digests: readonly Buffer[]): RawBuilder<Buffer> =>
  sql<Buffer>`any(array(select unnest(${digests}::bytea[])))`;

import pg from 'pg';
import { startCollector } from '../support/collector.js';
import { openFaultySite } from './line.js';
import type { FaultySite } from './line.js';
import { FAULTS_SURVEY } from './survey.js';
import type { Holder } from './survey.js';

/** A response that the collector holds. */
export type Stored = Holder & { readonly submissionId: string; readonly receipt: string };

/** A collector with its database, and a site in front of it. */
export interface World {
  readonly site: FaultySite;
  /** What the collector holds of one run. */
  stored(run: string): Promise<readonly Stored[]>;
  close(): Promise<void>;
}

export async function openWorld(pages?: Readonly<Record<string, string>>): Promise<World> {
  const collector = await startCollector({ surveys: [FAULTS_SURVEY] });
  const site = await openFaultySite({ collector: collector.address, survey: FAULTS_SURVEY, pages });
  const database = new pg.Pool({ connectionString: collector.databaseUrl, max: 4 });
  database.on('error', () => undefined);
  return {
    site,
    async stored(run) {
      const { rows } = await database.query<Stored>(
        `select submission_id as "submissionId", receipt, answers, comments from responses
         where context->>'unit' = $1`,
        [run],
      );
      return rows;
    },
    async close() {
      await site.close();
      await database.end();
      await collector.close();
    },
  };
}

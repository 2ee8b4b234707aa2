import { openResponseReader } from '../../demo/collector/storage/responses/response-reader.js';
import { storedAmong } from '../../demo/collector/storage/responses/stored-ids.js';
import { openStore } from '../../demo/collector/storage/store.js';
import { startCollector } from '../support/collector.js';
import { openFaultySite } from './line.js';
import type { FaultySite } from './line.js';
import { FAULTS_SURVEY } from './survey.js';
import type { Holder } from './survey.js';

/** A collector with its database, and a site in front of it. */
export interface World {
  readonly site: FaultySite;
  /** What the collector holds of one run. */
  stored(run: string): Promise<readonly Holder[]>;
  /** Receipts of those submissions of one run that the collector knows: it keeps none, and derives them. */
  receipts(run: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function openWorld(pages?: Readonly<Record<string, string>>): Promise<World> {
  const collector = await startCollector({ surveys: [FAULTS_SURVEY] });
  const site = await openFaultySite({ collector: collector.address, survey: FAULTS_SURVEY, pages });
  const store = await openStore(collector.databaseUrl);
  const reader = openResponseReader(collector.databaseUrl, store.secrets);
  const { id } = FAULTS_SURVEY;
  return {
    site,
    async stored(run) {
      const snapshot = await reader.snapshot(id, new AbortController().signal);
      const holders: Holder[] = [];
      for await (const response of snapshot.all())
        if (response.context?.['unit'] === run) holders.push(response);
      await snapshot.close();
      return holders;
    },
    async receipts(run) {
      const tries = [...new Set(site.line(run).tries)];
      const digests = tries.map((tried) => store.secrets.idDigest(id, tried));
      const known = await storedAmong(store.database, id, digests);
      return tries
        .filter((_tried, index) => known.has(digests[index]!.toString('base64')))
        .map((tried) => store.secrets.receiptOf(id, tried));
    },
    async close() {
      await site.close();
      await reader.close();
      await store.close();
      await collector.close();
    },
  };
}

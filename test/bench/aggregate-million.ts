/** Aggregates the million responses of a database once, and tells on one line what it took. */
import { openPublishing } from '../../demo/collector/publication/publishing.js';
import { openStore } from '../../demo/collector/storage/store.js';
import { homeCareSurvey } from './home-care.js';
import { ROUND } from './million-responses.js';

export interface Aggregated {
  readonly answered: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Most that the process had at once, what runs TypeScript included. */
  readonly megabytes: number;
}

const [, , databaseUrl = ''] = process.argv;
const store = await openStore(databaseUrl);
const publishing = openPublishing(databaseUrl, store.secrets);
const survey = await homeCareSurvey();
const began = performance.now();
const before = process.cpuUsage();
const { answered = 0 } = await publishing.preview({
  survey,
  round: ROUND,
  publishedOn: '2026-12-01',
  signal: new AbortController().signal,
});
const { user, system } = process.cpuUsage(before);
const aggregated: Aggregated = {
  answered,
  seconds: (performance.now() - began) / 1000,
  cpuSeconds: (user + system) / 1e6,
  megabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(aggregated));
await publishing.close();
await store.close();

import { randomBytes } from 'node:crypto';
import { openCollector } from '../collector/collector.js';
import type { Settings } from '../collector/settings.js';
import { homeCare } from './home-care.js';
import { peerInterviews } from './peer-interviews.js';
import { seedClient } from './seed-client.js';
import { seedRound } from './seed-round.js';
import type { SeedOutcome } from './seed-round.js';
import { socialServices } from './social-services.js';
import { substanceUse } from './substance-use.js';

/**
 * The round before the one that each survey document names. So a newcomer can answer the survey, which
 * is open, and read results, which are published only of a round that has closed.
 */
export const SEEDED_ROUNDS = [homeCare, socialServices, substanceUse, peerInterviews] as const;

interface SeedOptions {
  /** Takes a line for whoever started it, about each round. */
  readonly report: (line: string, outcome: SeedOutcome) => void;
  readonly signal?: AbortSignal;
}

/**
 * Fills the demo's surveys with invented answers and publishes them, over the collector's own calls. What
 * is published already, and surveys that others have answered, stay as they are.
 * @throws the signal's reason when it is aborted; Error when the collector refuses something.
 */
export async function seedDemo(
  settings: Settings,
  { report, signal = new AbortController().signal }: SeedOptions,
): Promise<void> {
  const adminToken = randomBytes(24).toString('hex');
  // The rounds lie in the past: a collector of their own, on the same database, has their dates.
  let now = new Date();
  const collector = await openCollector(
    { ...settings, adminToken },
    // The collector that runs beside it has said the same.
    { clock: () => now, report: () => undefined },
  );
  const setDate = (date: string): void => {
    now = new Date(`${date}T12:00:00Z`);
  };
  try {
    const client = seedClient(collector.app, adminToken);
    for (const seeded of SEEDED_ROUNDS) {
      const outcome = await seedRound(client, seeded, { setDate, signal });
      report(`${seeded.surveyId}, round ${seeded.round}: ${WORDS[outcome]}`, outcome);
    }
  } finally {
    await collector.close();
  }
}

const WORDS: Readonly<Record<SeedOutcome, string>> = {
  seeded: 'filled with invented answers, and published.',
  'published-before': 'published before; nothing changed.',
  'others-answered': 'it has answers that are not the demo’s; nothing changed.',
  'no-survey': 'there is no such survey; nothing changed.',
};

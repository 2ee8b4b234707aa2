import { setMaxListeners } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { attacks, PATTERNED } from '../collector/attacks.js';
import { ended, ready, spawnCollector } from '../collector/storm.js';
import { postTo, visitSubmission } from '../support/collector.js';
import { freePort } from '../support/free-port.js';

/** How long good submissions waited while others sent something, in milliseconds. */
export interface UnderAttack {
  readonly attack: string;
  readonly median: number;
  readonly slowest: number;
  /** Good ones that were not stored at once. */
  readonly refused: number;
}

const SUBMISSIONS = 100;

/** Attacks a collector that is a process of its own, with one thing after the other. */
export async function measureUnderAttack(databaseUrl: string): Promise<UnderAttack[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'user-survey-bench-'));
  await writeFile(path.join(folder, 'visit.json'), JSON.stringify(PATTERNED));
  const port = await freePort();
  const child = spawnCollector(port, databaseUrl, folder);
  const address = `http://127.0.0.1:${port}`;
  try {
    await ready(address);
    const measured: UnderAttack[] = [];
    for (const [attack, begin] of Object.entries(attacks)) {
      const going = new AbortController();
      setMaxListeners(0, going.signal);
      const attackers = begin(address, going.signal);
      await wait(500);
      const times: number[] = [];
      let refused = 0;
      for (let count = 0; count < SUBMISSIONS; count += 1) {
        const begun = performance.now();
        const { status } = await postTo(address, 'visit', visitSubmission());
        times.push(performance.now() - begun);
        if (status !== 201) refused += 1;
      }
      going.abort();
      await attackers;
      times.sort((one, other) => one - other);
      measured.push({
        attack,
        median: times[SUBMISSIONS / 2]!,
        slowest: times[SUBMISSIONS - 1]!,
        refused,
      });
    }
    return measured;
  } finally {
    child.kill('SIGTERM');
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  }
}

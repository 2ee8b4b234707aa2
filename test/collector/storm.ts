import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ADMIN_TOKEN, postTo, visitSubmission } from '../support/collector.js';

/** Submissions without end, each tried until it is acknowledged, as an outbox does. */
export interface Storm {
  /** Ids that were acknowledged so far. */
  readonly acknowledged: readonly string[];
  /** Resolves when the last try has ended. */
  stop(): Promise<void>;
}

export function storm(address: string, senders = 8): Storm {
  let going = true;
  const acknowledged: string[] = [];
  const send = async (): Promise<void> => {
    while (going) {
      const submission = visitSubmission({ context: { unit: 'storm' } });
      // The export has no ids, so the id goes along as a comment.
      Object.assign(submission, { comments: { language: submission.submissionId } });
      for (let sent = false; !sent && going;) {
        const response = await postTo(address, 'visit', submission).catch(() => undefined);
        sent = response?.status === 201 || response?.status === 200;
        if (sent) acknowledged.push(submission.submissionId);
        else await wait(20);
      }
    }
  };
  const sending = Promise.all(Array.from({ length: senders }, send));
  return {
    acknowledged,
    async stop() {
      going = false;
      await sending;
    },
  };
}

/** Ids of the responses that the export has, as often as it has them. */
export async function storedIds(address: string): Promise<string[]> {
  const response = await fetch(`${address}/surveys/visit/responses.ndjson`, {
    headers: { Authorization: `Bearer ${ADMIN_TOKEN}` },
  });
  assert.equal(response.status, 200);
  const lines = (await response.text()).split('\n').filter(Boolean);
  return lines.map(
    (line) => (JSON.parse(line) as { comments: { language: string } }).comments.language,
  );
}

export function assertNothingLost(
  acknowledged: readonly string[],
  stored: readonly string[],
): void {
  assert.ok(acknowledged.length > 10, `${acknowledged.length} were acknowledged`);
  const known = new Set(stored);
  assert.equal(known.size, stored.length, 'nothing is stored twice');
  assert.deepEqual(
    acknowledged.filter((id) => !known.has(id)),
    [],
    'nothing acknowledged is lost',
  );
}

/** `npm run collector` as a process of its own. */
export const spawnCollector = (
  port: number,
  databaseUrl: string,
  surveysFolder: string,
  settings: Readonly<Record<string, string>> = {},
): ChildProcess =>
  spawn(process.execPath, ['--import=tsx', 'demo/collector/main.ts'], {
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      SURVEYS_DIR: surveysFolder,
      ADMIN_TOKEN,
      ...settings,
    },
    stdio: 'ignore',
  });

/** Exit code; nothing when a signal ended it. */
export const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', resolve));

/** Process id of the PostgreSQL that runs in a folder. */
export async function postmaster(folder: string): Promise<number> {
  const lock = path.join(folder, 'postgresql-18', 'data', 'postmaster.pid');
  return Number((await readFile(lock, 'utf8')).split('\n')[0]);
}

/** Waits until the collector is ready. */
export async function ready(address: string): Promise<void> {
  const limit = Date.now() + 30_000;
  while (Date.now() < limit) {
    const response = await fetch(`${address}/healthz`).catch(() => undefined);
    if (response?.ok) return;
    await wait(50);
  }
  assert.fail('the collector is not ready after thirty seconds');
}

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import {
  callAsAdmin,
  OCTOBER,
  openTestDatabase,
  postTo,
  visitSubmission,
} from '../support/collector.js';
import { freePort } from '../support/free-port.js';
import { rowsOf } from './rounds.js';
import { ended, postmaster, ready, spawnCollector } from './storm.js';

const INVITED = {
  ...OCTOBER,
  id: 'invited',
  opens: undefined,
  closes: undefined,
  code: { required: true, pattern: '^[A-HJ-NP-Z2-9]{6}$' },
  pages: [{ id: 'all', questions: [{ id: 'who', type: 'text', label: 'Who are you?' }] }],
};
const KILLS = 10;
const SENDERS = 8;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let surveysFolder: string;
before(async () => {
  database = await openTestDatabase();
  surveysFolder = await mkdtemp(path.join(tmpdir(), 'user-survey-test-'));
  await writeFile(path.join(surveysFolder, 'invited.json'), JSON.stringify(INVITED));
});
after(async () => {
  await database.close();
  await rm(surveysFolder, { recursive: true, force: true });
});

/** Two collectors on one database; a killed one is started again. */
async function twoCollectors() {
  const start = async (port: number) => {
    const child = spawnCollector(port, database.url, surveysFolder);
    await ready(`http://127.0.0.1:${port}`);
    return child;
  };
  const ports = [await freePort(), await freePort()] as const;
  const children = await Promise.all(ports.map(start));
  return {
    addresses: ports.map((port) => `http://127.0.0.1:${port}`),
    async kill(which: 0 | 1) {
      children[which]?.kill('SIGKILL');
      await ended(children[which]!);
      children[which] = await start(ports[which]);
    },
    end: () => children.forEach((child) => child.kill('SIGKILL')),
  };
}

describe('invitation codes and answers', () => {
  it('stay together however often collectors and database are killed', async () => {
    const collectors = await twoCollectors();
    let going = true;
    try {
      const made = await callAsAdmin(collectors.addresses[0]!, 'POST', '/surveys/invited/codes', {
        count: 10_000,
      });
      const { codes } = (await made.json()) as { codes: string[] };
      const acknowledged: string[] = [];
      let next = 0;
      /** Sends with one code after the other, each until it is acknowledged, to either collector. */
      const send = async (): Promise<void> => {
        while (going && next + 1 < codes.length) {
          const code = codes[(next += 1)];
          const submission = visitSubmission({
            ...{ surveyId: 'invited', code },
            answers: { who: code },
          });
          for (let tries = 0, sent = false; !sent && going; tries += 1) {
            const address = collectors.addresses[tries % 2]!;
            const response = await postTo(address, 'invited', submission).catch(() => undefined);
            assert.notEqual(response?.status, 403, 'nobody else has used it');
            sent = response?.status === 201 || response?.status === 200;
            if (sent) acknowledged.push(code!);
            // After an answer too: a fast machine must not run out of codes.
            await wait(20);
          }
        }
      };
      const sending = Promise.all(Array.from({ length: SENDERS }, send));
      for (let kills = 0; kills < KILLS; kills += 1) {
        await wait(300);
        if (kills % 3 === 2) process.kill(await postmaster(database.folder), 'SIGKILL');
        else await collectors.kill(kills % 2 === 0 ? 0 : 1);
        await ready(collectors.addresses[0]!);
      }
      await wait(300);
      going = false;
      await sending;

      const exported = await callAsAdmin(
        collectors.addresses[1]!,
        'GET',
        '/surveys/invited/responses.ndjson',
      );
      const stored = (await exported.text())
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { answers: { who: string } }).answers.who);
      assert.ok(acknowledged.length > 100, `${acknowledged.length} were acknowledged`);
      assert.equal(new Set(stored).size, stored.length, 'nothing is stored twice');
      const isStored = new Set(stored);
      assert.deepEqual(
        acknowledged.filter((code) => !isStored.has(code)),
        [],
        'nothing acknowledged is lost',
      );
      const [row] = await rowsOf(
        database.url,
        'select (select count(*) from codes) - (select count(*) from unused_codes) as burnt',
      );
      assert.equal(Number(row?.['burnt']), stored.length, 'a burnt code has its answers');
    } finally {
      going = false;
      collectors.end();
    }
  });
});

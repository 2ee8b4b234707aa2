/**
 * `npm run bench:export`: every export of half a million responses (of the spreadsheet as many as it
 * takes), what memory the collector's process takes for it, and how long submissions wait
 * meanwhile. Figures are the machine's; the bars are told, not enforced.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { openStore } from '../../demo/collector/storage/store.js';
import { ended, ready, spawnCollector } from '../collector/storm.js';
import { ADMIN_TOKEN, openTestDatabase } from '../support/collector.js';
import { freePort } from '../support/free-port.js';
import { HOME_CARE } from './home-care.js';
import { fillWithResponses } from './million-responses.js';
import { openConnection, requestsOf } from './submissions.js';

const RESPONSES = 500_000;
/** As many as a spreadsheet takes, with some room for what is sent meanwhile. */
const ROWS = 65_000;
const SENDERS = 16;
/** Milliseconds of submissions alone. */
const ALONE = 10_000;
const BARS = { megabytes: 250, milliseconds: 250 };

interface Measured {
  readonly seconds: number;
  readonly sentMegabytes: number;
  /** Most that the process had in memory. */
  readonly megabytes: number;
  /** That 99 of 100 submissions were answered in. */
  readonly milliseconds: number;
  readonly submissions: number;
}

/** @param file an export; absent: nothing is exported for some seconds, to compare with */
async function measure(port: number, pid: number, file?: string): Promise<Measured> {
  // The most so far is counted anew (Linux, proc_pid_clear_refs).
  await writeFile(`/proc/${pid}/clear_refs`, '5');
  const sending = await sendUntilStopped(port);
  const begun = performance.now();
  const bytes = file === undefined ? await wait(ALONE, 0) : await bytesOf(port, file);
  const seconds = (performance.now() - begun) / 1000;
  const times = (await sending.stop()).sort((one, other) => one - other);
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const megabytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)![1]) / 1024;
  const milliseconds = times[Math.floor(times.length * 0.99)]!;
  return {
    ...{ seconds, megabytes, milliseconds },
    submissions: times.length,
    sentMegabytes: bytes / 1_000_000,
  };
}

async function bytesOf(port: number, file: string): Promise<number> {
  let bytes = 0;
  const response = await fetch(`http://127.0.0.1:${port}/surveys/${HOME_CARE}/${file}`, {
    headers: { Authorization: `Bearer ${ADMIN_TOKEN}` },
  });
  if (!response.ok) throw new Error(`${file} was answered ${response.status}`);
  for await (const chunk of response.body!) bytes += (chunk as Uint8Array).length;
  return bytes;
}

/** Sends over some connections, one submission after the other. */
async function sendUntilStopped(port: number): Promise<{ stop(): Promise<number[]> }> {
  const requests = await requestsOf();
  const times: number[] = [];
  let going = true;
  const senders = Array.from({ length: SENDERS }, async () => {
    const { send, close } = openConnection(port);
    while (going) {
      const begun = performance.now();
      const status = await send(requests());
      if (status !== 201) throw new Error(`A submission was answered ${status}`);
      times.push(performance.now() - begun);
    }
    close();
  });
  const sending = Promise.all(senders);
  return {
    async stop() {
      going = false;
      await sending;
      return times;
    },
  };
}

/** Gives every other response an open text that is its own; the invented answers have none. */
async function addTexts(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `update responses set answers = (answers::jsonb ||
         jsonb_build_object('open1', repeat('Mer tid. ', 15) || random()))::json
       where random() < 0.5`,
    );
  } finally {
    await client.end();
  }
}

const database = await openTestDatabase();
const store = await openStore(database.url);
await store.close();

async function measureExports(files: readonly string[]): Promise<void> {
  const port = await freePort();
  const collector = spawnCollector(port, database.url, 'demo/surveys');
  try {
    await ready(`http://127.0.0.1:${port}`);
    for (const file of [undefined, ...files]) {
      const found = await measure(port, collector.pid!, file);
      console.log(
        `${file ?? 'nothing'}: ${found.sentMegabytes.toFixed(0)} MB in ${found.seconds.toFixed(1)} s; ` +
          `most memory ${found.megabytes.toFixed(0)} MB (bar ${BARS.megabytes}); ` +
          `${found.submissions} submissions meanwhile, 99 % within ` +
          `${found.milliseconds.toFixed(0)} ms (bar ${BARS.milliseconds})`,
      );
    }
  } finally {
    collector.kill('SIGTERM');
    await ended(collector);
  }
}

try {
  await fillWithResponses(database.url, ROWS);
  await addTexts(database.url);
  console.log(`${ROWS} responses`);
  await measureExports(['responses.xlsx']);
  await fillWithResponses(database.url, RESPONSES - ROWS);
  await addTexts(database.url);
  console.log(`${RESPONSES} responses, and what was sent meanwhile`);
  await measureExports(['responses.ndjson', 'responses.csv', 'comments.ndjson']);
} finally {
  await database.close();
}

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { ndjson } from '../../demo/collector/export/export-formats.js';
import { openResponseReader } from '../../demo/collector/storage/responses/response-reader.js';
import { openStore } from '../../demo/collector/storage/store.js';
import {
  ADMIN_TOKEN,
  startCollector,
  VISIT,
  visitSubmission,
  type TestCollector,
} from '../support/collector.js';

/** Some 40 MB of answers. */
const COUNT = 20_000;
const TEXT_LENGTH = 2000;

let collector: TestCollector;
before(async () => {
  collector = await startCollector({ surveys: [VISIT] });
  const client = new pg.Client({ connectionString: collector.databaseUrl });
  await client.connect();
  await client.query(
    `insert into responses (survey_id, survey_version, language, completed_on, answers)
     select 'visit', '1', 'en', '2026-10-12',
       json_build_object('satisfied', 3, 'language', repeat('x', ${TEXT_LENGTH}))
     from generate_series(1, ${COUNT}) number`,
  );
  await client.end();
});
after(() => collector.close());

const exportOf = (file: string, signal?: AbortSignal): Promise<Response> =>
  fetch(`${collector.address}/surveys/visit/${file}`, {
    headers: { Authorization: `Bearer ${ADMIN_TOKEN}` },
    ...(signal && { signal }),
  });

describe('a large export', () => {
  it('has every response', async () => {
    for (const [file, head] of [
      ['responses.ndjson', 0],
      ['responses.csv', 1],
    ] as const) {
      const response = await exportOf(file);
      // Nobody knows its length before it is over.
      assert.equal(response.headers.get('Content-Length'), null);
      const lines = (await response.text()).trimEnd().split('\n');
      assert.equal(lines.length, COUNT + head);
    }
  });

  it('never has all of them in memory', async () => {
    const store = await openStore(collector.databaseUrl);
    const reader = openResponseReader(collector.databaseUrl, store.secrets);
    const responses = await reader.snapshot('visit', new AbortController().signal);
    let pieces = 0;
    let most = 0;
    const begun = process.memoryUsage().heapUsed;
    try {
      for await (const piece of ndjson({ versions: [], responses })) {
        pieces += 1;
        assert.ok(piece.length < 100_000);
        most = Math.max(most, process.memoryUsage().heapUsed - begun);
      }
    } finally {
      await responses.close();
      await reader.close();
      await store.close();
    }
    assert.ok(pieces > 100);
    // Garbage included; all of them would be 40 MB of text, and some more of objects.
    assert.ok(most < 40_000_000, `${most} bytes`);
  });

  it('waits for the one before', async () => {
    const [first, second] = await Promise.all([
      exportOf('responses.ndjson').then(async (response) => (await response.text()).length),
      exportOf('responses.csv').then(async (response) => (await response.text()).length),
    ]);
    assert.ok(first > 0 && second > 0);
  });

  it('lets go of its connection when the reader goes away', async () => {
    for (let times = 0; times < 6; times += 1) {
      for (const file of ['responses.ndjson', 'responses.csv', 'responses.xlsx']) {
        const gone = new AbortController();
        const response = await exportOf(file, gone.signal);
        assert.equal(response.status, 200);
        if (times % 2 === 0) await response.body!.getReader().read();
        gone.abort();
      }
    }
    const response = await exportOf('responses.ndjson');
    assert.equal((await response.text()).trimEnd().split('\n').length, COUNT);
    assert.deepEqual(collector.reported, []);
  });

  it('lets go of its connection when the reader goes away before anything is sent', async () => {
    for (const file of ['responses.csv', 'responses.xlsx', 'comments.ndjson']) {
      const gone = new AbortController();
      const asked = exportOf(file, gone.signal);
      await wait(30);
      gone.abort();
      await assert.rejects(asked, { name: 'AbortError' });
    }
    assert.equal((await exportOf('responses.ndjson')).status, 200);
    assert.deepEqual(collector.reported, []);
  });

  it('is not waited for by others for long, and is over when its reader has stopped', async () => {
    const impatient = await startCollector({
      surveys: [VISIT],
      databaseUrl: collector.databaseUrl,
      exportPatience: { turn: 50, reader: 500 },
    });
    const ask = () => impatient.asAdmin('GET', '/surveys/visit/responses.ndjson');
    try {
      const stopped = await ask();
      assert.equal(stopped.status, 200);
      const refused = await ask();
      assert.equal(refused.status, 429);
      assert.equal(refused.headers.get('Retry-After'), '30');
      const { title } = (await refused.json()) as { title: string };
      assert.equal(title, 'Another export is being read. Try again when it is done.');
      await wait(1000);
      assert.equal((await ask()).status, 200);
      await assert.rejects(stopped.text(), 'what was not read is cut off, not taken for the whole');
    } finally {
      await impatient.close();
    }
  });

  it('does not hold up what comes in meanwhile', async () => {
    const slow = await exportOf('responses.ndjson');
    const statuses = await Promise.all(
      Array.from(
        { length: 20 },
        async () => (await collector.post('visit', visitSubmission())).status,
      ),
    );
    assert.deepEqual([...new Set(statuses)], [201]);
    await slow.body!.cancel();
  });
});

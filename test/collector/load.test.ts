import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { ClientRequest } from 'node:http';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import {
  openTestDatabase,
  postTo,
  startCollector,
  VISIT,
  visitSubmission,
} from '../support/collector.js';
import type { TestCollector, TestSubmission } from '../support/collector.js';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let collector: TestCollector;
const start = () => startCollector({ surveys: [VISIT], databaseUrl: database.url, maxOpen: 3 });
before(async () => {
  database = await openTestDatabase();
  collector = await start();
});
after(async () => {
  await collector.close();
  await database.close();
});

/** A POST whose body is still to come, and its status; nothing when the connection breaks. */
function beginPost(submission: TestSubmission): {
  post: ClientRequest;
  status: Promise<number | undefined>;
} {
  const body = JSON.stringify(submission);
  const post = request(`${collector.address}/surveys/visit/responses`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(body)),
      'Idempotency-Key': submission.submissionId,
    },
  });
  const status = new Promise<number | undefined>((resolve) => {
    post.on('error', () => resolve(undefined));
    post.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
  });
  return { post, status };
}

const unitsOf = async (unit: string): Promise<number> =>
  (await collector.exported('visit')).filter(
    ({ context }) => (context as { unit?: string } | undefined)?.unit === unit,
  ).length;

describe('a rush', () => {
  it('is taken as fast as it goes, the rest told to come back, and nobody is lost', async () => {
    const statuses = new Map<number, number>();
    const send = async (): Promise<void> => {
      const submission = visitSubmission({ context: { unit: 'rush' } });
      for (;;) {
        const response = await postTo(collector.address, 'visit', submission);
        await response.text();
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        if (response.status !== 429) return;
        assert.match(response.headers.get('Retry-After') ?? '', /^[1-9]\d*$/);
        await wait(20 + Math.random() * 100);
      }
    };
    await Promise.all(Array.from({ length: 500 }, send));
    assert.equal(statuses.get(201), 500);
    assert.ok((statuses.get(429) ?? 0) > 0, 'some had to wait');
    assert.deepEqual([...statuses.keys()].sort(), [201, 429]);
    assert.equal(await unitsOf('rush'), 500);
  });
});

describe('a slow sender', () => {
  it('is heard to the end, and holds up nobody else', async () => {
    const submission = visitSubmission({ context: { unit: 'slow' } });
    const { post, status } = beginPost(submission);
    const body = JSON.stringify(submission);
    for (const letter of body.slice(0, 20)) {
      post.write(letter);
      await wait(30);
      assert.equal((await postTo(collector.address, 'visit', visitSubmission())).status, 201);
    }
    post.end(body.slice(20));
    assert.equal(await status, 201);
    assert.equal(await unitsOf('slow'), 1);
  });

  it('that hangs up in the middle leaves nothing behind', async () => {
    const { post, status } = beginPost(visitSubmission({ context: { unit: 'gone' } }));
    post.write('{"submissionId":');
    await wait(50);
    post.destroy();
    await status;
    assert.equal(await unitsOf('gone'), 0);
  });
});

describe('what is not HTTP', () => {
  it('is turned away, and the collector goes on', async () => {
    const { hostname, port } = new URL(collector.address);
    for (const noise of [
      '\0\0\0\0\r\n\r\n',
      `POST / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`,
    ]) {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      socket.end(noise);
      await new Promise((resolve) => socket.resume().on('close', resolve));
    }
    assert.equal((await fetch(`${collector.address}/healthz`)).status, 200);
  });
});

describe('a stop', () => {
  it('answers what is under way, also what still comes in slowly', async () => {
    const submission = visitSubmission({ context: { unit: 'stop' } });
    const { post, status } = beginPost(submission);
    const body = JSON.stringify(submission);
    post.write(body.slice(0, 10));
    await wait(100);
    const rush = Array.from({ length: 30 }, () =>
      postTo(collector.address, 'visit', visitSubmission({ context: { unit: 'stop' } })).then(
        (response) => response.status,
        () => undefined,
      ),
    );
    await wait(20);
    const closed = collector.close();
    await wait(200);
    post.end(body.slice(10));
    assert.equal(await status, 201);
    const statuses = await Promise.all(rush);
    await closed;
    collector = await start();
    const acknowledged = statuses.filter((each) => each === 201).length + 1;
    assert.ok((await unitsOf('stop')) >= acknowledged, `${acknowledged} were acknowledged`);
    assert.deepEqual(
      statuses.filter((each) => each !== undefined && ![201, 429, 503].includes(each)),
      [],
    );
  });

  it('does not wait longer than a few seconds for a sender that never ends', async () => {
    const { post, status } = beginPost(visitSubmission());
    post.write('{');
    await wait(50);
    const begun = Date.now();
    await collector.close();
    assert.equal(await status, undefined);
    assert.ok(Date.now() - begun < 9000);
    collector = await start();
  });
});

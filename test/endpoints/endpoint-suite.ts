import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ALLOWED_ORIGIN, startEndpoint, type RunningEndpoint, type Sample } from './running.js';

const submission = (changes: object = {}) => ({
  submissionId: randomUUID(),
  surveyId: 'home-care',
  surveyVersion: '2026-1',
  language: 'nb',
  completedOn: '2026-10-12',
  context: { unit: 'sone-1', round: '2026' },
  code: 'K7M2QX',
  answers: {
    satisfied: 3,
    better: 'Færre å forholde seg til\n– og faste tider 🙂',
    help: ['a', 'b'],
  },
  comments: { help: 'Snø' },
  ...changes,
});

/** What the sample endpoints promise, over real HTTP. */
export function describeEndpoint(sample: Sample): void {
  describe(sample.name, () => {
    let folder: string;
    let endpoint: RunningEndpoint;
    const start = async (options?: { smallDisk: boolean }): Promise<void> => {
      endpoint = await startEndpoint(sample, folder, options);
    };
    const restart = async (): Promise<void> => {
      await endpoint.stop();
      await start();
    };
    const post = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(endpoint.address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body),
      });
    const assertProblem = async (response: Response, status: number): Promise<void> => {
      assert.equal(response.status, status);
      assert.match(response.headers.get('Content-Type')!, /^application\/problem\+json/);
      assert.equal(((await response.json()) as { status: number }).status, status);
    };
    const assertNotStored = async (response: Response): Promise<void> => {
      await assertProblem(response, 503);
      assert.equal(response.headers.get('Retry-After'), '60');
    };

    beforeEach(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'user-survey-endpoint-'));
    });
    afterEach(async () => {
      await endpoint.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it('stores the whole submission and thanks with a receipt', async () => {
      await start();
      const sent = submission();
      const response = await post(sent, { 'Idempotency-Key': sent.submissionId });
      assert.equal(response.status, 201);
      assert.match(response.headers.get('Content-Type')!, /^application\/json/);
      const { receipt } = (await response.json()) as { receipt: string };
      assert.match(receipt, /^[0-9A-F]{4}-[0-9A-F]{4}$/);
      assert.deepEqual(sample.stored(folder), [sent]);
    });

    it('derives the receipt from the id alone', async () => {
      await start();
      const response = await post(
        submission({ submissionId: '0b6f1c9e-3c1e-4b5e-9d0e-2f4a7c1d8e55' }),
      );
      assert.deepEqual(await response.json(), { receipt: 'FE9A-6994' });
    });

    it('stores a submission that comes again once, and answers with the same receipt', async () => {
      await start();
      const sent = submission();
      const first = await post(sent);
      const again = await post(sent);
      assert.equal(again.status, 200);
      assert.deepEqual(await again.json(), await first.json());
      assert.deepEqual(sample.stored(folder), [sent]);
    });

    it('stores a submission that comes many times at once, once', async () => {
      await start();
      const sent = submission();
      const responses = await Promise.all(Array.from({ length: 8 }, () => post(sent)));
      const receipts = await Promise.all(responses.map((response) => response.text()));
      assert.equal(new Set(receipts).size, 1);
      assert.deepEqual(sample.stored(folder), [sent]);
    });

    it('knows after a crash what it has stored', async () => {
      await start();
      const [one, two, three] = [submission(), submission(), submission()];
      const first = await post(one);
      await post(two);
      await restart();
      const again = await post(one);
      assert.equal(again.status, 200);
      assert.deepEqual(await again.json(), await first.json());
      assert.equal((await post(three)).status, 201);
      assert.deepEqual(byId(sample.stored(folder)), byId([one, two, three]));
    });

    it('loses nothing that it thanked for when it is killed at work', async () => {
      await start();
      const sent = Array.from({ length: 40 }, () => submission());
      const thanked: unknown[] = [];
      const posts = sent.map(async (one) => {
        const response = await post(one);
        if (response.status === 201) thanked.push(one);
        if (thanked.length === 5) await endpoint.stop();
      });
      await Promise.allSettled(posts);
      assert.ok(thanked.length >= 5);
      await start();
      for (const one of sent) {
        const { status } = await post(one);
        assert.ok(thanked.includes(one) ? status === 200 : status === 200 || status === 201);
      }
      assert.deepEqual(byId(sample.stored(folder)), byId(sent));
    });

    it('keeps what it stored first when its id comes with other answers', async () => {
      await start();
      const first = submission();
      const { receipt } = (await (await post(first)).json()) as { receipt: string };
      const again = await post({ ...first, answers: { satisfied: 6 } });
      assert.equal(again.status, 200);
      assert.deepEqual(await again.json(), { receipt });
      assert.deepEqual(sample.stored(folder), [first]);
    });

    it('answers the preflight of an allowed site, and lets it read Retry-After', async () => {
      await start();
      const preflight = await fetch(endpoint.address, {
        method: 'OPTIONS',
        headers: {
          Origin: ALLOWED_ORIGIN,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type,idempotency-key',
        },
      });
      assert.equal(preflight.status, 204);
      assert.equal(preflight.headers.get('Access-Control-Allow-Origin'), ALLOWED_ORIGIN);
      assert.equal(
        preflight.headers.get('Access-Control-Allow-Headers'),
        'content-type, idempotency-key',
      );
      const response = await post(submission(), { Origin: ALLOWED_ORIGIN });
      assert.equal(response.status, 201);
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), ALLOWED_ORIGIN);
      assert.equal(response.headers.get('Access-Control-Expose-Headers'), 'Retry-After');
      assert.equal(response.headers.get('Vary'), 'Origin');
    });

    it('allows nothing to a page of another site, nor to one without a name', async () => {
      await start();
      for (const origin of ['https://elsewhere.example.org', 'null']) {
        const preflight = await fetch(endpoint.address, {
          method: 'OPTIONS',
          headers: { Origin: origin },
        });
        assert.equal(preflight.status, 204);
        for (const [header] of preflight.headers)
          assert.doesNotMatch(header, /^access-control-/, origin);
      }
    });

    it('refuses a GET', async () => {
      await start();
      const response = await fetch(endpoint.address);
      assert.equal(response.headers.get('Allow'), 'POST, OPTIONS');
      await assertProblem(response, 405);
    });

    for (const [what, body] of [
      ['an empty body', ''],
      ['broken JSON', '{"submissionId":'],
      ['a body that is no object', '"0b6f1c9e-3c1e-4b5e-9d0e-2f4a7c1d8e55"'],
      ['null', 'null'],
      ['a submission without an id', JSON.stringify(submission({ submissionId: undefined }))],
      ['a submission without answers', JSON.stringify(submission({ answers: undefined }))],
      ['a list of answers', JSON.stringify(submission({ answers: [3] }))],
      ['a submission to no survey', JSON.stringify(submission({ surveyId: undefined }))],
      ['a survey that is a path', JSON.stringify(submission({ surveyId: '../secret' }))],
      ['a submission to no version', JSON.stringify(submission({ surveyVersion: '' }))],
      ['a clock time', JSON.stringify(submission({ completedOn: '2026-10-12T10:00:00Z' }))],
      ['a list in a list in a list', JSON.stringify(submission({ answers: { help: [[['a']]] } }))],
      [
        'lists without end',
        JSON.stringify(submission({ answers: { help: 0 } })).replace(
          '"help":0',
          `"help":${'['.repeat(50_000)}${']'.repeat(50_000)}`,
        ),
      ],
      ['half a character', JSON.stringify(submission({ answers: { better: '\ud83d' } }))],
      [
        'bytes that are no UTF-8',
        new Blob([Uint8Array.from(Buffer.from(JSON.stringify(submission()), 'latin1'))]),
      ],
      ['an id that is a path', JSON.stringify(submission({ submissionId: '../../secret' }))],
      ['an id that is a list', JSON.stringify(submission({ submissionId: [randomUUID()] }))],
      [
        'an id with a line after it',
        JSON.stringify(submission({ submissionId: `${randomUUID()}\n` })),
      ],
    ] as const) {
      it(`refuses ${what}`, async () => {
        await start();
        await assertProblem(await post(body), 400);
        assert.deepEqual(sample.stored(folder), []);
        assert.equal((await post(submission())).status, 201);
      });
    }

    it('refuses another key than the id', async () => {
      await start();
      await assertProblem(await post(submission(), { 'Idempotency-Key': randomUUID() }), 400);
      assert.deepEqual(sample.stored(folder), []);
    });

    it('refuses a form', async () => {
      await start();
      const form = new URLSearchParams({ submissionId: randomUUID() });
      await assertProblem(await fetch(endpoint.address, { method: 'POST', body: form }), 415);
    });

    it('takes what has the largest size and refuses what is larger', async () => {
      await start();
      const fill = (bytes: number): string => {
        const empty = JSON.stringify(submission({ comments: { help: '' } }));
        return empty.replace(
          '"help":""',
          `"help":"${'a'.repeat(bytes - Buffer.byteLength(empty))}"`,
        );
      };
      assert.equal((await post(fill(256 * 1024))).status, 201);
      await assertProblem(await post(fill(256 * 1024 + 1)), 413);
      assert.equal(sample.stored(folder).length, 1);
    });

    it('never thanks without its folder, and goes on when it is there', async () => {
      await start();
      rmSync(folder, { recursive: true });
      const sent = submission();
      await assertNotStored(await post(sent));
      await assertNotStored(await post(sent));
      mkdirSync(folder);
      assert.equal((await post(sent)).status, 201);
      assert.deepEqual(sample.stored(folder), [sent]);
    });

    it('lets an allowed site read why it was not stored', async () => {
      await start();
      rmSync(folder, { recursive: true });
      const response = await post(submission(), { Origin: ALLOWED_ORIGIN });
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), ALLOWED_ORIGIN);
      await assertNotStored(response);
    });

    it('never thanks when the folder cannot be written in', async () => {
      await start();
      // A file in its place stops root as well, whom no permission stops.
      rmSync(folder, { recursive: true });
      writeFileSync(folder, '');
      await assertNotStored(await post(submission()));
    });

    it('never thanks when the disk is full, and keeps no half of a submission', async () => {
      await start({ smallDisk: true });
      const large = submission({ comments: { help: 'a'.repeat(30_000) } });
      const small = submission();
      await assertNotStored(await post(large));
      await assertNotStored(await post(large));
      assert.equal((await post(small)).status, 201);
      assert.deepEqual(sample.stored(folder), [small]);

      await restart(); // with room on the disk
      assert.equal((await post(large)).status, 201);
      assert.equal((await post(small)).status, 200);
      assert.deepEqual(byId(sample.stored(folder)), byId([small, large]));
    });
  });
}

const byId = (submissions: readonly unknown[]): unknown[] =>
  (submissions as { submissionId: string }[]).toSorted((one, other) =>
    one.submissionId.localeCompare(other.submissionId),
  );

import { expect } from 'chai';
import { post, type PostOptions } from '../../src/sending/transport.js';
import type { Submission } from '../../src/engine/index.js';

const submission: Submission = {
  submissionId: '0b6f0000-0000-4000-8000-000000000000',
  surveyId: 'home-care',
  surveyVersion: '1',
  language: 'nb',
  completedOn: '2026-10-12',
  answers: { when: 5 },
};
const endpoint = 'https://collector.example/responses';
const browserFetch = globalThis.fetch;
let requests: { url: string; init: RequestInit & { headers: Headers } }[] = [];

/** The endpoint answers so from now on. */
const answer = (reply: (signal: AbortSignal) => Promise<Response> | Response) => {
  globalThis.fetch = async (url, init) => {
    requests.push({ url: String(url), init: init as RequestInit & { headers: Headers } });
    return reply(init?.signal as AbortSignal);
  };
};
const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
  });
const send = (options: PostOptions = {}, timeout?: number) =>
  post(submission, { endpoint, ...options }, timeout);
const later = { kind: 'queued', retryAfter: 0 };

describe('post', () => {
  beforeEach(() => {
    requests = [];
    answer(() => json(201, { receipt: 'A1B2' }));
  });
  afterEach(() => {
    globalThis.fetch = browserFetch;
  });

  it('posts the submission as JSON under its id, and follows no redirect', async () => {
    expect(await send({ credentials: 'omit' })).to.include({ kind: 'submitted', receipt: 'A1B2' });
    const [{ url, init }] = requests as [(typeof requests)[0]];
    expect(url).to.equal(endpoint);
    expect(init).to.include({
      method: 'POST',
      redirect: 'error',
      keepalive: true,
      credentials: 'omit',
    });
    expect([...init.headers]).to.deep.equal([
      ['content-type', 'application/json'],
      ['idempotency-key', submission.submissionId],
    ]);
    expect(JSON.parse(new TextDecoder().decode(init.body as Uint8Array))).to.deep.equal(submission);
  });

  it('does without keepalive when the answers are too long for it', async () => {
    await post({ ...submission, comments: { when: 'å'.repeat(40_000) } }, { endpoint });
    expect(requests[0]?.init.keepalive).to.equal(false);
  });

  it('asks for headers anew at each try and keeps its own two', async () => {
    let tries = 0;
    const headers = async () => ({
      'X-Try': String((tries += 1)),
      'content-type': 'text/plain',
      'Idempotency-Key': 'mine',
    });
    await send({ headers });
    await send({ headers });
    expect(requests.map(({ init }) => init.headers.get('X-Try'))).to.deep.equal(['1', '2']);
    expect(requests[0]?.init.headers.get('Content-Type')).to.equal('application/json');
    expect(requests[0]?.init.headers.get('Idempotency-Key')).to.equal(submission.submissionId);
  });

  it('counts headers that throw or hang as a network failure', async () => {
    const failing: PostOptions['headers'][] = [
      () => {
        throw new Error('no token');
      },
      () => Promise.reject(new Error('no token')),
      { 'not a header': 'x' },
      () => new Promise(() => undefined),
    ];
    for (const headers of failing) expect(await send({ headers }, 50)).to.deep.equal(later);
    expect(requests).to.deep.equal([]);
  });

  it('tries later when the network fails or never answers', async () => {
    answer(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await send()).to.deep.equal(later);
    answer(
      (signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    );
    expect(await send({}, 50)).to.deep.equal(later);
  });

  it('reads Retry-After', async () => {
    answer(() => json(503, {}, { 'Retry-After': '120' }));
    expect(await send()).to.deep.equal({ kind: 'queued', retryAfter: 120_000 });
  });

  it('takes a web page for no receipt', async () => {
    answer(
      () => new Response('<p>Log in', { headers: { 'Content-Type': 'Text/HTML; charset=x' } }),
    );
    expect((await send()).kind).to.equal('queued');
  });

  it('takes the text of a program or of a web page for no receipt, whatever its type', async () => {
    for (const [body, type] of [
      ['<?php\n// stores answers', 'application/octet-stream'],
      ['<?php\n// stores answers', 'application/x-httpd-php'],
      ['\n<!DOCTYPE html><title>Log in</title>', 'text/plain'],
      ['<html>', 'application/json'],
    ] as const) {
      answer(() => new Response(body, { headers: { 'Content-Type': type } }));
      expect(await send(), type).to.deep.equal(later);
    }
  });

  it('accepts a reply whose body is empty, plain, broken off, endless or huge', async () => {
    const stream = (start: (controller: ReadableStreamDefaultController) => void) =>
      new Response(new ReadableStream({ start }));
    const chunk = new Uint8Array(20_000).fill(32);
    const replies = [
      () => new Response(null, { status: 204 }),
      () => new Response('OK'),
      () => new Response('{"receipt": "A1'),
      () => stream((controller) => controller.error(new TypeError('reset'))),
      () => stream((controller) => controller.enqueue(chunk)),
      () => new Response(new ReadableStream({ pull: (controller) => controller.enqueue(chunk) })),
    ];
    for (const reply of replies) {
      answer(reply);
      const verdict = await send({}, 100);
      expect(verdict.kind).to.equal('submitted');
      expect(verdict).not.to.have.property('receipt', 'A1');
    }
  });

  it('reads a receipt in more than one piece', async () => {
    const bytes = new TextEncoder().encode('{"receipt":"Å1"}');
    answer(
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
              controller.close();
            },
          }),
        ),
    );
    expect(await send()).to.have.property('receipt', 'Å1');
  });

  it('leaves the sending to a transport where there is one', async () => {
    const seen: unknown[] = [];
    const transport: PostOptions['transport'] = async (given, { signal }) => {
      seen.push(given, signal.aborted);
      return { receipt: 'T1', redirect: 'javascript:alert(1)' };
    };
    expect(await send({ transport })).to.deep.include({ receipt: 'T1', redirect: undefined });
    expect(seen).to.deep.equal([submission, false]);
    expect(requests).to.deep.equal([]);
  });

  it('reads the rejection of a transport by its status', async () => {
    const verdict = (reason: unknown) => send({ transport: () => Promise.reject(reason) }, 50);
    expect(await verdict({ status: 409 })).to.have.property('kind', 'submitted');
    expect(await verdict({ status: 410 })).to.have.property('reason', 'closed');
    expect(await verdict({ status: 404 })).to.include({ kind: 'refused', status: 404 });
    expect(
      await verdict({ status: 422, errors: [{ question: 'when', message: 'No' }] }),
    ).to.deep.equal({
      kind: 'returned',
      code: undefined,
      errors: [{ question: 'when', message: 'No' }],
    });
    for (const reason of [{ status: 503 }, { status: '404' }, new Error('offline'), undefined])
      expect((await verdict(reason)).kind).to.equal('queued');
  });

  it('does not wait for ever for a transport, and minds one that throws', async () => {
    const hanging = () => new Promise<void>(() => undefined);
    expect(await send({ transport: hanging }, 50)).to.deep.equal(later);
    const transport = () => {
      throw new Error('broken');
    };
    expect(await send({ transport })).to.deep.equal(later);
  });
});

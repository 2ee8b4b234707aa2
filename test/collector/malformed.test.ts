import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { OCTOBER } from '../support/collector.js';
import { collector, problemOf, useCollector } from './posting.js';

useCollector();

/** What the collector says to bytes. */
async function say(bytes: string): Promise<Response> {
  const { hostname, port } = new URL(collector.address);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined).write(bytes);
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise((resolve) => socket.once('close', resolve));
  const [head = '', body = ''] = said.split('\r\n\r\n');
  const [status = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => line.split(': ') as [string, string]);
  return new Response(body, { status: Number(status.split(' ')[1]), headers });
}

describe('a malformed request', () => {
  it('is told what is wrong with its address', async () => {
    for (const address of [
      '/%',
      '/surveys/%zz',
      '/surveys/%ff/results',
      '/s/%c3%28',
      '/r/%E0%A4%A',
    ]) {
      const response = await fetch(collector.address + address);
      await problemOf(response, 400, 'bad-request');
      assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
    }
  });

  it('is told that its address is too long', async () => {
    const response = await say(`GET /surveys/${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`);
    await problemOf(response, 431, 'too-large');
  });

  it('is told that it is not HTTP', async () => {
    for (const bytes of [
      'hello\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx',
      'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    ]) {
      const response = await say(bytes);
      await problemOf(response, 400, 'bad-request');
      assert.equal(response.headers.get('Connection'), 'close');
      assert.equal(response.headers.get('Content-Security-Policy')?.includes("'none'"), true);
    }
  });

  it('is told which methods its address takes', async () => {
    for (const [method, address, allowed] of [
      ['GET', '/surveys/visit/responses', 'DELETE, OPTIONS, POST'],
      ['POST', '/surveys/visit', 'GET, HEAD'],
      ['DELETE', '/surveys/visit/rounds/2026', 'PUT'],
      ['GET', '/surveys/visit/rounds/2026/publication?x=1', 'POST'],
      ['PATCH', '/healthz', 'GET, HEAD'],
    ] as const) {
      const response = await fetch(collector.address + address, { method });
      assert.equal(response.headers.get('Allow'), allowed);
      await problemOf(response, 405, 'method-not-allowed');
    }
  });

  it('for what is not there is told so, also the picture that browsers ask for', async () => {
    for (const address of ['/', '/favicon.ico', '/surveys', '/surveys/', '/responses'])
      await problemOf(await fetch(collector.address + address), 404, 'not-found');
  });
});

describe('an empty body that is said to be JSON', () => {
  it('is none to an administrator’s call', async () => {
    const response = await fetch(`${collector.address}/surveys/october/rounds/all/publication`, {
      method: 'POST',
      headers: {
        Authorization: 'Bearer test-token-of-the-collector',
        'Content-Type': 'application/json',
      },
    });
    // It came as far as the question whether the survey is open.
    await problemOf(response, 409, 'round-open');
    const put = await collector.asAdmin('PUT', '/surveys/october/rounds/all', '');
    await problemOf(put, 422, 'invalid-round');
  });

  it('is no submission', async () => {
    await problemOf(await collector.post('visit', ''), 400, 'bad-json');
  });

  it('is broken JSON, when there is something that is no JSON', async () => {
    const put = await collector.asAdmin('PUT', '/surveys/october/rounds/all', '{ "invited": ');
    await problemOf(put, 400, 'bad-json');
    const evil = await collector.asAdmin('PUT', '/surveys/october/rounds/all', '{"__proto__":{}}');
    await problemOf(evil, 400, 'bad-json');
  });
});

describe('a broken survey document', () => {
  it('is told to the administrator, with its problems', async () => {
    const file = path.join(collector.surveysFolder, 'october.json');
    const slip = { ...OCTOBER, title: undefined, closes: 'soon' };
    await writeFile(file, JSON.stringify(slip));
    await wait(1100); // a changed file counts within a second
    try {
      for (const [method, address] of [
        ['PUT', '/surveys/october/rounds/all'],
        ['GET', '/surveys/october/results/preview'],
        ['POST', '/surveys/october/rounds/all/publication'],
      ] as const) {
        const response = await collector.asAdmin(
          method,
          address,
          method === 'GET' ? undefined : {},
        );
        const problem = (await problemOf(response, 409, 'document-problems')) as {
          problems?: string[];
        };
        assert.equal(problem.problems?.length, 2);
        assert.match(problem.problems.join('\n'), /title[^]*closes|closes[^]*title/);
      }
      await problemOf(
        await collector.asAdmin('GET', '/surveys/nowhere/results/preview'),
        404,
        'not-found',
      );
    } finally {
      await writeFile(file, JSON.stringify(OCTOBER));
      await wait(1100);
      await fetch(`${collector.address}/surveys/october`);
    }
    assert.ok(collector.reported.length > 0);
    (collector.reported as string[]).length = 0;
  });
});

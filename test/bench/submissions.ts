import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { localDate } from '../../demo/collector/surveys/local-date.js';
import { ended, ready, spawnCollector } from '../collector/storm.js';
import { callAsAdmin } from '../support/collector.js';
import { freePort } from '../support/free-port.js';
import { HOME_CARE, homeCareSurvey, inventedAnswers } from './home-care.js';

const WARM_UP = 2000;
const MEASURED = 6000;

export interface Submissions {
  /** Stored and acknowledged in a second. */
  readonly perSecond: number;
  /** Milliseconds in which 99 of 100 were answered. */
  readonly milliseconds: number;
  /** Told to come back later, all in all. */
  readonly refused: number;
}

/** Invitation codes of one call. */
const CODES_A_CALL = 10_000;

/**
 * What a collector in a process of its own takes, over so many connections.
 * @param codeCalls calls that make invitation codes first: each submission burns one while there are any
 */
export async function measureSubmissions(
  databaseUrl: string,
  connections: number,
  codeCalls = 0,
): Promise<Submissions> {
  const port = await freePort();
  const collector = spawnCollector(port, databaseUrl, 'demo/surveys');
  try {
    await ready(`http://127.0.0.1:${port}`);
    const codes: string[] = [];
    for (let calls = 0; calls < codeCalls; calls += 1) codes.push(...(await makeCodes(port)));
    const requests = await requestsOf(codes);
    const times: number[] = [];
    let taken = 0;
    let refused = 0;
    let going = true;
    const senders = Array.from({ length: connections }, async () => {
      const { send, close } = openConnection(port);
      while (going) {
        const begun = performance.now();
        const status = await send(requests());
        times.push(performance.now() - begun);
        if (status === 201) taken += 1;
        else if (status === 429) refused += 1;
        else throw new Error(`A submission was answered ${status}`);
      }
      close();
    });
    const sending = Promise.all(senders);
    const measuring = (async () => {
      await wait(WARM_UP);
      const before = taken;
      times.length = 0;
      await wait(MEASURED);
      const perSecond = (taken - before) / (MEASURED / 1000);
      going = false;
      return perSecond;
    })();
    const [perSecond] = await Promise.all([measuring, sending]);
    times.sort((one, other) => one - other);
    return { perSecond, milliseconds: times[Math.floor(times.length * 0.99)] ?? 0, refused };
  } finally {
    collector.kill('SIGTERM');
    await ended(collector);
  }
}

async function makeCodes(port: number): Promise<readonly string[]> {
  const address = `http://127.0.0.1:${port}`;
  const call = { count: CODES_A_CALL, unit: 'zone-1' };
  const response = await callAsAdmin(address, 'POST', `/surveys/${HOME_CARE}/codes`, call);
  if (!response.ok) throw new Error(`Making codes was answered ${response.status}`);
  return ((await response.json()) as { codes: string[] }).codes;
}

/** The next request each time, as bytes would go over the line. */
export async function requestsOf(codes: readonly string[] = []): Promise<() => string> {
  const invented = await inventedAnswers();
  const { version } = await homeCareSurvey();
  const completedOn = localDate(new Date(), 'Europe/Oslo');
  let number = 0;
  return () => {
    const submissionId = randomUUID();
    const body = JSON.stringify({
      submissionId,
      surveyId: HOME_CARE,
      surveyVersion: version,
      language: 'nb',
      completedOn,
      context: { unit: `zone-${number % 12}` },
      ...(number < codes.length && { code: codes[number] }),
      answers: invented[(number += 1) % invented.length],
    });
    return [
      `POST /surveys/${HOME_CARE}/responses HTTP/1.1`,
      'Host: localhost',
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `Idempotency-Key: ${submissionId}`,
      '',
      body,
    ].join('\r\n');
  };
}

/** One connection that is kept; Node's own client would cost the machine as much as the collector. */
export function openConnection(port: number): {
  send: (request: string) => Promise<number>;
  close: () => void;
} {
  const socket = connect(port, '127.0.0.1').setNoDelay();
  let answered: (status: number) => void = () => undefined;
  let failed: (reason: unknown) => void = () => undefined;
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1');
    const [head = '', body] = received.split('\r\n\r\n', 2);
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
    if (body === undefined || body.length < length) return;
    received = '';
    answered(Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length)));
  });
  socket.on('error', (reason) => failed(reason));
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        [answered, failed] = [resolve, reject];
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

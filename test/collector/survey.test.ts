import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { parseSurvey } from 'user-survey/engine';
import { OCTOBER, startCollector, VISIT, visitSubmission } from '../support/collector.js';
import type { TestCollector } from '../support/collector.js';

const SITE = 'https://www.municipality.example';

const ELSEWHERE = { ...OCTOBER, id: 'elsewhere', endpoint: 'https://other.example/responses' };
let collector: TestCollector;
before(async () => {
  collector = await startCollector({
    surveys: [VISIT, { id: 'faulty' }, ELSEWHERE],
    environment: { ALLOWED_ORIGINS: `${SITE}, https://intra.example:8443` },
  });
});
after(() => collector.close());

const get = (id: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${collector.address}/surveys/${id}`, { headers });

describe('GET /surveys/:id', () => {
  it('gives the survey document with its endpoint, and with an entity tag', async () => {
    const response = await get('visit');
    assert.equal(response.status, 200);
    assert.match(response.headers.get('Content-Type') ?? '', /^application\/json/);
    assert.match(response.headers.get('ETag') ?? '', /^"[\w-]+"$/);
    assert.deepEqual(await response.json(), { ...VISIT, endpoint: 'visit/responses' });
  });

  it('leaves the endpoint that the editor wrote, and the document as it is', async () => {
    const written = await readFile(path.join(collector.surveysFolder, 'elsewhere.json'), 'utf8');
    assert.equal(await (await get('elsewhere')).text(), written);
  });

  it('gives a plain JSON Schema with its endpoint, which is a survey document still', async () => {
    const file = path.join(collector.surveysFolder, 'schema.json');
    const properties = { name: { type: 'string' } };
    await writeFile(file, JSON.stringify({ title: 'Sign up', type: 'object', properties }));
    await wait(1100);
    const document: unknown = await (await get('sign-up')).json();
    assert.equal(parseSurvey(document).survey?.endpoint, 'sign-up/responses');
  });

  it('answers 304 to whoever has it already', async () => {
    const etag = (await get('visit')).headers.get('ETag') ?? '';
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await get('visit', { 'If-None-Match': known });
      assert.equal(response.status, 304);
      assert.equal(response.headers.get('ETag'), etag);
      assert.equal(await response.text(), '');
    }
    assert.equal((await get('visit', { 'If-None-Match': '"other"' })).status, 200);
  });

  it('answers 404 for an unknown and for a faulty survey, and reports the faults', async () => {
    for (const id of ['nothing', 'faulty', '__proto__', 'toString']) {
      const response = await get(id);
      assert.equal(response.status, 404);
      assert.match(response.headers.get('Content-Type') ?? '', /problem\+json/);
    }
    assert.ok(collector.reported.some((line) => line.includes('faulty.json: error: ')));
  });

  it('refuses an address that is not well-formed as everything else', async () => {
    const response = await get('%ff');
    assert.equal(response.status, 400);
    assert.match(response.headers.get('Content-Type')!, /^application\/problem\+json/);
    assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
  });

  it('follows edited, added and removed files without a restart', async () => {
    const etag = (await get('visit')).headers.get('ETag');
    const file = path.join(collector.surveysFolder, 'visit.json');
    await writeFile(file, JSON.stringify({ ...VISIT, version: '2' }));
    const added = path.join(collector.surveysFolder, 'added.json');
    await writeFile(added, JSON.stringify(OCTOBER));
    await wait(1100);
    assert.notEqual((await get('visit')).headers.get('ETag'), etag);
    assert.equal((await get('october')).status, 200);
    await rm(added);
    await writeFile(file, JSON.stringify(VISIT));
    await wait(1100);
    assert.equal((await get('october')).status, 404);
    assert.equal((await get('visit')).headers.get('ETag'), etag);
  });
});

describe('CORS', () => {
  const preflight = (origin: string, address = collector.address): Promise<Response> =>
    fetch(`${address}/surveys/visit/responses`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,idempotency-key',
      },
    });

  it('lets allowed origins post with the two headers', async () => {
    for (const origin of [SITE, 'https://intra.example:8443']) {
      const response = await preflight(origin);
      assert.equal(response.status, 204);
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), origin);
      assert.equal(response.headers.get('Access-Control-Allow-Methods'), 'POST');
      assert.equal(
        response.headers.get('Access-Control-Allow-Headers'),
        'content-type, idempotency-key',
      );
      assert.equal(response.headers.get('Vary'), 'Origin');
    }
  });

  it('lets no other origin post', async () => {
    for (const origin of ['https://evil.example', `${SITE}.evil.example`, 'null']) {
      const response = await preflight(origin);
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), null);
      assert.equal(response.headers.get('Vary'), 'Origin');
    }
  });

  it('lets allowed origins read receipts, refusals, Retry-After and the document', async () => {
    const origin = { Origin: SITE };
    const taken = await collector.post('visit', visitSubmission(), origin);
    assert.equal(taken.status, 201);
    const refused = await collector.post('visit', '{', origin);
    assert.equal(refused.status, 400);
    for (const response of [taken, refused, await get('visit', origin)]) {
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), SITE);
      assert.equal(response.headers.get('Access-Control-Expose-Headers'), 'Retry-After');
    }
  });

  it('lets everybody post when ALLOWED_ORIGINS is *', async () => {
    const open = await startCollector({
      surveys: [VISIT],
      environment: { ALLOWED_ORIGINS: '*' },
      databaseUrl: collector.databaseUrl,
    });
    try {
      const response = await preflight('https://anywhere.example', open.address);
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
    } finally {
      await open.close();
    }
  });
});

describe('GET /healthz', () => {
  it('answers 200 when responses can be stored', async () => {
    const response = await fetch(`${collector.address}/healthz`);
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { status: 'ready' });
  });

  it('is the only call besides those of the surveys', async () => {
    for (const address of ['/', '/surveys', '/surveys/visit/nothing', '/.env']) {
      assert.equal((await fetch(collector.address + address)).status, 404);
    }
  });
});

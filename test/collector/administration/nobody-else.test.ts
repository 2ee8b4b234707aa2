import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../../../demo/collector/app.js';
import type { AppParts } from '../../../demo/collector/app.js';
import { readSettings } from '../../../demo/collector/settings.js';
import { ADMIN_TOKEN } from '../../support/collector.js';

/** What is for everybody; every other route is the administrator's, a new one too. */
const PUBLIC = [
  'GET /healthz',
  'GET /surveys/:id',
  'GET /surveys/:id/results',
  'POST /surveys/:id/responses',
  'OPTIONS /surveys/:id/responses',
  'GET /s/:id',
  'GET /s/:id/print',
  'GET /r/:id',
  'GET /assets/:file',
  'GET /admin/login',
  'POST /admin/login',
];

/** Of what is behind the door nothing may be touched: there is nothing. */
const behindTheDoor = new Proxy(
  {},
  {
    get: (_target, name) => {
      throw new Error(`${String(name)} was asked for`);
    },
  },
);

interface Route {
  readonly method: string;
  readonly url: string;
}

/** The application without anything behind it, and its routes. */
async function openDoor(adminToken: string): Promise<{ app: FastifyInstance; routes: Route[] }> {
  const nobody = { findSession: async () => undefined };
  const app = createApp({
    settings: readSettings({ ADMIN_TOKEN: adminToken }),
    surveys: behindTheDoor as AppParts['surveys'],
    store: nobody as unknown as AppParts['store'],
    reader: behindTheDoor as AppParts['reader'],
    versions: behindTheDoor as AppParts['versions'],
    intake: behindTheDoor as AppParts['intake'],
    publishing: behindTheDoor as AppParts['publishing'],
    codes: behindTheDoor as AppParts['codes'],
    reports: behindTheDoor as AppParts['reports'],
    report: assert.fail,
    clock: () => new Date(),
    maxOpen: 1,
    bodyPatience: 1000,
    exportPatience: { turn: 1000, reader: 1000 },
    builtFolder: '',
  });
  const routes: Route[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) if (each !== 'HEAD') routes.push({ method: each, url });
  });
  await app.ready();
  return { app, routes };
}

const nameOf = ({ method, url }: Route): string => `${method} ${url}`;
const addressOf = ({ url }: Route): string => url.replace(/:\w+/g, 'something');

describe('what is the administrator’s', () => {
  it('is every route that is not known to be for everybody', async () => {
    const { routes } = await openDoor(ADMIN_TOKEN);
    const names = routes.map(nameOf);
    assert.deepEqual(
      PUBLIC.filter((name) => !names.includes(name)),
      [],
    );
    assert.ok(names.length > PUBLIC.length + 15);
  });

  it('gives nothing without a token or session, or with a wrong one', async () => {
    const { app, routes } = await openDoor(ADMIN_TOKEN);
    for (const route of routes.filter((each) => !PUBLIC.includes(nameOf(each)))) {
      for (const [index, headers] of [
        {},
        { authorization: 'Bearer wrong' },
        { authorization: `Basic ${ADMIN_TOKEN}` },
        { cookie: `user-survey-admin=${'A'.repeat(43)}` },
        { cookie: `user-survey-admin=${ADMIN_TOKEN}` },
        { 'x-form-token': 'A'.repeat(43) },
      ].entries()) {
        const response = await app.inject({
          method: route.method as 'GET',
          url: addressOf(route),
          headers,
          // Each from an address of its own: nobody is slowed down.
          remoteAddress: `192.0.2.${(routes.indexOf(route) * 6 + index) % 250}`,
        });
        const { statusCode, body } = response;
        assert.equal(statusCode, 401, `${nameOf(route)} ${JSON.stringify(headers)} ${body}`);
        if (route.url.startsWith('/admin')) assert.match(body, /name="token"/);
        else assert.match(body, /urn:user-survey:token-required/);
      }
    }
    await app.close();
  });

  it('is not there without a token of the collector, its page neither', async () => {
    const { app, routes } = await openDoor('');
    for (const route of routes) {
      if (PUBLIC.includes(nameOf(route)) && !route.url.startsWith('/admin/')) continue;
      for (const authorization of ['', 'Bearer ', 'Bearer undefined', `Bearer ${ADMIN_TOKEN}`]) {
        const response = await app.inject({
          method: route.method as 'GET',
          url: addressOf(route),
          headers: { authorization },
        });
        assert.equal(response.statusCode, 404, nameOf(route));
      }
    }
    await app.close();
  });
});

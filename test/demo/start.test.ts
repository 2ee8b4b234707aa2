import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openTestDatabase } from '../support/collector.js';

const PASSWORD = 'password-of-the-database';
/** As the embedded PostgreSQL lies in `.data`. */
const folder = path.resolve('.data', `start-test-${process.pid}`);
const secret = path.join(folder, 'password');

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let child: ChildProcess;
let address = '';
before(async () => {
  await mkdir(folder, { recursive: true });
  await writeFile(secret, PASSWORD);
  database = await openTestDatabase();
  const { PATH, HOME, TMPDIR } = process.env;
  child = spawn(process.execPath, ['--import=tsx', 'demo/start.ts'], {
    env: { PATH, HOME, TMPDIR, PORT: '0', DATABASE_URL: database.url },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.once('exit', () => reject(new Error(`It ended: ${said}`)));
    child.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const port = /localhost:(\d+)/.exec(said)?.[1];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
  });
});
after(async () => {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** The path goes out as it is: `fetch` would resolve its dots. */
const get = (target: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path: target }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });

describe('npm start', () => {
  it('sends the built file compressed, and as it is to whom cannot read that', async () => {
    const built = await readFile('dist/user-survey.js', 'utf8');
    for (const encoding of ['br', 'identity']) {
      const response = await fetch(`${address}/dist/user-survey.js`, {
        headers: { 'Accept-Encoding': encoding },
      });
      assert.equal(response.headers.get('content-encoding'), encoding === 'br' ? 'br' : null);
      // `text()` leaves out the byte order mark.
      assert.equal(`\uFEFF${await response.text()}`, built);
    }
  });

  it('serves the demo pages, what they load, and the collector', async () => {
    for (const file of [
      '/',
      '/index.html',
      '/demo/all-features.html',
      '/demo/site.css',
      '/demo/site.css?direct',
      '/demo/events.js',
      '/demo/media/crest.svg',
      '/demo/surveys/library.json',
      '/demo/ks-hjemmetjeneste-resultater.html',
      '/demo/results/hemtjanstindex.json',
      '/dist/user-survey-results.js',
      '/demo/print.html',
      '/dist/playground/index.html',
      '/dist/playground/surveys/starter.json',
      '/dist/user-survey-print.js',
      '/s/ks-hjemmetjeneste/print?lang=nn',
      '/@vite/client',
      '/node_modules/vite/dist/client/env.mjs',
      '/surveys/library',
      '/healthz',
    ])
      assert.equal((await get(file)).status, 200, file);
  });

  it('fills its surveys with invented answers meanwhile, so that there are results', async () => {
    for (const survey of ['ks-hjemmetjeneste', 'skr-ifo', 'korus-bte', 'bsb-intervjuguide']) {
      const results = `/surveys/${survey}/results`;
      for (let tries = 0; (await get(results)).status === 404; tries += 1) {
        assert.ok(tries < 300, survey);
        await wait(100);
      }
      assert.equal((await get(results)).status, 200, survey);
      assert.equal((await get(`/r/${survey}`)).status, 200, survey);
    }
  });

  it('serves nothing else of the project, however it is asked for', async () => {
    const hidden = `.data/${path.basename(folder)}/password`;
    const files = [
      `/${hidden}`,
      `//${hidden}`,
      `/demo/../${hidden}`,
      `/demo/%2e%2e/${hidden}`,
      `/demo/..%2f${hidden}`,
      `/demo/..\\${hidden}`,
      `/demo/..;/${hidden}`,
      `/./${hidden}`,
      `/${hidden.replace('.', '%2e')}`,
      `/${hidden.replace('.', '%252e')}`,
      `/@fs${secret}`,
      `/@fs/${secret}`,
      `/@fs${process.cwd()}/demo/../${hidden}`,
      `/@id/${hidden}`,
      `/@id/__x00__${hidden}`,
      `/demo/index.html?/../${hidden}`,
      `/@vite/client/../../${hidden}`,
      `/node_modules/vite/dist/client/../../../../${hidden}`,
      `/dist/../${hidden}`,
      `/surveys/../${hidden}`,
      ...['/package.json', '/src/index.ts', '/.git/HEAD', '/.git', '/demo/start.ts'],
      ...['/demo/seed.ts', '/demo/seed/home-care.ts', '/demo/results/make-index.ts'],
      ...['/demo/collector/app.ts', '/node_modules/vite/package.json', '/README.md'],
    ];
    for (const file of files)
      for (const query of [
        '',
        '?raw',
        '?url',
        '?import',
        '?import&raw',
        '?inline',
        '??raw',
        '#x',
      ]) {
        const { status, body } = await get(file + query);
        assert.ok(!body.includes(PASSWORD), file + query);
        if (!file.includes('?')) assert.equal(status, 404, file + query);
      }
  });
});

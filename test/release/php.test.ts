import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { PHONE, visit } from '../support/visit.js';
import { answerStarter, untilSaid } from './answering.js';
import { unzippedRelease } from './unzipped.js';

/** Starts PHP as a web server that shows a folder; resolves with its address. */
async function showFolder(folder: string): Promise<{ server: ChildProcess; origin: string }> {
  const server = spawn('php', ['-S', '127.0.0.1:0', '-t', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  for await (const chunk of server.stderr!) {
    said += String(chunk);
    const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    if (origin) {
      return { server, origin };
    }
  }
  throw new Error(`PHP did not start: ${said}`);
}

if (spawnSync('php', ['--version']).error) {
  console.log('PHP is not installed here: the three steps of the guide are not tested with it.');
} else {
  describe('the three steps of the guide, on a web server with PHP', () => {
    let folder: string;
    let shown: string;
    let responses: string;
    let server: ChildProcess;
    let origin: string;
    let browser: Browser;

    before(async () => {
      folder = await unzippedRelease();
      shown = path.join(folder, 'web', 'www');
      responses = path.join(folder, 'web', 'survey-responses');
      mkdirSync(shown, { recursive: true });
      ({ server, origin } = await showFolder(shown));
      browser = await puppeteer.launch(await findBrowser());
    });
    after(async () => {
      await browser.close();
      server.kill();
      rmSync(folder, { recursive: true });
    });

    it('end with a stored answer: copy the folder, open the example, answer', async () => {
      cpSync(path.join(folder, 'user-survey'), path.join(shown, 'user-survey'), {
        recursive: true,
      });
      const { survey, messages, close } = await visit(
        browser,
        `${origin}/user-survey/example.html`,
        PHONE,
      );
      await answerStarter(survey);
      await untilSaid(survey, 'Kvitteringsnummeret ditt er');
      assert.deepEqual(messages, []);
      await close();

      const table = spawnSync(
        'php',
        [path.join(folder, 'user-survey/endpoint.php'), path.join(responses, 'responses.sqlite')],
        { encoding: 'utf8' },
      );
      const [head, row, ...more] = table.stdout.replace('\uFEFF', '').trim().split('\n');
      assert.match(
        head!,
        /^answers\.contacted-by;answers\.easy;answers\.satisfied;answers\.wishes;/,
      );
      assert.match(row!, /^email;6;5;"Åpent på lørdager";/);
      assert.deepEqual(more, []);
    });

    it('leave nothing of the answers where the web server shows it', async () => {
      assert.ok(existsSync(responses));
      const { status } = await fetch(`${origin}/survey-responses/responses.sqlite`);
      assert.equal(status, 404);
    });

    it('have an endpoint whose address says that answers can be stored', async () => {
      const reply = await fetch(`${origin}/user-survey/endpoint.php`);
      assert.match(await reply.text(), /Answers can be stored here\./);
    });
  });
}

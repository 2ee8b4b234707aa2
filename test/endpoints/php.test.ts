import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { describeEndpoint } from './endpoint-suite.js';
import { startEndpoint, type RunningEndpoint, type Sample } from './running.js';
import { DATABASE, hasPhp, php } from './samples.js';

const SCRIPT = path.resolve('demo/endpoints/endpoint.php');

const submission = (changes: object = {}) => ({
  submissionId: randomUUID(),
  surveyId: 'home-care',
  surveyVersion: '2026-1',
  language: 'nb',
  completedOn: '2026-10-12',
  answers: {},
  ...changes,
});

const post = (address: string, body: object): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

if (!hasPhp) {
  console.log('PHP is not installed here: the endpoint in PHP is not tested.');
} else {
  describeEndpoint(php);

  describe('the endpoint in PHP on a web host', () => {
    let host: string;
    let shown: string;
    let endpoint: RunningEndpoint | undefined;

    /** Uploads the file, and nothing else, into the folder that the web server shows. */
    const upload = async (): Promise<string> => {
      copyFileSync(SCRIPT, path.join(shown, 'endpoint.php'));
      const uploaded: Sample = {
        ...php,
        command: (port) => ['php', '-S', `127.0.0.1:${port}`, '-t', shown],
        environment: () => ({}),
      };
      endpoint = await startEndpoint(uploaded, host);
      return `${endpoint.address}endpoint.php`;
    };
    const detailOf = async (response: Response): Promise<unknown> =>
      ((await response.json()) as { detail?: unknown }).detail;

    beforeEach(() => {
      host = mkdtempSync(path.join(tmpdir(), 'user-survey-host-'));
      shown = path.join(host, 'public_html');
      mkdirSync(shown);
    });
    afterEach(async () => {
      await endpoint?.stop();
      rmSync(host, { recursive: true });
    });

    it('makes its folder beside the one that is shown, and closes it where another site shows it', async () => {
      const address = await upload();
      const sent = submission();
      assert.equal((await post(address, sent)).status, 201);
      const folder = path.join(host, 'survey-responses');
      assert.deepEqual(readdirSync(folder).sort(), ['.htaccess', DATABASE]);
      assert.equal(readFileSync(path.join(folder, '.htaccess'), 'utf8'), 'Require all denied\n');
      assert.deepEqual(readdirSync(shown), ['endpoint.php']);
    });

    it('says to whoever opens it that answers can be stored', async () => {
      const response = await fetch(await upload());
      assert.equal(response.status, 405);
      assert.equal(await detailOf(response), 'Answers can be stored here.');
    });

    it('says what to do when it cannot write, to whoever opens it and with the refusal', async () => {
      writeFileSync(path.join(host, 'survey-responses'), '');
      const address = await upload();
      const words =
        'PHP cannot write into the folder "survey-responses". Make it beside the folder that the web server shows, not inside, and let PHP write into it.';
      assert.equal(await detailOf(await fetch(address)), words);
      const refused = await post(address, submission());
      assert.equal(refused.status, 503);
      assert.equal(await detailOf(refused), words);
    });

    it('stores nothing in a folder that the web server shows', async () => {
      const folder = mkdtempSync(path.resolve('demo/endpoints/shown-'));
      try {
        endpoint = await startEndpoint(php, folder);
        const refused = await post(endpoint.address, submission());
        assert.equal(refused.status, 503);
        assert.equal(
          await detailOf(refused),
          'The web server shows the folder for the answers. Choose one outside.',
        );
        assert.deepEqual(readdirSync(folder), []);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });

  describe('the table of the endpoint in PHP', () => {
    const run = (...given: string[]) => spawnSync('php', [SCRIPT, ...given], { encoding: 'utf8' });

    it('has a row for each submission, and neither ids, codes nor formulas', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'user-survey-endpoint-'));
      const endpoint = await startEndpoint(php, folder);
      try {
        const first = submission({
          submissionId: '0b6f1c9e-3c1e-4b5e-9d0e-2f4a7c1d8e55',
          context: { unit: 'sone-1' },
          code: 'K7M2QX',
          answers: { visits: -1.5, staff: { listen: 4 }, help: ['a', 'b'], again: true },
          comments: { help: '=1+1; "å"' },
        });
        await post(endpoint.address, first);
        await post(
          endpoint.address,
          submission({ submissionId: 'ab6f1c9e-3c1e-4b5e-9d0e-2f4a7c1d8e55' }),
        );
        const { stdout, status } = run(path.join(folder, DATABASE));
        assert.equal(status, 0);
        assert.equal(
          stdout,
          [
            '\uFEFFanswers.again;answers.help;answers.staff.listen;answers.visits;comments.help;completedOn;context.unit;language;surveyId;surveyVersion',
            `true;"a, b";4;-1,5;"'=1+1; ""å""";2026-10-12;sone-1;nb;home-care;2026-1`,
            ';;;;;2026-10-12;;nb;home-care;2026-1',
            '',
          ].join('\n'),
        );
      } finally {
        await endpoint.stop();
        rmSync(folder, { recursive: true });
      }
    });

    it('says how it is asked for', () => {
      const { stderr, status } = run();
      assert.equal(status, 1);
      assert.equal(
        stderr,
        'Name the file: php endpoint.php survey-responses/responses.sqlite > answers.csv\n',
      );
    });
  });
}

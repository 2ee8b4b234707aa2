import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { describeEndpoint } from './endpoint-suite.js';
import { startEndpoint, type Sample } from './running.js';

const php: Sample = {
  name: 'the endpoint in PHP',
  command: (port) => ['php', '-S', `127.0.0.1:${port}`, 'endpoint.php'],
  environment: (folder) => ({ RESPONSES_FOLDER: folder }),
  stored(folder) {
    if (!existsSync(folder)) return [];
    return readdirSync(folder).map((name) => {
      const submission = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as {
        submissionId: string;
      };
      assert.equal(name, `${submission.submissionId}.json`);
      return submission;
    });
  },
};

if (spawnSync('php', ['--version']).error) {
  console.log('PHP is not installed here: the endpoint in PHP is not tested.');
} else {
  describeEndpoint(php);

  describe('the folder of the endpoint in PHP', () => {
    it('may not be one that the web server shows', async () => {
      const folder = mkdtempSync(path.resolve('demo/endpoints/shown-'));
      const endpoint = await startEndpoint(php, folder);
      try {
        const response = await fetch(endpoint.address, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ submissionId: randomUUID(), answers: {} }),
        });
        assert.equal(response.status, 503);
        assert.deepEqual(readdirSync(folder), []);
      } finally {
        await endpoint.stop();
        rmSync(folder, { recursive: true });
      }
    });
  });
}

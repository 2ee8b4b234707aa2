import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { describeEndpoint } from './endpoint-suite.js';
import { startEndpoint } from './running.js';
import { fileIn, node } from './samples.js';

describeEndpoint(node);

describe('the file of the endpoint in Node', () => {
  /** What is in the file after one more submission, when this was in it before. */
  const afterOneMore = async (before: string, more: object): Promise<readonly unknown[]> => {
    const folder = mkdtempSync(path.join(tmpdir(), 'user-survey-endpoint-'));
    writeFileSync(fileIn(folder), before);
    const endpoint = await startEndpoint(node, folder);
    try {
      const response = await fetch(endpoint.address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(more),
      });
      assert.equal(response.status, 201);
      return node.stored(folder);
    } finally {
      await endpoint.stop();
      rmSync(folder, { recursive: true });
    }
  };
  const [one, two] = [randomUUID(), randomUUID()].map((submissionId) => ({
    submissionId,
    surveyId: 'home-care',
    surveyVersion: '1',
    completedOn: '2026-10-12',
    answers: { better: 'Mer å gjøre' },
  }));
  const line = JSON.stringify(one);
  const cut = Buffer.from(line).subarray(0, -10).toString();

  it('loses a line that was cut short by a crash, and nothing else', async () => {
    assert.deepEqual(await afterOneMore(`${line}\n${cut}`, two!), [one, two]);
    assert.deepEqual(await afterOneMore(cut, one!), [one]);
  });

  it('keeps a whole line that only lacks its end', async () => {
    assert.deepEqual(await afterOneMore(line, two!), [one, two]);
  });
});

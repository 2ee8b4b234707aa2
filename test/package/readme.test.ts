import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { parseSurvey } from 'user-survey/engine';

const readme = readFileSync('README.md', 'utf8');
const examples = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(
    ([, code]) => code!,
  );

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

describe('README', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'user-survey-readme-'));
  after(() => rmSync(folder, { recursive: true }));

  it('shows a survey document without a fault', () => {
    const [document] = examples('json');
    assert.deepEqual(parseSurvey(document).problems, []);
  });

  it('shows an endpoint in Node that stores a submission once and answers with its receipt', async () => {
    const code = examples('js').find((example) => example.includes('createServer'))!;
    writeFileSync(path.join(folder, 'endpoint.mjs'), code);
    const port = await freePort();
    const endpoint = spawn(process.execPath, ['endpoint.mjs'], {
      cwd: folder,
      env: { ...process.env, PORT: String(port) },
    });
    try {
      const post = () =>
        fetch(`http://127.0.0.1:${port}/`, {
          method: 'POST',
          body: JSON.stringify({ submissionId: 'a', answers: { satisfied: 3 } }),
        });
      const first = await eventually(post);
      const again = await post();
      assert.equal(first.status, 201);
      assert.equal(again.status, 200);
      assert.deepEqual(await again.json(), await first.json());
      const stored = readFileSync(path.join(folder, 'responses.ndjson'), 'utf8');
      assert.equal(stored, '{"satisfied":3}\n');
    } finally {
      endpoint.kill();
    }
  });

  it('keeps its examples of endpoints within 20 lines', () => {
    const endpoints = [...examples('js'), ...examples('php')].filter((code) =>
      /submission/.test(code),
    );
    for (const code of endpoints) assert.ok(code.trim().split('\n').length <= 20, code);
  });

  it('names only attributes, parts, custom properties and states that the element has', () => {
    const manifest = JSON.parse(readFileSync('src/custom-elements.json', 'utf8')) as {
      modules: { declarations: Record<string, { name: string }[]>[] }[];
    };
    const element = manifest.modules[0]!.declarations.find((found) => found['cssParts'])!;
    const names = (list: string) => new Set(element[list]!.map(({ name }) => name));
    const properties = [...readme.matchAll(/--user-survey-[\w-]+/g)].map(([name]) => name);
    for (const name of properties) assert.ok(names('cssProperties').has(name), name);
    const parts = [...readme.matchAll(/::part\(([\w-]+)/g)].map(([, name]) => name!);
    for (const name of parts) assert.ok(names('cssParts').has(name), name);
    const states = [...readme.matchAll(/:state\((\w+)\)/g)].map(([, name]) => name!);
    for (const name of states) assert.ok(names('cssStates').has(name), name);
  });
});

async function eventually<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (tries > 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

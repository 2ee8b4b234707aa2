import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import packageJson from '../../package.json' with { type: 'json' };
import { newerScript } from './browser-floor.js';

const read = (file: string) => readFileSync(file, 'utf8');

/** Runs a program in plain Node: no loader. */
const plainNode = (...args: readonly string[]) =>
  execFileSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });

describe('the built package', () => {
  it('has the element in one file of at most 42 KiB, brotli', (test) => {
    const bytes = brotliCompressSync(readFileSync('dist/user-survey.js')).length;
    test.diagnostic(`dist/user-survey.js: ${bytes} bytes brotli`);
    assert.ok(bytes <= 42 * 1024, `dist/user-survey.js is ${bytes} bytes brotli`);
  });

  it('has a script that the oldest browsers can read', () => {
    for (const file of ['user-survey.js', 'user-survey.da.js', 'user-survey.fi.js']) {
      const code = read(`dist/${file}`).replace(/export\{.*$/s, '');
      assert.deepEqual(newerScript(code), [], file);
    }
  });

  it('has every file that its exports name', () => {
    const files = (target: object | string): string[] =>
      typeof target === 'string' ? [target] : Object.values(target).flatMap(files);
    for (const file of Object.values(packageJson.exports).flatMap(files)) {
      assert.ok(existsSync(file), `${file} is missing: run \`npm run build\``);
    }
  });

  it('has the committed schema and manifest', () => {
    for (const file of ['survey.schema.json', 'custom-elements.json']) {
      assert.equal(read(`dist/${file}`), read(`src/${file}`), file);
    }
  });

  it('has a manifest that says what the element file says', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'manifest-'));
    try {
      plainNode(
        'node_modules/@custom-elements-manifest/analyzer/cem.js',
        ...['analyze', '--quiet', '--globs', 'src/user-survey.ts'],
        ...['--outdir', path.relative('.', folder)],
      );
      const fresh: unknown = JSON.parse(read(path.join(folder, 'custom-elements.json')));
      assert.deepEqual(
        JSON.parse(read('src/custom-elements.json')),
        fresh,
        'run `npm run manifest` and commit it',
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('can be imported where there is no DOM, as on a server that draws pages', () => {
    const said = plainNode(
      '--input-type=module',
      '--eval',
      `import 'user-survey';
       import { UserSurvey } from 'user-survey/element';
       console.log(typeof UserSurvey);`,
    );
    assert.equal(said.trim(), 'function');
  });

  it('has an engine that runs in plain Node', () => {
    const said = plainNode(
      '--input-type=module',
      '--eval',
      `import { parseSurvey, checkSubmission } from 'user-survey/engine';
       const { survey, problems } = parseSurvey({ id: 'a', version: '1', languages: ['en'], title: 'A',
         pages: [{ id: 'one', questions: [{ id: 'again', type: 'yes-no', label: 'Again?' }] }] });
       console.log(JSON.stringify([survey.questions.map(({ type }) => type), problems, typeof checkSubmission]));`,
    );
    assert.deepEqual(JSON.parse(said), [['yes-no'], [], 'function']);
  });
});

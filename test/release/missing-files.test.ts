import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { missingFiles } from '../../demo/release/missing-files.js';
import { newFolder } from '../support/new-folder.js';

describe('the last step of a build', () => {
  let folder: string;

  before(() => {
    folder = newFolder('half-built');
    cpSync('package.json', path.join(folder, 'package.json'));
    cpSync('dist', path.join(folder, 'dist'), { recursive: true });
  });
  after(() => rmSync(folder, { recursive: true }));

  it('finds every file of a whole build', () => {
    assert.deepEqual(missingFiles(), []);
  });

  for (const file of [
    'dist/user-survey.js',
    'dist/user-survey.js.map',
    'dist/user-survey.da.js',
    'dist/user-survey-results.uk.js',
    'dist/shared/engine.js',
    'dist/types/src/engine/document/problem.d.ts',
    'dist/survey.schema.json',
    'dist/results.schema.json',
    'dist/web-types.json',
    'dist/custom-elements.json',
    'dist/THIRD-PARTY-LICENSES.txt',
  ])
    it(`misses ${file}`, () => {
      rmSync(path.join(folder, file));
      assert.deepEqual(missingFiles(folder), [path.normalize(file)]);
      cpSync(file, path.join(folder, file));
    });
});

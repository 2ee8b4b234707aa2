import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { missingFiles } from '../../demo/release/missing-files.js';
import { newFolder } from '../package/packed.js';

describe('the last step of a build', () => {
  let folder: string;

  before(() => {
    folder = newFolder('half-built');
  });
  after(() => rmSync(folder, { recursive: true }));

  /** The built package, without one of its files. */
  const without = (file: string) => {
    cpSync('package.json', path.join(folder, 'package.json'));
    cpSync('dist', path.join(folder, 'dist'), { recursive: true });
    rmSync(path.join(folder, file));
  };

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
      without(file);
      assert.deepEqual(missingFiles(folder), [path.normalize(file)]);
    });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { newFolder } from '../support/new-folder.js';
import { pack } from './pack.js';

describe('what would be published', () => {
  let folder: string;
  let archive: string;

  before(() => {
    folder = newFolder('published');
    archive = pack(folder);
  });
  after(() => rmSync(folder, { recursive: true }));

  const finds = (program: string, ...options: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`node_modules/${program}`, archive, ...options],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout + stderr);
  };

  it('is without a fault to publint', () => finds('publint/src/cli.js', '--strict'));

  it('gives every entry its types, for bundlers and for Node', () =>
    finds('@arethetypeswrong/cli/dist/index.js', '--profile', 'esm-only'));
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { newFolder } from '../support/new-folder.js';

/** What a build needs, and what the last one left. */
const SOURCES = ['src', 'locales', 'demo', 'dist'];
const FILES = ['package.json', 'vite.config.ts', 'tsconfig.json', 'LICENSE', 'README.md'];

describe('npm pack', () => {
  let folder: string;

  before(() => {
    folder = newFolder('packing');
    for (const name of [...SOURCES, ...FILES])
      cpSync(name, path.join(folder, name), { recursive: true });
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
  });
  after(() => rmSync(folder, { recursive: true }));

  const inFolder = (command: string, ...args: readonly string[]) =>
    spawnSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });

  // The copy of `dist` is whole: only the build can be what fails.
  it('builds first, and leaves no archive behind when the build fails', () => {
    appendFileSync(path.join(folder, 'src/index.ts'), 'import "./not-there.js";');
    const { status, stderr, stdout } = inFolder('npm', 'pack', '--silent');
    assert.notEqual(status, 0);
    assert.match(stderr + stdout, /not-there\.js/);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.tgz')),
      [],
    );
  });

  it('ends with an error when the build has left something out', () => {
    rmSync(path.join(folder, 'dist'), { recursive: true });
    cpSync('dist', path.join(folder, 'dist'), { recursive: true });
    rmSync(path.join(folder, 'dist/user-survey-print.fi.js'));
    const check = ['--import', 'tsx', 'demo/release/check-built.ts'];
    const { status, stderr } = inFolder(process.execPath, ...check);
    assert.equal(status, 1);
    assert.match(stderr, /Missing:\ndist.user-survey-print\.fi\.js\n/);
  });
});

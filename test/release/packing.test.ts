import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { newFolder } from '../package/packed.js';

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
  const archives = () => readdirSync(folder).filter((name) => name.endsWith('.tgz'));

  it('builds first, so that what was missing is there', () => {
    rmSync(path.join(folder, 'dist/user-survey.da.js'));
    rmSync(path.join(folder, 'dist/types'), { recursive: true });
    const { status, stderr, stdout } = inFolder('npm', 'pack', '--silent');
    assert.equal(status, 0, stderr + stdout);
    const [archive] = archives();
    const packed = inFolder('tar', '-tzf', archive!).stdout.split('\n');
    for (const file of ['user-survey.da.js', 'types/src/index.d.ts', 'THIRD-PARTY-LICENSES.txt'])
      assert.ok(packed.includes(`package/dist/${file}`), file);
    rmSync(path.join(folder, archive!));
  });

  it('ends with an error, and without an archive, when the build fails', () => {
    appendFileSync(path.join(folder, 'src/index.ts'), 'import "./not-there.js";');
    assert.notEqual(inFolder('npm', 'pack', '--silent').status, 0);
    assert.deepEqual(archives(), []);
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

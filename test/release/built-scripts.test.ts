import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import packageJson from '../../package.json' with { type: 'json' };

const BANNER = `/*! user-survey ${packageJson.version} | MIT | see also THIRD-PARTY-LICENSES.txt */`;
/** Scripts for a page, without the side files. */
const SCRIPTS = ['', '-results', '-print', '-frame'].map((name) => `user-survey${name}.js`);

const read = (file: string) => readFileSync(`dist/${file}`, 'utf8');
/** What is published; the playground is a site of its own, with its own licences. */
const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
  (name) => !name.startsWith('playground'),
);

describe('every built script', () => {
  it('says which version it is, under which licence, before any code', () => {
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      const [first, second] = read(file).split('\n');
      // What has to be the first line of all: a byte order mark, or the program that runs it.
      assert.equal(/^(?:\uFEFF|#!)/.test(first!) ? second : first, BANNER, file);
    }
  });

  it('for a page begins with a byte order mark, so that a page without a charset reads å as å', () => {
    for (const script of SCRIPTS)
      assert.ok(read(script).startsWith('\uFEFF//# allFunctionsCalledOnLoad\n'), script);
  });

  it('has the licence of each package that is in it beside it, in full', () => {
    const licenses = read('THIRD-PARTY-LICENSES.txt');
    const packages = new Set<string>();
    for (const file of files.filter((name) => /^user-survey.*\.map$/.test(name))) {
      const { sources } = JSON.parse(read(file)) as { sources: readonly string[] };
      for (const source of sources) {
        const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
        if (name) packages.add(name);
      }
    }
    assert.ok(packages.size > 0);
    for (const name of packages) assert.match(licenses, new RegExp(`(^|, )${name} \\d`, 'm'));
    assert.match(licenses, /Redistributions in binary form must reproduce the above copyright/);
    assert.match(licenses, /Copyright 2016, Jake Archibald/);
    assert.match(licenses, /END OF TERMS AND CONDITIONS/);
  });
});

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import packageJson from '../../package.json' with { type: 'json' };
import { anchorsOf, codeBlocks, codeIn, linksOf } from '../support/markdown.js';

const FILES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'demo/collector/README.md',
  ...readdirSync('demo/documents').map((name) => `demo/documents/${name}`),
  'demo/surveys/README.md',
];

for (const file of FILES) {
  const markdown = readFileSync(file, 'utf8');

  describe(file, () => {
    it('links to files and headings that are there', () => {
      // Texts about links are code; what leads away is not ours.
      const links = linksOf(markdown.replace(/`[^`]*`/g, ''));
      for (const link of links.filter((address) => !address.startsWith('https:'))) {
        const [name, heading] = link.split('#');
        const target = name ? path.join(path.dirname(file), name) : file;
        assert.ok(existsSync(target), link);
        if (heading) assert.ok(anchorsOf(target).includes(heading), link);
      }
    });

    it('names only commands that package.json has', () => {
      const code = [...codeBlocks(markdown, 'sh'), ...codeIn(markdown)].join('\n');
      const scripts = [...code.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
      for (const name of scripts) assert.ok(Object.hasOwn(packageJson.scripts, name), name);
    });

    it('speaks of nothing that is not in the repository', () => {
      assert.doesNotMatch(markdown, /contract section/i);
    });
  });
}

describe('CONTRIBUTING.md', () => {
  const markdown = readFileSync('CONTRIBUTING.md', 'utf8');

  it('draws a tree of files and folders that are there', () => {
    const tree = codeBlocks(markdown, '').find((block) => block.startsWith('src/'))!;
    const folders: string[] = [];
    for (const line of tree.trimEnd().split('\n')) {
      const [, indent, name] = /^( *)(\S+)/.exec(line)!;
      folders.length = indent!.length / 2;
      folders.push(name!);
      assert.ok(existsSync(folders.join('/')), folders.join('/'));
    }
  });

  it('gives a reason for everything that a page loads', () => {
    for (const name of Object.keys(packageJson.dependencies))
      assert.ok(markdown.includes(`\n| \`${name}\` | `), name);
  });
});

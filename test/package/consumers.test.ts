import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { serve } from '../support/serve.js';
import { codeBlocks } from '../support/markdown.js';
import { newFolder } from '../support/new-folder.js';
import { pack } from './pack.js';
import { visit } from '../support/visit.js';

const FIXTURES = 'test/fixtures/consumers';

const tool = (name: string) => path.resolve('node_modules', name);
const TSC = tool('typescript/bin/tsc');
/** How each kind of project checks its types, and which of README's examples are for it. */
const PROJECTS = {
  plain: [TSC, 'ts'],
  react: [TSC, 'tsx'],
  vue: [tool('vue-tsc/bin/vue-tsc.js'), 'vue'],
} as const;

describe('a project that uses the package', () => {
  let browser: Browser;
  let folder: string;
  let archive: string;

  before(async () => {
    folder = newFolder('consumers');
    archive = pack(folder);
    browser = await puppeteer.launch(await findBrowser());
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  for (const [kind, [checker, extension]] of Object.entries(PROJECTS)) {
    it(`checks its types, builds and shows a survey: ${kind}`, async () => {
      const project = path.join(folder, kind);
      const run = (program: string, ...args: readonly string[]) => {
        const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
          cwd: project,
          encoding: 'utf8',
          env: { ...process.env, NODE_OPTIONS: '' },
        });
        assert.equal(status, 0, stdout + stderr);
      };

      for (const fixture of ['shared', kind])
        cpSync(path.join(FIXTURES, fixture), project, { recursive: true });
      const examples = codeBlocks(readFileSync('README.md', 'utf8'), extension);
      assert.ok(examples.length > 0, `README.md has no ${extension}`);
      for (const [index, example] of examples.entries())
        writeFileSync(path.join(project, `src/readme-${index}.${extension}`), example);
      const installed = path.join(project, 'node_modules/user-survey');
      mkdirSync(installed, { recursive: true });
      const { status } = spawnSync('tar', [
        '-xzf',
        archive,
        '-C',
        installed,
        '--strip-components=1',
      ]);
      assert.equal(status, 0, 'the archive is not unpacked');

      run(checker, '--project', '.');
      // That Node finds the types of every entry, publishing.test.ts looks at.
      if (kind === 'plain')
        run(checker, '--project', '.', '--module', 'nodenext', '--moduleResolution', 'nodenext');
      run(tool('vite/bin/vite.js'), 'build', '--logLevel', 'warn');

      const site = await serve({ folders: { '/': path.join(project, 'dist') } });
      const { page, survey, messages, close } = await visit(browser, `${site.origin}/index.html`);
      await survey.choose('again', 0);
      if (kind !== 'plain') {
        // The page drew itself anew, and the same survey is still there.
        await page.waitForFunction(() => document.querySelector('output')?.textContent === '1');
        await page.click('#toggle');
        await page.waitForFunction(() => !document.querySelector('user-survey'));
        await page.click('#toggle');
        await survey.find('[part~=draft-status]');
      }
      await survey.press('[part~=submit-button]');
      await page.waitForFunction(() => document.title !== 'Not sent');
      assert.equal(await page.title(), 'Receipt of home-care');
      assert.deepEqual(messages, []);
      await close();
      await site.close();
    });
  }
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import packageJson from '../../package.json' with { type: 'json' };
import { findBrowser } from '../support/browser.js';
import { serve, type Site } from '../support/serve.js';
import { visit } from '../support/visit.js';

const script = readFileSync('dist/user-survey.js', 'utf8');
const TAG = /(?<=customElements\.(?:get|define)\()([`'"])user-survey\1/g;

/** As the build writes the version into the script. */
const VERSION = new RegExp(`([\`'"])${packageJson.version.replaceAll('.', '\\.')}\\1`, 'g');

const surveyDocument = JSON.stringify({
  id: 'home-care',
  version: '1',
  languages: ['en'],
  title: 'Home care',
  pages: [{ id: 'one', questions: [{ id: 'again', type: 'yes-no', label: 'Again?' }] }],
});
const page = (scripts: readonly string[], ...body: readonly string[]) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
${scripts.map((name) => `<script type="module" src="/${name}.js"></script>`).join('\n')}
${body.join('\n')}
</html>`;
const tag = (name: string) => `<${name} src="/survey.json"></${name}>`;

/** The page's own class, and a property from before it was known. */
const SUBCLASS = `<script type="module">
  document.querySelector('other-survey').headingLevel = 4;
  customElements.define('other-survey', class extends customElements.get('user-survey') {});
</script>`;
const OWN_REGISTRY = `<div></div><script type="module">
  const customElementRegistry = new CustomElementRegistry();
  customElementRegistry.define('scoped-survey', customElements.get('user-survey'));
  const survey = document.createElement('scoped-survey', { customElementRegistry });
  survey.src = '/survey.json';
  document.querySelector('div').attachShadow({ mode: 'open', customElementRegistry }).append(survey);
</script>`;

describe('several versions and registries on one page', () => {
  let browser: Browser;
  let site: Site;

  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
    site = await serve({
      pages: {
        '/survey.json': surveyDocument,
        '/older.js': script,
        '/again.js': script,
        '/newer.js': script.replaceAll('Send answers', 'Send it').replaceAll(VERSION, '`99.0.0`'),
        '/other-class.js': "customElements.define('user-survey', class extends HTMLElement {})",
        '/renamed.js': script.replaceAll(TAG, '"renamed-survey"'),
        '/newer.html': page(['older', 'newer'], tag('user-survey')),
        '/same.html': page(['older', 'again'], tag('user-survey')),
        '/other-class.html': page(['other-class', 'newer'], tag('user-survey')),
        '/renamed.html': page(['older', 'renamed'], tag('user-survey'), tag('renamed-survey')),
        '/subclass.html': page(['older'], tag('other-survey'), SUBCLASS),
        '/own-registry.html': page(['older'], tag('user-survey'), OWN_REGISTRY),
      },
    });
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** Opens a page; what goes wrong on it, or is said in the console, is noted. */
  const open = (path: string) => visit(browser, site.origin + path);

  /** What the survey's Send button says, once it is there. */
  const sendButton = async (opened: Page, survey: string) => {
    const button = await opened.waitForFunction(
      `${survey}.shadowRoot?.querySelector('[part~=submit-button]')?.textContent`,
    );
    return String(await button.jsonValue()).trim();
  };
  const found = (name: string) => `document.querySelector('${name}')`;

  it('keeps the version that came first, and says so', async () => {
    const { page: opened, messages } = await open('/newer.html');
    assert.equal(await sendButton(opened, found('user-survey')), 'Send answers');
    assert.deepEqual(messages, [
      `<user-survey> is version ${packageJson.version} on this page; 99.0.0 came later and is not used`,
    ]);
    const version = await opened.evaluate("customElements.get('user-survey').version");
    assert.equal(version, packageJson.version);
    await opened.close();
  });

  it('says nothing of the same version, nor of a class that tells none', async () => {
    for (const path of ['/same.html', '/other-class.html']) {
      const { page: opened, messages } = await open(path);
      assert.deepEqual(messages, [], path);
      await opened.close();
    }
  });

  it('works beside another copy under another name', async () => {
    const { page: opened, messages } = await open('/renamed.html');
    for (const name of ['user-survey', 'renamed-survey'])
      assert.equal(await sendButton(opened, found(name)), 'Send answers');
    assert.deepEqual(messages, []);
    await opened.close();
  });

  it("works as the page's own class under another name", async () => {
    const { page: opened, messages } = await open('/subclass.html');
    const survey = found('other-survey');
    assert.equal(await sendButton(opened, survey), 'Send answers');
    const title = `${survey}.shadowRoot.querySelector('h4')?.textContent.trim()`;
    assert.equal(await opened.evaluate(title), 'Home care');
    assert.deepEqual(messages, []);
    await opened.close();
  });

  it('works in a registry of its own, where the browser has such', async () => {
    const { page: opened, messages } = await open('/own-registry.html');
    assert.equal(await sendButton(opened, found('user-survey')), 'Send answers');
    const scoped = `${found('div')}.shadowRoot.querySelector('scoped-survey')`;
    if (await opened.evaluate(() => 'customElementRegistry' in document)) {
      assert.equal(await sendButton(opened, scoped), 'Send answers');
      assert.deepEqual(messages, []);
    } else assert.match(messages.join(), /Illegal constructor/);
    await opened.close();
  });
});

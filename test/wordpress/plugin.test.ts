import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { zipSync } from 'fflate';
import puppeteer, { type Browser } from 'puppeteer-core';
import { pluginFiles } from '../../demo/wordpress/plugin-files.js';
import { SurveyPage } from '../package/survey-page.js';
import { findBrowser } from '../support/browser.js';
import { startCollector, VISIT, type TestCollector } from '../support/collector.js';
import { choose, logIn, press, type } from './browsing.js';
import { newPost, publish } from './block-editor.js';
import { startWordPress, type WordPressSite } from './site.js';

const PHONE = { width: 360, height: 740, isMobile: true, hasTouch: true };

/** From the zip file to the answers that arrive, one step after the other, as people take them. */
describe('the plugin in a real WordPress', () => {
  let browser: Browser;
  let site: WordPressSite;
  let collector: TestCollector;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'user-survey-zip-'));
    site = await startWordPress();
    collector = await startCollector({
      surveys: [VISIT],
      environment: { ALLOWED_ORIGINS: site.address },
    });
    browser = await puppeteer.launch(await findBrowser());
  });
  after(async () => {
    await browser?.close();
    await collector?.close();
    await site?.stop();
    rmSync(folder, { recursive: true });
  });

  /** A file to be chosen in a form. */
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const answers = async () => (await collector.exported('visit')).map((one) => one['answers']);

  /** Answers as a visitor does who has not logged in, with this choice; returns where the link inside leads. */
  async function answerOnPhone(address: string, choice: number): Promise<string> {
    const context = await browser.createBrowserContext();
    const tab = await context.newPage();
    await tab.setViewport(PHONE);
    await tab.goto(address);
    const survey = new SurveyPage(tab);
    await survey.choose('satisfied', choice);
    await tab.screenshot({ path: '/tmp/shot-phone.png' });
    await survey.press('[part~=submit-button]');
    await survey.find('[part~=receipt]');
    return tab.$eval('user-survey > a', (link) => link.href);
  }

  it('is installed and activated from its zip file', async () => {
    const tab = await logIn(browser, site, 'admin');
    await tab.goto(`${site.address}/wp-admin/plugin-install.php?tab=upload`);
    await choose(tab, file('user-survey.zip', zipSync(pluginFiles())));
    await press(tab, 'Install Now');
    await press(tab, 'Activate Plugin');
    await tab.waitForSelector('#toplevel_page_user-survey');
    assert.deepEqual(site.php("return get_option( 'active_plugins' );"), [
      'user-survey/user-survey.php',
    ]);
  });

  it('is told where answers go', async () => {
    const tab = await logIn(browser, site, 'admin');
    await tab.goto(`${site.address}/wp-admin/admin.php?page=user-survey-settings`);
    await type(tab, 'Where answers go', `${collector.address}/surveys/{id}/responses`);
    await type(tab, 'Another way to answer', `${collector.address}/s/{id}`);
    await press(tab, 'Save Changes');
    await tab.waitForSelector('.notice-success');
    assert.deepEqual(site.php('return UserSurvey\\settings();'), {
      endpoint: `${collector.address}/surveys/{id}/responses`,
      link: `${collector.address}/s/{id}`,
      language: '',
      headingLevel: 2,
      drafts: '',
      hosts: [],
      links: true,
    });
  });

  it('keeps a document that an editor chooses, and shows its preview', async () => {
    const tab = await logIn(browser, site, 'redaktor');
    await tab.goto(`${site.address}/wp-admin/admin.php?page=user-survey`);
    await choose(tab, file('visit.json', JSON.stringify(VISIT)));
    await press(tab, 'Save');
    await tab.waitForSelector('.notice-success');
    const preview = new SurveyPage(tab);
    await preview.find('[data-question="satisfied"]');
    await tab.screenshot({ path: '/tmp/shot-documents.png', fullPage: true });
  });

  it('shows a page with the block, made in the block editor, and the answers arrive', async () => {
    const tab = await logIn(browser, site, 'redaktor');
    await newPost(tab, site, 'page', 'Hva synes du?');
    await tab.keyboard.type('/survey');
    await tab.waitForSelector('.components-autocomplete__result');
    await tab.keyboard.press('Enter');
    const select = await tab.waitForSelector('.wp-block-user-survey-survey select');
    await select!.focus();
    await tab.keyboard.type('Your visit');
    await tab.waitForSelector('::-p-text(The survey is shown where the page is viewed.)');
    await tab.screenshot({ path: '/tmp/shot-editor.png' });
    const address = await publish(tab);

    assert.equal(await answerOnPhone(address, 3), `${collector.address}/s/visit`);
    assert.deepEqual(await answers(), [{ satisfied: 4 }]);
  });
});

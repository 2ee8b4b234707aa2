import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { zip } from '../../demo/release/zip.js';
import { pluginFiles } from '../../demo/wordpress/plugin-files.js';
import { SurveyPage } from '../support/survey-page.js';
import { findBrowser } from '../support/browser.js';
import { startCollector, VISIT, type TestCollector } from '../support/collector.js';
import { choose, logIn, press, type } from './browsing.js';
import { newPost, pasteLink, publish, savedContent } from './block-editor.js';
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
  /** What has arrived, the least satisfied first: the export is shuffled. */
  const answers = async () =>
    (await collector.exported('visit'))
      .map((response) => response['answers'] as { satisfied: number })
      .sort((one, other) => one.satisfied - other.satisfied);

  /** Answers as a visitor does who has not logged in, with this choice; returns where the link inside leads. */
  async function answerOnPhone(address: string, choice: number): Promise<string> {
    const context = await browser.createBrowserContext();
    const tab = await context.newPage();
    await tab.setViewport(PHONE);
    await tab.goto(address);
    const survey = new SurveyPage(tab);
    await survey.choose('satisfied', choice);
    await survey.press('[part~=submit-button]');
    await survey.find('[part~=receipt]');
    return tab.$eval('user-survey > a', (link) => link.href);
  }

  it('is installed and activated from its zip file', async () => {
    const tab = await logIn(browser, site, 'admin');
    await tab.goto(`${site.address}/wp-admin/plugin-install.php?tab=upload`);
    await choose(tab, file('user-survey.zip', zip(pluginFiles(), new Date())));
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
    const address = await publish(tab);

    assert.equal(await answerOnPhone(address, 3), `${collector.address}/s/visit`);
    assert.deepEqual(await answers(), [{ satisfied: 4 }]);
  });

  it('turns the link that an author without unfiltered HTML pasted into a survey', async () => {
    const tab = await logIn(browser, site, 'forfatter');
    await newPost(tab, site, 'post', 'Fortell oss');
    await pasteLink(tab, 'Svar her', '/wp-json/user-survey/v1/documents/visit#user-survey');
    const address = await publish(tab);

    assert.equal(
      site.php("return user_can( get_user_by( 'login', 'forfatter' ), 'unfiltered_html' );"),
      false,
    );
    assert.match(
      savedContent(site, 'Fortell oss'),
      /<p><a href="[^"]*\/wp-json\/user-survey\/v1\/documents\/visit#user-survey">Svar her<\/a><\/p>/,
    );
    const link = await answerOnPhone(address, 0);
    assert.equal(link, `${site.address}/wp-json/user-survey/v1/documents/visit#user-survey`);
    assert.deepEqual(await answers(), [{ satisfied: 1 }, { satisfied: 4 }]);
  });

  it('leads whoever follows the pasted link without the script to where one can answer', async () => {
    const tab = await (await browser.createBrowserContext()).newPage();
    await tab.setJavaScriptEnabled(false);
    await tab.goto(`${site.address}/fortell-oss/`);
    const link = await tab.$('a[href$="#user-survey"]');
    await Promise.all([tab.waitForNavigation(), link!.click()]);
    assert.equal(tab.url().split('#')[0], `${collector.address}/s/visit`);
  });

  it("shows the survey of an author's shortcode", async () => {
    const tab = await logIn(browser, site, 'forfatter');
    await newPost(tab, site, 'post', 'Kortkode');
    await tab.keyboard.type(
      '[user-survey document="visit" unit="nord"]Svar i stedet her[/user-survey]',
    );
    const address = await publish(tab);

    await answerOnPhone(address, 1);
    const arrived = await collector.exported('visit');
    assert.deepEqual(arrived.find(({ context }) => context)?.['context'], { unit: 'nord' });
    assert.deepEqual(await answers(), [{ satisfied: 1 }, { satisfied: 2 }, { satisfied: 4 }]);
  });

  it('asks nobody but the site and the endpoint, and sets no cookie', async () => {
    const context = await browser.createBrowserContext();
    const tab = await context.newPage();
    const origins = new Set<string>();
    tab.on('request', (request) => {
      if (!request.url().startsWith('data:')) origins.add(new URL(request.url()).origin);
    });
    await tab.goto(`${site.address}/hva-synes-du/`);
    await new SurveyPage(tab).find('[data-question="satisfied"]');
    assert.deepEqual([...origins], [site.address]);
    assert.deepEqual(await context.cookies(), []);
  });

  it('loads nothing of its own where there is no survey', async () => {
    const pages = {
      'sample-page': false,
      'hva-synes-du': true,
      'fortell-oss': true,
      kortkode: true,
    };
    for (const [slug, loads] of Object.entries(pages)) {
      const response = await fetch(`${site.address}/${slug}/`);
      assert.equal(response.status, 200, slug);
      assert.equal((await response.text()).includes('user-survey.js'), loads, slug);
    }
  });

  it('shows a text that is no JSON again, with what is wrong with it', async () => {
    const tab = await logIn(browser, site, 'redaktor');
    await tab.goto(`${site.address}/wp-admin/admin.php?page=user-survey`);
    await type(tab, 'or paste its text here', '{"id": "broken",}');
    await press(tab, 'Save');
    await tab.waitForSelector('.notice-error');
    const said = await tab.$eval('#wpbody', (body) => (body as HTMLElement).innerText);
    assert.match(said, /Not saved: this is not JSON\. The preview below says where the fault is\./);
    assert.equal(await tab.$eval('textarea', (area) => area.value), '{"id": "broken",}');
    await new SurveyPage(tab).find('[part~=notice]');
    assert.equal(site.php('return count( UserSurvey\\documents() );'), 1);
  });

  it('shows the list for an address that names several documents at once', async () => {
    const tab = await logIn(browser, site, 'redaktor');
    const response = await tab.goto(
      `${site.address}/wp-admin/admin.php?page=user-survey&document[]=visit`,
    );
    assert.equal(response!.status(), 200);
    await tab.waitForSelector('::-p-aria([name="Your visit"][role="link"])');
    await tab.waitForSelector('::-p-aria([name="Save"][role="button"])');
  });

  it('deletes a document when its editor has confirmed it, and pages show the link', async () => {
    const tab = await logIn(browser, site, 'redaktor');
    await tab.goto(`${site.address}/wp-admin/admin.php?page=user-survey`);
    await press(tab, 'Your visit');
    await press(tab, 'Delete the survey');
    await tab.waitForSelector('.wrap input.delete, .wrap .delete');
    await press(tab, 'Delete the survey');
    await tab.waitForSelector('.notice-success');
    await tab.goto(`${site.address}/hva-synes-du/`);
    await tab.waitForSelector('user-survey:state(failed)');
    await tab.waitForSelector('::-p-aria([name="Svar på undersøkelsen"][role="link"])');
  });

  it('lets PHP complain about nothing', () => {
    assert.deepEqual(site.complaints(), []);
  });
});

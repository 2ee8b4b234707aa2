import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { startCollector, VISIT, type TestCollector } from '../support/collector.js';
import { serve, type Site } from '../support/serve.js';
import { SurveyPage } from '../support/survey-page.js';

/** The page of a site that knows nothing but the address of the survey. */
const page = (src: string): string => `<!doctype html>
<html lang="en"><title>A page</title><link rel="icon" href="data:,">
<script type="module" src="/media/user-survey.js"></script>
<user-survey src="${src}" drafts="off"><a href="/other">Answer here</a></user-survey></html>`;

describe('a page with nothing but the address of a survey', () => {
  let browser: Browser;
  let site: Site;
  let collector: TestCollector;
  before(async () => {
    collector = await startCollector({ surveys: [VISIT], environment: { ALLOWED_ORIGINS: '*' } });
    site = await serve({
      pages: { '/': page(`${collector.address}/surveys/visit`) },
      folders: { '/media/': 'dist' },
    });
    browser = await puppeteer.launch(await findBrowser());
  });
  after(async () => {
    await browser.close();
    await site.close();
    await collector.close();
  });

  it('sends answers to the collector, on another origin', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${site.origin}/`);
    const survey = new SurveyPage(tab);
    await survey.choose('satisfied', 2);
    await survey.press('[part~=submit-button]');
    await survey.find('[part~=receipt]');
    const [response] = await collector.exported('visit');
    assert.deepEqual(response?.['answers'], { satisfied: 3 });
  });
});

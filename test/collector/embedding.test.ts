import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { createServer, type ViteDevServer } from 'vite';
import { SurveyPage } from '../package/survey-page.js';
import { findBrowser } from '../support/browser.js';
import { startCollector, VISIT, type TestCollector } from '../support/collector.js';

/** The page of a site that knows nothing but the address of the survey. */
const page = (src: string): string => `<!doctype html>
<html lang="en"><title>A page</title><link rel="icon" href="data:,">
<script type="module" src="/src/index.ts"></script>
<user-survey src="${src}" drafts="off"><a href="/other">Answer here</a></user-survey></html>`;

describe('a page with nothing but the address of a survey', () => {
  let browser: Browser;
  let site: ViteDevServer;
  let collector: TestCollector;
  let origin = '';
  before(async () => {
    collector = await startCollector({ surveys: [VISIT], environment: { ALLOWED_ORIGINS: '*' } });
    site = await createServer({
      configFile: false,
      appType: 'custom',
      logLevel: 'silent',
      server: { host: '127.0.0.1', port: 0, hmr: false },
      plugins: [
        {
          name: 'the-page',
          configureServer({ middlewares }) {
            middlewares.use((request, response, next) => {
              if (request.url !== '/') return next();
              response.setHeader('Content-Type', 'text/html');
              response.end(page(`${collector.address}/surveys/visit`));
            });
          },
        },
      ],
    });
    await site.listen();
    const address = site.httpServer!.address();
    assert.ok(address !== null && typeof address === 'object');
    origin = `http://127.0.0.1:${address.port}`;
    browser = await puppeteer.launch(await findBrowser());
  });
  after(async () => {
    await browser.close();
    await site.close();
    await collector.close();
  });

  it('sends answers to the collector, on another origin', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${origin}/`);
    const survey = new SurveyPage(tab);
    await survey.choose('satisfied', 2);
    await survey.press('[part~=submit-button]');
    await survey.find('[part~=receipt]');
    const [response] = await collector.exported('visit');
    assert.deepEqual(response?.['answers'], { satisfied: 3 });
  });
});

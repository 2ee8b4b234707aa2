import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { snippetsOf } from '../../demo/playground/snippets.js';
import { FIRST_SETTINGS } from '../../demo/playground/settings.js';
import { newFolder } from '../support/new-folder.js';
import { openPlace, PlaygroundPage, type Place } from './open-playground.js';

/** An editor's page with this in it. */
const pageWith = (code: string) =>
  `<!doctype html>\n<html lang="nb"><meta charset="utf-8"><title>Kommunen</title><body>\n${code}\n</body></html>`;

/** What `npm install` and a bundler make of the code. */
async function bundled(code: string): Promise<string> {
  const folder = newFolder('snippet');
  try {
    writeFileSync(path.join(folder, 'main.js'), code);
    await build({
      configFile: false,
      logLevel: 'error',
      root: folder,
      resolve: { alias: { 'user-survey': path.resolve('dist/index.js') } },
      build: {
        lib: { entry: 'main.js', formats: ['es'], fileName: 'page' },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    });
    return readFileSync(path.join(folder, 'dist/page.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the snippets of the playground', () => {
  let place: Place;
  let playground: PlaygroundPage;
  let html = '';
  let script = '';
  before(async () => {
    const survey = readFileSync('demo/starter/survey.json', 'utf8');
    const pages = {
      '/media/service-desk.json': survey,
      '/media/exempelby.css': readFileSync('demo/themes/exempelby.css', 'utf8'),
      '/page.html': () => ({ headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: html }),
      '/page.js': () => ({ headers: { 'Content-Type': 'text/javascript' }, body: script }),
      '/s/service-desk': pageWith(
        '<script src="/media/user-survey.js" defer></script><script src="/media/user-survey-frame.js" defer></script><user-survey src="/media/service-desk.json" lang="sv"></user-survey>',
      ),
    };
    place = await openPlace(pages, "; frame-src 'self'");
    playground = await PlaygroundPage.open(place);
    await playground.choose('Language', 'sv');
    await playground.choose('Layout', 'single-page');
    await playground.choose('Level of the title', '3');
    await playground.choose('Theme', 'exempelby');
  });
  after(() => place.close());

  const copied = async (name: string) => {
    await playground.page.bringToFront();
    await playground.press(`Copy: ${name}`);
    await playground.says(`${name} is copied.`);
    return playground.clipboard();
  };
  const opened = async () => {
    const page = await place.browser.newPage();
    await page.goto(`${place.site.origin}/page.html`);
    return page;
  };
  const isTheSurvey = () => {
    const survey = document.querySelector('user-survey');
    return survey?.shadowRoot?.querySelector('h3')?.textContent?.includes('Vad tycker du') ?? false;
  };

  for (const name of ['Tag', 'Link', 'Div', 'npm'])
    it(`are a survey with the settings when put on a page: ${name}`, async () => {
      const code = await copied(name);
      html =
        name === 'npm'
          ? pageWith('<script type="module" src="/page.js"></script>')
          : pageWith(code);
      script = name === 'npm' ? await bundled(code.replace(/^import '.*\.css';$/m, '')) : '';
      const page = await opened();
      await page.waitForFunction(isTheSurvey, { polling: 'raf', timeout: 10_000 });
      const { layout, accent } = await page.evaluate(() => {
        const survey = document.querySelector('user-survey')!;
        const theme = getComputedStyle(survey).getPropertyValue('--user-survey-accent');
        return { layout: survey.layout, accent: theme };
      });
      assert.equal(layout, 'single-page');
      if (name !== 'npm') assert.notEqual(accent, '');
      await page.close();
    });

  it('are a frame as high as the survey in it: Frame (iframe)', async () => {
    html = pageWith(await copied('Frame (iframe)'));
    const page = await opened();
    const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
    await frame.waitForFunction(
      () =>
        document.querySelector('user-survey')?.shadowRoot?.textContent?.includes('Vad tycker du'),
      { polling: 'raf', timeout: 10_000 },
    );
    await page.waitForFunction(() => document.querySelector('iframe')!.style.height !== '');
    assert.match(frame.url(), /\/s\/service-desk\?embed=1&lang=sv$/);
    await page.close();
  });

  it('write no quote or bracket of an address or title into the page', () => {
    const document = { id: 'a', title: '"><script>alert(1)</script>' };
    const settings = { ...FIRST_SETTINGS, endpoint: '/x?a=1&b="><b>', folder: '/m"/' };
    for (const { way, code } of snippetsOf(document, settings)) {
      if (way === 'npm') continue;
      assert.ok(!code.includes('alert(1)</script>') && !code.includes('"><b>'), code);
      assert.ok(!code.includes('/m"/'), code);
    }
  });

  it('say nothing that the element does by itself', () => {
    const [tag] = snippetsOf({ id: 'home-care', title: 'Hjemmetjenesten' }, FIRST_SETTINGS);
    assert.equal(
      tag!.code,
      `<script src="/media/user-survey.js" defer></script>
<user-survey src="/media/home-care.json">
  <a href="/s/home-care">Hjemmetjenesten</a>
</user-survey>`,
    );
  });
});

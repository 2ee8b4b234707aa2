import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { LANGUAGES } from '../../../demo/collector/administration/words/language.js';
import { findBrowser } from '../../support/browser.js';
import { ADMIN_TOKEN, OCTOBER, startCollector, visitSubmission } from '../../support/collector.js';
import type { TestCollector } from '../../support/collector.js';
import { visit } from '../../support/visit.js';
import type { Visit } from '../../support/visit.js';

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Asks for a code, closes, and has comments in areas. */
const CODED = {
  ...OCTOBER,
  id: 'coded',
  title: 'Was it good?',
  code: { required: true, pattern: '^[A-Z2-9]{6}$' },
  areas: [{ id: 'whole', title: 'On the whole' }],
  context: { round: '2026' },
  results: { measure: 'none', threshold: 5 },
  pages: [
    {
      id: 'all',
      questions: [
        { id: 'good', type: 'yes-no', label: 'Was it good?', comment: true, area: 'whole' },
        { id: 'why', type: 'text', label: 'Why?' },
      ],
    },
  ],
};

let collector: TestCollector;
let browser: Browser;
before(async () => {
  collector = await startCollector({ surveys: [CODED] });
  browser = await puppeteer.launch(await findBrowser());
});
after(async () => {
  await browser.close();
  await collector.close();
});

/** What has the focus, by its name, as a screen reader says it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement;
    const label = (active as HTMLInputElement | null)?.labels?.[0];
    return (label ?? active)?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
  });

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now === name) return;
    passed.push(now);
  }
  assert.fail(`"${name}" is not among ${passed.join(' | ')}`);
}

/** Goes where Enter leads from what has that name. */
async function enter(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

async function logIn(window?: { width: number; height: number }): Promise<Visit> {
  const visited = await visit(browser, `${collector.address}/admin/login?lang=en`, window);
  await tabTo(visited.page, 'Token');
  await visited.page.keyboard.type(ADMIN_TOKEN);
  await Promise.all([visited.page.waitForNavigation(), visited.page.keyboard.press('Enter')]);
  return visited;
}

const heading = (page: Page): Promise<string | undefined> =>
  page.$eval('h1', ({ textContent }) => textContent ?? undefined);
/** Waits until an element of the results says this. */
const resultsSay = (page: Page, place: string, words: string) =>
  page.waitForFunction(
    (selector, wanted) =>
      document
        .querySelector(`${selector} user-survey-results`)
        ?.shadowRoot?.textContent?.includes(wanted),
    { polling: 'raf', timeout: 10_000 },
    place,
    words,
  );

describe('the administrator’s page in a browser', () => {
  it('brings a round from its codes to its publication by keyboard alone', async () => {
    const { page, messages, close } = await logIn();
    assert.equal(await heading(page), 'Surveys');
    await enter(page, 'Set invited – Was it good?, 2026');
    await tabTo(page, 'How many were invited?');
    await page.keyboard.type('8');
    await enter(page, 'Save');
    assert.equal(await heading(page), 'Round 2026');

    await enter(page, 'Was it good?');
    await enter(page, 'Invitation codes');
    await tabTo(page, 'How many?');
    await page.keyboard.type('6');
    await enter(page, 'Make the codes');
    assert.equal(await heading(page), '6 new codes');
    await tabTo(page, 'The codes as a list, to copy');
    const list = await page.$eval('#list', (field) => (field as HTMLTextAreaElement).value);
    const codes = list.split('\n').filter(Boolean);
    assert.equal(codes.length, 6);
    for (const code of codes) {
      const submission = visitSubmission({
        ...{ surveyId: 'coded', answers: { good: true, why: 'Because' }, code },
        comments: { good: 'Quick and kind' },
        context: { round: '2026' },
      });
      assert.equal((await collector.post('coded', submission)).status, 201);
    }

    await enter(page, 'Administration of surveys');
    await enter(page, 'See preview – Was it good?, 2026');
    assert.match(page.url(), /#preview$/);
    await resultsSay(page, '#preview', '6 of the 8');

    assert.doesNotMatch(await page.content(), />Publish</);
    assert.deepEqual(messages, []);
    await close();

    collector.setTime('2026-11-01T10:00:00Z');
    const later = await logIn();
    await enter(later.page, 'Publish – Was it good?, 2026');
    assert.equal(await heading(later.page), 'Publish 2026');
    await enter(later.page, 'Publish the results');
    assert.equal(await heading(later.page), 'Round 2026');
    await resultsSay(later.page, '#public', '6 of the 8');
    await enter(later.page, 'Log out');
    assert.equal(await heading(later.page), 'Log in');
    assert.deepEqual(later.messages, []);
    await later.close();
  });

  it('shows by a ring in two colours where the focus is', async () => {
    const { page, close } = await logIn();
    await tabTo(page, 'Log out');
    const { outline, shadow } = await page.evaluate(() => {
      const { outlineWidth, outlineStyle, boxShadow } = getComputedStyle(document.activeElement!);
      return { outline: `${outlineWidth} ${outlineStyle}`, shadow: boxShadow };
    });
    assert.equal(outline, '3px solid');
    assert.match(shadow, /rgb\(255, 255, 255\) 0px 0px 0px 2px/);
    await close();
  });
});

describe('every page of the administrator', () => {
  const PAGES = [
    '',
    'troubles',
    'surveys/coded',
    'surveys/coded/round?round=2026',
    'surveys/coded/publication?round=2025',
    'surveys/coded/codes',
    'surveys/coded/comments',
    'surveys/coded/comments?marked=1',
    'surveys/coded/deletion',
    'surveys/coded/deletion?before=2026-10-30',
  ];

  it('has no fault for axe, fits a phone, and is silent under its policy', async () => {
    const file = path.join(collector.surveysFolder, 'broken.json');
    await writeFile(file, '{ "id": "broken", "version": "1", "titel": "?" }');
    const { page, messages, close } = await logIn();
    const faults: string[] = [];
    for (const lang of LANGUAGES) {
      for (const name of PAGES) {
        await page.goto(withLanguage(name, lang));
        if (name.includes('/round?')) await resultsSay(page, '#public', '6');
        faults.push(...(await faultsInEveryLook(page, `${name} ${lang}`)));
      }
      await page.goto(withLanguage('surveys/coded/codes', lang));
      await page.type('#count', '3');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      faults.push(...(await faultsInEveryLook(page, `sheet ${lang}`)));
    }
    assert.deepEqual(faults, []);
    assert.deepEqual(messages, []);
    await close();
  });

  it('has none either when it refuses something', async () => {
    const { page, close } = await logIn();
    const faults: string[] = [];
    for (const width of [320, 1280]) {
      await page.setViewport({ width, height: 900 });
      for (const [name, field, typed] of [
        ['surveys/coded/codes', '#count', 'many'],
        ['surveys/coded/round?round=2026', '#invited', 'many'],
        ['surveys/coded/deletion?before=2026-10-30', '#survey', 'many'],
      ] as const) {
        await page.goto(withLanguage(name, 'en'));
        await page.focus(field);
        await page.keyboard.type(typed);
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        assert.ok(await page.$('.errors[role=alert] a'), name);
        faults.push(...(await faultsOf(page, `${name} refused ${width}`)));
      }
      await page.goto(withLanguage('nothing', 'en'));
      faults.push(...(await faultsOf(page, `nothing ${width}`)));
    }
    await close();
    const nobody = await visit(browser, withLanguage('', 'en'));
    await nobody.page.type('#token', 'a wrong one');
    await Promise.all([nobody.page.waitForNavigation(), nobody.page.keyboard.press('Enter')]);
    faults.push(...(await faultsOf(nobody.page, 'log in')));
    await nobody.close();
    assert.deepEqual(faults, []);
  });

  const withLanguage = (name: string, lang: string): string =>
    `${collector.address}/admin/${name}${name.includes('?') ? '&' : '?'}lang=${lang}`;
});

/** On a phone and on a desk, in the light and in the dark. */
async function faultsInEveryLook(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [320, 1280])
    for (const value of ['light', 'dark']) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      faults.push(...(await faultsOf(page, `${name} ${width} ${value}`)));
    }
  return faults;
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds, and whether the page is wider than its window. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(async (place) => {
    const { axe } = window as unknown as {
      axe: { run(context: Element, options: object): Promise<AxeResults> };
    };
    const { violations } = await axe.run(document.documentElement, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    const { scrollWidth } = document.documentElement;
    return [
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${place}: ${id}: ${html} ${failureSummary ?? ''}`),
      ),
      ...(scrollWidth > innerWidth ? [`${place}: ${scrollWidth} wide`] : []),
    ];
  }, name);
}

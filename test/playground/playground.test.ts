import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openPlace, PlaygroundPage, type Place } from './open-playground.js';

const SURVEY = `{
  "id": "trial",
  "version": "1",
  "languages": ["en", "nb"],
  "title": { "en": "A trial", "nb": "En prøve" },
  "pages": [
    { "id": "one", "questions": [
      { "id": "first", "type": "yes-no", "label": { "en": "First?", "nb": "Først?" } }
    ] },
    { "id": "two", "questions": [
      { "id": "second", "type": "yes-no", "label": { "en": "Second?", "nb": "Andre?" } }
    ] }
  ]
}
`;

describe('the playground', () => {
  let place: Place;
  let playground: PlaygroundPage;
  before(async () => {
    place = await openPlace();
  });
  after(() => place.close());
  afterEach(async () => {
    // Each test is under the policy of the page, and asks no other server.
    assert.deepEqual(playground.faults, []);
    await playground.close();
  });

  const open = async (options?: Parameters<typeof PlaygroundPage.open>[1]) =>
    (playground = await PlaygroundPage.open(place, options));
  const openTrial = async () => {
    await open();
    await playground.paste(SURVEY);
    await playground.surveySays('First?');
  };
  const survey = () => playground.page.$('user-survey');
  const inSurvey = (selector: string) => playground.inside('user-survey', selector);
  const inEditor = (selector: string) => playground.inside('.editor', selector);
  /** Suggestions that open under the fingers of who types on take no keys for 75 ms. */
  const suggestionsTakeKeys = () => wait(100);

  it('shows the survey as it is typed', async () => {
    await openTrial();
    await playground.paste(SURVEY.replace('First?', 'A better question?'));
    await playground.surveySays('A better question?');
  });

  it('tells a fault at its line and in the list, and shows the survey as it was', async () => {
    await openTrial();
    await playground.paste(
      SURVEY.replace('"yes-no", "label": { "en": "Second?"', '"yes", "label": { "en": "New?"'),
    );
    await playground.says('1 error');
    const problem = (await playground.page.waitForSelector('.problems button'))!;
    const told = await problem.evaluate((button) => button.textContent);
    assert.match(told!, /line 11/i);
    assert.match(told!, /page 2, question 1/);
    await playground.says('You see the survey as it was before the error.');
    await playground.surveySays('First?');
    const underlined = await inEditor('.cm-lintRange-error');
    assert.equal(await underlined!.evaluate((node) => node.textContent), '"yes"');
    assert.ok(await inEditor('.cm-lint-marker-error'));

    await problem.focus();
    await playground.keys('Enter');
    const { line, marked } = await playground.selection();
    assert.match(line, /"second"/);
    assert.equal(marked, '"yes"');
  });

  it('tells of a missing comma where it is missing', async () => {
    await openTrial();
    await playground.paste(SURVEY.replace('"id": "trial",', '"id": "trial"'));
    await playground.says('1 error');
    await playground.focusEditor();
    await playground.keys('Control+Home', 'F8');
    assert.match((await playground.selection()).line, /"trial"|"version"/);
  });

  it('completes a property and its value by the keyboard', async () => {
    await openTrial();
    await playground.focusEditor();
    await playground.keys('Control+Home', 'End', 'Enter');
    await playground.page.keyboard.type('"lay');
    await inEditor('[role=listbox]');
    const described = await inEditor('.cm-completionInfo');
    assert.match(
      (await described!.evaluate((node) => node.textContent))!,
      /"one-question": one at a time/,
    );
    await suggestionsTakeKeys();
    await playground.keys('Enter');
    const optionsAre = (...options: string[]) =>
      playground.page.waitForFunction(
        (wanted) => {
          const root = document.querySelector('.editor')!.shadowRoot!;
          const shown = [...root.querySelectorAll('[role=option]')].map((node) => node.textContent);
          return shown.join() === wanted;
        },
        { polling: 'raf' },
        options.join(),
      );
    await optionsAre('pages', 'one-question', 'single-page');
    await suggestionsTakeKeys();
    await playground.keys('ArrowDown', 'Enter');
    assert.equal((await playground.selection()).line.trim(), '"layout": "one-question",');
    await playground.surveySays('Question 1 of 2');
  });

  it('reaches every suggestion by the arrow keys, the last one at once', async () => {
    await openTrial();
    await playground.focusEditor();
    await playground.keys('Control+Home', 'End', 'Enter', 'Control+Space');
    const list = await inEditor('[role=listbox]');
    await suggestionsTakeKeys();
    await playground.keys('ArrowUp');
    const last = await inEditor('[role=option]:last-child[aria-selected=true]');
    const isInView = await last.evaluate((option) => {
      const { top, bottom } = option.parentElement!.getBoundingClientRect();
      const own = option.getBoundingClientRect();
      return own.top >= top - 1 && own.bottom <= bottom + 1;
    });
    assert.equal(isInView, true);
    const active = await (
      await inEditor('.cm-content')
    ).evaluate((content) => content.getAttribute('aria-activedescendant'));
    assert.equal(active, await last.evaluate(({ id }) => id));
    assert.equal(await list.evaluate((node) => node.getAttribute('aria-label')), 'Completions');
  });

  it('keeps page and answers of the survey while one writes, and the focus in the editor', async () => {
    await openTrial();
    await (await inSurvey('[part~=choice]')).click();
    await (await inSurvey('[part~=next-button]')).click();
    await playground.surveySays('Second?');
    await playground.paste(SURVEY.replace('"Second?"', '"Another second?"'));
    await playground.surveySays('Another second?');
    assert.equal(await playground.focused(), 'The survey document, JSON');
    const kept = await (await survey())!.evaluate((element) => ({
      answers: (element as unknown as { answers: unknown }).answers,
      inert: (element as HTMLElement).inert,
    }));
    assert.deepEqual(kept.answers, { first: true });
    await playground.page.waitForFunction(() => !document.querySelector('user-survey')!.inert);
  });

  it('shows it in another language, layout, width, theme and at another level of headings', async () => {
    await openTrial();
    await playground.choose('Layout', 'single-page');
    await playground.surveySays('Second?');
    const element = await survey();
    const width = () => element!.evaluate((node) => (node as HTMLElement).offsetWidth);
    for (const [name, pixels] of [
      ['phone', 360],
      ['tablet', 768],
      ['desktop', 1120],
    ] as const) {
      await playground.choose('Width', name);
      await playground.page.waitForFunction(
        (wanted) => document.querySelector<HTMLElement>('user-survey')!.offsetWidth === wanted,
        {},
        pixels,
      );
      assert.equal(await width(), pixels);
    }
    const heading = () =>
      inSurvey('[part~=title]').then((title) => title.evaluate((node) => node.tagName));
    assert.equal(await heading(), 'H2');
    await playground.choose('Level of the title', '4');
    await inSurvey('h4[part~=title]');
    const colour = () =>
      element!.evaluate((node) => getComputedStyle(node).getPropertyValue('--user-survey-accent'));
    assert.equal(await colour(), '');
    await playground.choose('Theme', 'exempelby');
    await playground.page.waitForFunction(() =>
      getComputedStyle(document.querySelector('user-survey')!).getPropertyValue(
        '--user-survey-accent',
      ),
    );
    await playground.choose('Light or dark', 'dark');
    assert.equal(await element!.evaluate((node) => getComputedStyle(node).colorScheme), 'dark');
    await playground.choose('Language', 'nb');
    await playground.surveySays('En prøve');
  });

  it('opens a file, says when it is none, and brings the document before back', async () => {
    await openTrial();
    const folder = mkdtempSync(path.join(tmpdir(), 'playground-'));
    try {
      const file = path.join(folder, 'mine.json');
      writeFileSync(file, SURVEY.replace('A trial', 'From a file'));
      const openFile = async (name: string) => {
        const [chooser] = await Promise.all([
          playground.page.waitForFileChooser(),
          playground.press('Open a file'),
        ]);
        await chooser.accept([name]);
      };
      await openFile(file);
      await playground.says('mine.json is open.');
      await playground.surveySays('From a file');
      await playground.press('Undo');
      await playground.surveySays('A trial');

      const latin1 = path.join(folder, 'old.json');
      writeFileSync(latin1, Buffer.from('{ "title": "Først" }', 'latin1'));
      await openFile(latin1);
      await playground.says('old.json is not saved as UTF-8.');
      await playground.surveySays('A trial');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('saves the text as a file with the name of the survey', async () => {
    await openTrial();
    const folder = mkdtempSync(path.join(tmpdir(), 'playground-'));
    try {
      const client = await playground.page.createCDPSession();
      await client.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        downloadPath: folder,
        eventsEnabled: true,
      });
      const done = new Promise<void>((resolve) =>
        client.on('Browser.downloadProgress', ({ state }) => {
          if (state === 'completed') resolve();
        }),
      );
      await playground.press('Save as a file');
      await done;
      assert.equal(readFileSync(path.join(folder, 'trial.json'), 'utf8'), SURVEY);
      await playground.says('trial.json is saved.');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('begins with a template, and adds and copies examples', async () => {
    await open();
    const template = await playground.page.waitForSelector(
      '::-p-xpath(//li[h3="The library"]//button)',
    );
    await template!.click();
    await playground.surveySays('What do you think of the library?');
    await playground.says('The template “The library” is in use.');
    assert.equal(await playground.focused(), 'The survey document, JSON');

    await playground.paste(SURVEY);
    await playground.surveySays('First?');
    await (await playground.page.waitForSelector('::-p-text(Choices with images)'))!.click();
    await playground.press('Copy: Choices with images');
    const copied = JSON.parse(await playground.clipboard());
    assert.equal(copied.choices[0].label.en, 'Bus');
    await playground.focusEditor();
    await playground.keys('Control+Home');
    await playground.press('Add: Choices with images');
    assert.match((await playground.selection()).line, /\{/);
    await playground.choose('Layout', 'single-page');
    await playground.surveySays('How do you get here?');
    await playground.says('No errors.');
    const image = await inSurvey('img');
    await image.evaluate((node) => (node as HTMLImageElement).decode());
  });

  it('frames parts under the pointer and from a list, and copies a rule for them', async () => {
    await openTrial();
    await playground.press('Show the parts');
    const outline = async (selector: string) =>
      (await inSurvey(selector)).evaluate((node) => getComputedStyle(node).outlineStyle);
    const listed = await playground.page.$$eval('.parts code', (names) =>
      names.map((name) => name.textContent),
    );
    assert.ok(listed.includes('choice') && listed.includes('next-button'));
    assert.ok(!listed.includes('review') && !listed.includes('checked'));

    await (await inSurvey('[part~=question-label]')).hover();
    await playground.says('You point at: question-label');
    assert.equal(await outline('[part~=question-label]'), 'dashed');
    assert.notEqual(await outline('[part~=choice]'), 'dashed');

    const choice = await playground.page.waitForSelector('::-p-xpath(//button[code="choice"])');
    await choice!.focus();
    assert.equal(await outline('[part~=choice]'), 'dashed');
    assert.notEqual(await outline('[part~=question-label]'), 'dashed');
    await playground.keys('Enter');
    await playground.says('choice is copied.');
    assert.equal(await playground.clipboard(), 'user-survey::part(choice) {\n  \n}');
    await playground.press('Show the parts');
    assert.notEqual(await outline('[part~=choice]'), 'dashed');
  });

  it('is walked through by the keyboard alone: Tab leaves the editor, both ways', async () => {
    await openTrial();
    await playground.focusEditor();
    await playground.keys('Tab');
    assert.equal(await playground.focused(), 'Language');
    await playground.keys('Shift+Tab');
    assert.equal(await playground.focused(), 'The survey document, JSON');
    await playground.keys('Shift+Tab');
    assert.equal(await playground.focused(), 'Save as a file');

    await playground.page.click('h1');
    const met: string[] = [];
    for (let count = 0; count < 120 && met.at(-1) !== 'Copy: npm'; count += 1) {
      await playground.keys('Tab');
      met.push(await playground.focused());
    }
    for (const name of [
      'Open a file',
      'Show the parts',
      'Next',
      'Use the template',
      'Scale',
      'Copy: Tag',
      'Copy: npm',
    ])
      assert.ok(met.includes(name), `${name} is not among ${met.join(' | ')}`);
  });

  it('leads from its top to each of its sections, also to the survey on a phone', async () => {
    await open({ width: 360, height: 740 });
    for (const name of [
      'The survey',
      'Templates',
      'Examples of questions',
      'Put it on your page',
    ]) {
      const link = await playground.page.waitForSelector(`nav ::-p-aria([name="${name}"])`);
      await link!.focus();
      await playground.keys('Enter');
      const heading = await playground.page.waitForSelector(
        `main ::-p-aria([name="${name}"][role="heading"])`,
      );
      await playground.page.waitForFunction(
        (node) => {
          const { top, bottom } = node!.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        },
        {},
        heading,
      );
    }
  });

  it('speaks bokmål and Swedish, and tells problems in them', async () => {
    await openTrial();
    await playground.paste(SURVEY.replace('"yes-no"', '"yes"'));
    await playground.says('1 error');
    await playground.choose('Language of the page', 'nb');
    await playground.says('1 feil');
    assert.equal(await playground.page.title(), 'Prøv ut undersøkelsen');
    await playground.choose('Språk på siden', 'sv');
    await playground.says('1 fel');
    const language = await playground.page.$eval('html', ({ lang }) => lang);
    assert.equal(language, 'sv');
    const name = await playground.page.$eval('.editor >>> .cm-content', (node) =>
      node.getAttribute('aria-label'),
    );
    assert.equal(name, 'Enkätens dokument, JSON');
  });

  for (const scheme of ['light', 'dark'])
    for (const width of [1280, 360])
      it(`has nothing that axe objects to, in ${scheme} at ${width} px`, async () => {
        await open({ width, scheme });
        await playground.paste(
          SURVEY.replace('"yes-no"', '"yes"').replace('"nb": "Andre?"', '"sv": "Andra?"'),
        );
        await playground.says('1 error');
        await playground.press('Show the parts');
        await playground.page.$$eval('details', (all) => all.forEach((one) => (one.open = true)));
        assert.deepEqual(await playground.axe(), []);
        const isTooWide = await playground.page.evaluate(
          () => document.documentElement.scrollWidth > innerWidth,
        );
        assert.equal(isTooWide, false);

        await playground.focusEditor();
        await playground.keys('Control+Home', 'End', 'Enter', 'Control+Space');
        await inEditor('[role=listbox]');
        assert.deepEqual(await playground.axe(), []);
      });
});

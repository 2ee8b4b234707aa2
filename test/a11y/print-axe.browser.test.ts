import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { PrintPage } from '../print-element/print-page.js';
import { axeViolations } from './axe.js';

const FIXTURES = [
  '/test/fixtures/documents/valid/every-feature.json',
  '/demo/surveys/all-features.json',
  '/demo/surveys/ks-hjemmetjeneste.json',
  '/demo/surveys/korus-bte.json',
  '/demo/surveys/bsb-intervjuguide.json',
];
const WINDOWS = [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
];
const LANGUAGES = ['nb', 'ar'] as const;

// The test runner serves JSON as a module.
const load = async (address: string) =>
  structuredClone(((await import(address)) as { default: object }).default);

/** A host page in the dark: the sheet stays white. */
const hostStyle = new CSSStyleSheet();
hostStyle.replaceSync(':root { color-scheme: dark; background: #111; color: #eee }');

describe('a survey on paper: axe finds nothing', () => {
  const base = document.createElement('base');
  base.href = '/demo/surveys/';
  before(() => {
    document.head.append(base);
    document.documentElement.lang = 'en';
    document.title = 'A form';
    document.adoptedStyleSheets = [hostStyle];
  });
  after(async () => {
    base.remove();
    document.adoptedStyleSheets = [];
    document.body.replaceChildren();
    await emulateMedia({ media: 'screen' });
  });

  for (const fixture of FIXTURES)
    for (const lang of LANGUAGES)
      it(`in ${fixture.split('/').at(-1)}, ${lang}, which never scrolls sideways`, async () => {
        const survey = await load(fixture);
        const main = document.createElement('main');
        document.body.replaceChildren(main);
        const page = new PrintPage({
          lang,
          'heading-level': '1',
          'survey-url': 'https://collector.example/s/survey',
        });
        page.element.survey = survey as never;
        await page.attach(main);
        const found: string[] = [];
        for (const window_ of WINDOWS) {
          await setViewport(window_);
          if (document.documentElement.scrollWidth > innerWidth)
            found.push(`${window_.width} scrolls sideways`);
          const violations = await axeViolations();
          found.push(...violations.map((line) => `${window_.width} ${line}`));
        }
        expect(found).to.deep.equal([]);
      }).timeout(60_000);

  it('is black on white, and the button is not on paper', async () => {
    const page = await PrintPage.show(await load(FIXTURES[2]!), { lang: 'nb' });
    await emulateMedia({ media: 'print' });
    const sheet = getComputedStyle(page.root.querySelector('[part=print]')!);
    expect([sheet.color, sheet.backgroundColor]).to.deep.equal([
      'rgb(0, 0, 0)',
      'rgb(255, 255, 255)',
    ]);
    const button = page.root.querySelector('[part~=print-button]')!;
    expect(getComputedStyle(button).display).to.equal('none');
  });
});

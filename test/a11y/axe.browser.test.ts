import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { axeViolations } from './axe.js';
import { show, STATES, type SomeDocument } from './survey-states.js';

const FIXTURES = [
  '/test/fixtures/documents/valid/every-feature.json',
  '/demo/surveys/all-features.json',
  '/demo/surveys/ks-hjemmetjeneste.json',
  '/demo/surveys/skr-ifo.json',
  '/demo/surveys/korus-bte.json',
  '/demo/surveys/bsb-intervjuguide.json',
];
const WINDOWS = [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
];
const MODES = ['light', 'dark'] as const;

// The test runner serves JSON as a module.
const load = async (address: string) =>
  structuredClone(((await import(address)) as { default: SomeDocument }).default);

/** A host page that has a dark mode: the survey follows its `color-scheme`. */
const hostStyle = new CSSStyleSheet();
hostStyle.replaceSync(':root { color-scheme: light dark; background: Canvas; color: CanvasText }');

describe('axe finds nothing', () => {
  const { error, warn } = console;
  // Where the documents' images lie.
  const base = document.createElement('base');
  base.href = '/demo/surveys/';
  before(() => {
    document.head.append(base);
    document.documentElement.lang = 'en';
    document.title = 'Survey';
    document.adoptedStyleSheets = [hostStyle];
    // Faulty documents are told in the console; here it is their look that counts.
    console.error = console.warn = () => undefined;
  });
  after(async () => {
    base.remove();
    document.adoptedStyleSheets = [];
    document.body.replaceChildren();
    Object.assign(console, { error, warn });
    await emulateMedia({ colorScheme: 'light' });
  });

  for (const fixture of FIXTURES) {
    for (const [state, reach] of Object.entries(STATES)) {
      it(`in ${fixture.split('/').at(-1)}: ${state}`, async () => {
        const document_ = await load(fixture);
        await reach(document_);
        const found: string[] = [];
        for (const window_ of WINDOWS) {
          await setViewport(window_);
          for (const colorScheme of MODES) {
            await emulateMedia({ colorScheme });
            const violations = await axeViolations();
            found.push(...violations.map((line) => `${window_.width} ${colorScheme} ${line}`));
          }
        }
        expect(found).to.deep.equal([]);
      }).timeout(30_000);
    }

    it(`in ${fixture.split('/').at(-1)}: each page, in each language`, async () => {
      const document_ = await load(fixture);
      await setViewport(WINDOWS[1]!);
      for (const lang of document_.languages) {
        const { survey } = await show(document_, { lang, interviewer: true });
        for (const { id } of document_.pages) {
          survey.goToPage(id);
          await survey.updateComplete;
          expect(await axeViolations(), `${lang}, page ${id}`).to.deep.equal([]);
        }
      }
    }).timeout(60_000);
  }
});

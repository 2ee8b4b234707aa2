import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { ResultsPage, shown } from '../results-element/results-page.js';
import { axeViolations } from './axe.js';

const NAMES = [
  'home-care',
  'social-services',
  'substance-use',
  'home-care-index',
  'right-to-left',
  'hidden-round',
];
const WINDOWS = [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
];
const MODES = ['light', 'dark'] as const;

/** A host page that has a dark mode: the results follow its `color-scheme`. */
const hostStyle = new CSSStyleSheet();
hostStyle.replaceSync(
  ':root { color-scheme: light dark; background: Canvas; color: CanvasText; font-family: sans-serif; }',
);

/** A page as a municipality has it: a landmark, a heading, the results below it. */
const show = async (results: unknown): Promise<ResultsPage> => {
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = 'Eksempel kommune';
  main.append(heading);
  document.body.replaceChildren(main);
  const page = new ResultsPage();
  page.element.results = results as never;
  await page.attach(main);
  return page;
};

/** The page, or a table in it. */
const scrollsSideways = ({ root }: ResultsPage) =>
  document.documentElement.scrollWidth > innerWidth ||
  [...root.querySelectorAll('.figures')].some((node) => node.scrollWidth > node.clientWidth);

describe('results: axe finds nothing', () => {
  const { error } = console;
  before(() => {
    document.documentElement.lang = 'en';
    document.title = 'Results';
    document.adoptedStyleSheets = [hostStyle];
    // A faulty document is told in the console; here it is its look that counts.
    console.error = () => undefined;
  });
  after(async () => {
    document.adoptedStyleSheets = [];
    document.body.replaceChildren();
    console.error = error;
    await emulateMedia({ colorScheme: 'light' });
  });

  const STATES: readonly (readonly [string, () => Promise<unknown>])[] = [
    ...NAMES.map((name) => [name, () => shown(name)] as const),
    ['a document that cannot be used', () => Promise.resolve({ kind: 'none' })],
  ];
  for (const [name, document_] of STATES)
    it(`in ${name}, which never scrolls sideways`, async () => {
      const page = await show(await document_());
      const found: string[] = [];
      for (const window_ of WINDOWS) {
        await setViewport(window_);
        if (scrollsSideways(page)) found.push(`${window_.width} scrolls sideways`);
        for (const colorScheme of MODES) {
          await emulateMedia({ colorScheme });
          const violations = await axeViolations();
          found.push(...violations.map((line) => `${window_.width} ${colorScheme} ${line}`));
        }
      }
      expect(found).to.deep.equal([]);
    }).timeout(60_000);
});

describe('results in few colours', () => {
  before(() => executeServerCommand('media-features', { 'forced-colors': 'active' }));
  after(() => executeServerCommand('media-features', {}));

  it('a hollow dot differs from a filled one, and a bar from its ground', async () => {
    const page = await show(await shown('home-care'));
    const fillOf = (selector: string) => getComputedStyle(page.root.querySelector(selector)!).fill;
    expect(fillOf('.dots .hollow')).to.not.equal(fillOf('.dots .filled'));
    expect(fillOf('.length .whole')).to.not.equal(fillOf('.length .filled'));
  });
});

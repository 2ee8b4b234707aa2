import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { fixture, FIXTURES, FULL_FIXTURES } from './fixtures.js';
import { DESKTOP, show, usePage } from './page.js';
import { STATES } from './survey-states.js';
import { expectedStops, stopOf, TabWalk } from './tab-walk.js';

/** Each with its own kinds of stops. */
const WALKED = [
  'the first step',
  'all pages below each other',
  'every question answered',
  'an interview',
  'required answers missing',
  'review',
  'a restored draft',
  'a draft only when wanted',
  'queued',
  'receipt',
];
const LONGEST = 'all pages below each other';
const PHONE = { width: 360, height: 640 };

/** A page's own bars, which stay where they are while it scrolls. */
const bars = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .bar { position: fixed; inset-inline: 0; block-size: 80px; background: #ccc; z-index: 1 }
    .top { inset-block-start: 0 }
    .bottom { inset-block-end: 0 }
    main { padding-block: 100px }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const place of ['top', 'bottom']) {
    const bar = document.createElement('div');
    bar.className = `bar ${place}`;
    bar.textContent = 'A bar of the page';
    document.body.append(bar);
  }
};

describe('with Tab and Shift+Tab', () => {
  usePage();
  afterEach(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, 1);
  });

  for (const name of FIXTURES) {
    it(`every control of ${name} is reached, in order, seen and with our ring`, async () => {
      await setViewport(DESKTOP);
      for (const state of FULL_FIXTURES.includes(name) ? WALKED : [LONGEST]) {
        const stage = await STATES[state]!(await fixture(name), {});
        const { stops, findings } = await new TabWalk(stage).forward();
        expect(findings, state).to.deep.equal([]);
        expect(stops, state).to.deep.equal(expectedStops(stage.root));
      }
    }).timeout(120_000);
  }

  for (const name of FULL_FIXTURES)
    it(`Shift+Tab goes back the same way through ${name}, under the page's own bars`, async () => {
      await setViewport(PHONE);
      const stage = await STATES[LONGEST]!(await fixture(name), {});
      bars();
      const { stops, findings } = await new TabWalk(stage).backward();
      expect(findings).to.deep.equal([]);
      expect(stops.reverse()).to.deep.equal(expectedStops(stage.root));
    }).timeout(60_000);

  it('arrow keys go through every set of radios, and to no other page', async () => {
    for (const name of FIXTURES) {
      const document_ = await fixture(name);
      const { survey, root } = await show(document_, { interviewer: true, code: 'K7M2QX' });
      let moves = 0;
      survey.addEventListener('survey-page-changed', () => (moves += 1));
      for (const { id } of document_.pages) {
        survey.goToPage(id);
        await survey.updateComplete;
        moves = 0;
        const sets = new Set(
          [...root.querySelectorAll<HTMLInputElement>('[type=radio]')].map((radio) => radio.name),
        );
        for (const set of sets) {
          const radios = root.querySelectorAll<HTMLElement>(`[name="${set}"]`);
          radios[0]!.focus();
          for (let presses = 0; presses < radios.length; presses += 1) {
            await sendKeys({ press: 'ArrowDown' });
            expect(stopOf(root.activeElement!)).to.equal(`radios ${set}`);
          }
        }
        expect(moves, `${name}, page ${id}`).to.equal(0);
      }
    }
  }).timeout(120_000);

  it('letters and digits do nothing outside the fields', async () => {
    const { pathname, hash } = location;
    for (const name of FIXTURES) {
      const { survey, root } = await STATES['all pages below each other']!(await fixture(name), {});
      let events = 0;
      for (const type of ['survey-changed', 'survey-page-changed', 'survey-invalid'])
        survey.addEventListener(type, () => (events += 1));
      const places = [root.querySelector('[part~=title]'), root.querySelector('[type=submit]')];
      for (const place of places as HTMLElement[]) {
        place.focus();
        for (const key of ['a', 'b', 'n', '1', '2', '?', '/']) await sendKeys({ press: key });
        expect(root.activeElement === place, name).to.equal(true);
      }
      expect(events, name).to.equal(0);
    }
    expect([location.pathname, location.hash]).to.deep.equal([pathname, hash]);
  }).timeout(30_000);
});
